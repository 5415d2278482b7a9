package import Markup

/// A citation (hänvisning) where it stands in a document's text.
package struct Mention: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        /// The heading of a section, by the section's index.
        case heading(Int)
        /// What stands below the heading.
        case content(Int)
        /// A footnote, by its number from 1. Ranges are in the text of all footnotes.
        case footnote(Int)

        /// Nil for footnotes.
        package var section: Int? {
            switch self {
            case .heading(let section), .content(let section): section
            case .footnote: nil
            }
        }
    }

    /// Its range is in the text of the fragment where it stands: see `DocumentText.fragment(of:)`.
    package var citation: Citation
    package var place: Place
    /// A link may be put around it. Not where one would stand in another link of the author's or around a footnote's number, nor in
    /// a quoted heading, which stays as it is.
    package var isMarked: Bool

    package init(_ citation: Citation, in place: Place, isMarked: Bool) {
        self.citation = citation
        self.place = place
        self.isMarked = isMarked
    }
}

extension DocumentText {
    /// The fragment that a mention stands in.
    package func fragment(of mention: Mention) -> Fragment {
        switch mention.place {
        case .heading(let section): body.sections[section].heading?.content ?? Fragment()
        case .content(let section): body.sections[section].content
        case .footnote: body.footnotes
        }
    }

    /// The heading of the section that a mention stands in; nil above the first heading, and in a footnote.
    package func sectionHeading(of mention: Mention) -> String? {
        switch mention.place {
        case .heading(let section), .content(let section): body.sections[section].heading?.text
        case .footnote: nil
        }
    }

    /// The citation as written.
    package func words(of mention: Mention) -> String {
        String(decoding: fragment(of: mention).text.utf8.slice(mention.citation.range), as: UTF8.self)
    }

    /// The sentence that a mention stands in, and where in the sentence's bytes it stands.
    package func sentence(around mention: Mention) -> (text: String, range: Range<Int>) {
        let utf8 = fragment(of: mention).text.utf8
        let found = mention.citation.range
        let bounds = SentenceBounds.around(found, in: utf8.span)
        let range = found.lowerBound - bounds.lowerBound..<found.upperBound - bounds.lowerBound
        return (String(decoding: utf8.slice(bounds), as: UTF8.self), range)
    }
}

extension String.UTF8View {
    fileprivate func slice(_ range: Range<Int>) -> Substring.UTF8View {
        self[index(startIndex, offsetBy: range.lowerBound)..<index(startIndex, offsetBy: range.upperBound)]
    }
}
