/// The numbers of footnotes: by their first use in the text.
struct FootnoteNumbers: Sendable {
    /// By label: which definition.
    private let definitions: [[UInt8]: Int]
    /// Definitions whose label stands before them already.
    let duplicates: [Int]
    /// Definitions in the order of their numbers.
    private(set) var used: [Int] = []
    /// By definition: its number from 1, and how often it has been referred to.
    private var numbers: [Int]
    private(set) var uses: [Int]
    /// By definition: the steps of its content.
    var events: [Range<Int>] = []

    init(_ footnotes: [FootnoteDefinition], in source: SourceText) {
        var definitions: [[UInt8]: Int] = [:]
        var duplicates: [Int] = []
        for (index, footnote) in footnotes.enumerated() {
            let key = FootnoteDefinition.key(source.bytes[footnote.label])
            if definitions[key] == nil { definitions[key] = index } else { duplicates.append(index) }
        }
        self.definitions = definitions
        self.duplicates = duplicates
        numbers = Array(repeating: 0, count: footnotes.count)
        uses = Array(repeating: 0, count: footnotes.count)
    }

    /// The number of a footnote that is referred to, and how many times that has been done now. Nil for an unknown label.
    mutating func refer(to label: ArraySlice<UInt8>) -> (number: Int, use: Int)? {
        guard let definition = definitions[FootnoteDefinition.key(label)] else { return nil }
        if numbers[definition] == 0 {
            used.append(definition)
            numbers[definition] = used.count
        }
        uses[definition] += 1
        return (numbers[definition], uses[definition])
    }
}
