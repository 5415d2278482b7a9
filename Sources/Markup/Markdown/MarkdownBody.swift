/// The body of a document, rendered once, with holes where the site must be known first: links, and places that the role of a
/// section gives an id.
package struct MarkdownBody: Sendable, Hashable {
    /// In the order of the source. The first has no heading and holds what stands above the first one; it may be empty.
    package var sections: [Section]
    /// The `<ol>` of footnotes, or empty. Each has the id `fn-1` …; the page puts a section and a heading around it.
    package var footnotes: Fragment
    /// Where each footnote, `<li id="fn-1">…</li>`, stands in the bytes of `footnotes`: the first is note 1.
    package var footnoteParts: [Range<Int>] = []
    /// Every link and image of the author's, in the order of the text; `Hole.Kind.link` counts in it.
    package var links: [Link]

    package init(sections: [Section] = [], footnotes: Fragment = Fragment(), links: [Link] = []) {
        self.sections = sections
        self.footnotes = footnotes
        self.links = links
    }

    /// A heading and what stands below it, down to the next heading of any level.
    package struct Section: Sendable, Hashable {
        package var heading: Heading?
        package var content: Fragment
        /// Where the section stands in the source, heading included.
        package var range: Range<Int>

        package init(heading: Heading?, content: Fragment, range: Range<Int>) {
            self.heading = heading
            self.content = content
            self.range = range
        }
    }

    package struct Heading: Sendable, Hashable {
        /// As the author wrote it, 1 to 6. The page decides which element it becomes, so that no level is skipped.
        package var level: Int
        /// Unique in the body: `arendet`, `arendet-2`.
        package var id: String
        /// The inline content, with its holes.
        package var content: Fragment
        /// What a reader sees, as text.
        package var text: String
        package var range: Range<Int>

        package init(level: Int, id: String, content: Fragment, text: String, range: Range<Int>) {
            self.level = level
            self.id = id
            self.content = content
            self.text = text
            self.range = range
        }
    }

    /// A link or image of the author's.
    package struct Link: Sendable, Hashable {
        /// As written, entities and escapes resolved: `../ks-mal-2019/index.md#mal-1`.
        package var destination: String
        package var isImage: Bool
        /// The text that is linked, or the image's description.
        package var text: String
        package var range: Range<Int>

        package init(destination: String, isImage: Bool = false, text: String, range: Range<Int>) {
            self.destination = destination
            self.isImage = isImage
            self.text = text
            self.range = range
        }
    }
}

// MARK: Storing

extension MarkdownBody {
    /// How many bytes `move(to:at:)` would let go of.
    package var heldBytes: Int { sections.reduce(footnotes.heldBytes) { $0 + $1.content.heldBytes } }

    /// Lets go of the HTML and the text of all that stands below headings and in footnotes: they are read from a store from now on.
    ///
    /// - Returns: the bytes that the store must give from the offset on.
    package mutating func move(to store: ByteStore, at offset: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(heldBytes)
        for index in sections.indices { sections[index].content.move(to: store, at: offset, &bytes) }
        footnotes.move(to: store, at: offset, &bytes)
        return bytes
    }
}
