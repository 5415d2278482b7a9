import Markup
import Records

/// Where the sections of a document stand on its page: the decision first, in a box; then the rest in the document's own order.
struct DocumentLayout {
    struct Item {
        /// Index in the body's sections.
        let section: Int
        /// The level of the section's heading on the page, so that none is skipped; nil where the heading is not shown.
        let level: Int?
    }

    /// What stands in the box. Of headings that say no more than the box's own, none is shown.
    private(set) var box: [Item] = []
    private(set) var body: [Item] = []

    init(_ text: DocumentText, standing: Standing) {
        let boxed: SectionRole? =
            switch standing {
            case .decided, .agreed: .decision
            case .proposed: .proposal
            case .neither: nil
            }
        var boxLevels = HeadingLevels(below: 2)
        var bodyLevels = HeadingLevels(below: 1)
        for (index, section) in text.body.sections.enumerated() {
            if section.heading == nil, section.content.isEmpty { continue }
            if let boxed, text.roles[index] == boxed {
                let isPlain = section.heading.map { Self.isPlain($0.text) } ?? true
                box.append(Item(section: index, level: isPlain ? nil : section.heading.map { boxLevels.level(of: $0.level) }))
            } else {
                body.append(Item(section: index, level: section.heading.map { bodyLevels.level(of: $0.level) }))
            }
        }
    }

    /// A heading that the box's own heading already says. A proposal never shows a bare ”Beslut”.
    static func isPlain(_ heading: String) -> Bool {
        let words = heading.lowercased().split { !$0.isLetter }.map(String.init)
        return ["beslut", "förslag", "förslag till beslut", "beslutsförslag"].contains(words.joined(separator: " "))
    }
}

/// Makes page levels of authors' levels: a heading is one step below the nearest one before it that is higher, so that no level is
/// skipped, however an author skipped.
struct HeadingLevels {
    private let base: Int
    private var open: [Int] = []

    /// - Parameter base: the level of the heading that everything stands below.
    init(below base: Int) { self.base = base }

    mutating func level(of written: Int) -> Int {
        while let last = open.last, last >= written { open.removeLast() }
        open.append(written)
        return min(base + open.count, 6)
    }
}
