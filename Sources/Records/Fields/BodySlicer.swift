import Markup

/// A body that is cut in parts, each with the links, mentions and footnotes of its own.
///
/// What a part needs of the whole is looked up once, since whole minutes may have thousands of items.
struct BodySlicer {
    /// A part of a body, with the mentions in it.
    struct Slice {
        var body = MarkdownBody()
        var mentions: [Mention] = []
    }

    private let body: MarkdownBody
    private let footnoteParts: FootnoteParts
    private let mentions: [Mention]
    /// The numbers of the mentions, by section and by footnote.
    private var mentionsOfSections: [Int: [Int]] = [:]
    private var mentionsOfNotes: [Int: [Int]] = [:]
    /// Bytes of the footnotes of all parts that have been cut.
    private(set) var footnoteBytes = 0

    init(_ body: MarkdownBody, _ mentions: [Mention]) {
        self.body = body
        self.mentions = mentions
        footnoteParts = FootnoteParts(of: body)
        for (number, mention) in mentions.enumerated() {
            switch mention.place {
            case .heading(let section), .content(let section): mentionsOfSections[section, default: []].append(number)
            case .footnote(let note): mentionsOfNotes[note, default: []].append(number)
            }
        }
    }

    /// A body of some of the sections, with the links they use, and the footnotes when they refer to any. Of an item, the first
    /// section's heading has become the document's title, and what it mentions the document's facts.
    ///
    /// When the footnotes of all parts have become more than `Limits.footnoteCopies`, the others get none.
    mutating func slice(_ indices: [Int], isItem: Bool = false) -> Slice {
        let sections = footnoteBytes > Limits.footnoteCopies ? [] : indices.map { body.sections[$0] }
        var (footnotes, notes) = footnoteParts.footnotes(of: sections)
        // Only what is mentioned in them is ever sought in their text, which is that of all.
        if notes.allSatisfy({ mentionsOfNotes[$0] == nil }) { footnotes.dropText() }
        footnoteBytes += footnotes.heldBytes
        var renumbering = Renumbering(of: body, sections: indices, withoutTitle: isItem)
        let numbers = indices.flatMap { mentionsOfSections[$0] ?? [] } + notes.flatMap { mentionsOfNotes[$0] ?? [] }
        let marks = renumbering.take(numbers.sorted(), of: mentions)
        for (position, index) in indices.enumerated() {
            var section = body.sections[index]
            section.content = renumbering.renumbered(section.content, marks)
            if isItem, position == 0 {
                section.heading = nil
            } else if let heading = section.heading {
                section.heading?.content = renumbering.renumbered(heading.content, marks)
            }
            renumbering.slice.body.sections.append(section)
        }
        renumbering.slice.body.footnotes = renumbering.renumbered(footnotes, marks)
        return renumbering.slice
    }
}

/// Gives the links and mentions of a part of a body numbers of their own.
private struct Renumbering {
    private let links: [MarkdownBody.Link]
    private var linkNumbers: [Int: Int] = [:]
    private let newSections: [Int: Int]
    private let withoutTitle: Bool
    var slice = BodySlicer.Slice()

    init(of body: MarkdownBody, sections: [Int], withoutTitle: Bool) {
        links = body.links
        newSections = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($0.element, $0.offset) })
        self.withoutTitle = withoutTitle
    }

    /// Takes the mentions that stand in the part. The result has their new numbers by their old ones.
    mutating func take(_ numbers: [Int], of mentions: [Mention]) -> [Int: Int] {
        var new: [Int: Int] = [:]
        for number in numbers {
            guard let place = moved(mentions[number].place) else { continue }
            new[number] = slice.mentions.count
            slice.mentions.append(Mention(mentions[number].citation, in: place, isMarked: mentions[number].isMarked))
        }
        return new
    }

    private func moved(_ place: Mention.Place) -> Mention.Place? {
        switch place {
        case .heading(let section):
            guard let section = newSections[section], section > 0 || !withoutTitle else { return nil }
            return .heading(section)
        case .content(let section): return newSections[section].map { .content($0) }
        case .footnote: return place
        }
    }

    mutating func renumbered(_ fragment: Fragment, _ marks: [Int: Int]) -> Fragment {
        var fragment = fragment
        fragment.holes = fragment.holes.compactMap { hole in
            switch hole.kind {
            case .link(let number) where links.indices.contains(number):
                return Hole(offset: hole.offset, kind: .link(newNumber(ofLink: number)))
            case .markStart(let number): return marks[number].map { Hole(offset: hole.offset, kind: .markStart($0)) }
            case .markEnd(let number): return marks[number].map { Hole(offset: hole.offset, kind: .markEnd($0)) }
            case .link, .listItem, .clause: return hole
            }
        }
        return fragment
    }

    private mutating func newNumber(ofLink number: Int) -> Int {
        if let new = linkNumbers[number] { return new }
        let new = slice.body.links.count
        linkNumbers[number] = new
        slice.body.links.append(links[number])
        return new
    }
}
