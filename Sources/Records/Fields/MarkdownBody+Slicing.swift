import Markup

extension MarkdownBody {
    /// A part of a body, with the mentions in it.
    struct Slice {
        var body = MarkdownBody()
        var mentions: [Mention] = []
    }

    /// A body of some of the sections, with the links they use, and the footnotes when they refer to any. Of an item, the first
    /// section's heading has become the document's title, and what it mentions the document's facts.
    func slice(_ indices: [Int], _ mentions: [Mention], isItem: Bool = false) -> Slice {
        let (footnotes, notes) = footnotes(of: indices.map { sections[$0] })
        var renumbering = Renumbering(of: self, sections: indices, notes: notes, withoutTitle: isItem)
        let marks = renumbering.take(mentions)
        for (position, index) in indices.enumerated() {
            var section = sections[index]
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
    private let notes: Set<Int>
    private let withoutTitle: Bool
    var slice = MarkdownBody.Slice()

    init(of body: MarkdownBody, sections: [Int], notes: [Int], withoutTitle: Bool) {
        links = body.links
        newSections = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($0.element, $0.offset) })
        self.notes = Set(notes)
        self.withoutTitle = withoutTitle
    }

    /// Takes the mentions that stand in the part. The result has their new numbers by their old ones.
    mutating func take(_ mentions: [Mention]) -> [Int: Int] {
        var numbers: [Int: Int] = [:]
        for (number, mention) in mentions.enumerated() {
            guard let place = moved(mention.place) else { continue }
            numbers[number] = slice.mentions.count
            slice.mentions.append(Mention(mention.citation, in: place, isMarked: mention.isMarked))
        }
        return numbers
    }

    private func moved(_ place: Mention.Place) -> Mention.Place? {
        switch place {
        case .heading(let section):
            guard let section = newSections[section], section > 0 || !withoutTitle else { return nil }
            return .heading(section)
        case .content(let section): return newSections[section].map { .content($0) }
        case .footnote(let note): return notes.contains(note) ? place : nil
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
