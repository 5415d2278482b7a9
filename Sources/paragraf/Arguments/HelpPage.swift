/// The help of one command, taken apart: what the man page is made from.
struct HelpPage: Sendable {
    struct Item: Sendable {
        var label: String
        var explanation: String
    }

    var paragraphs: [String] = []
    var usage = ""
    /// By heading: `ARGUMENT`, `FLAGGOR`, `KOMMANDON`.
    var items: [String: [Item]] = [:]
    var examples: [String] = []

    /// - Parameter text: help in Swedish, so wide that nothing is broken into lines.
    init(_ text: String) {
        for paragraph in text.split(separator: "\n\n") {
            let lines = paragraph.split(separator: "\n").map(String.init)
            guard let first = lines.first else { continue }
            if first.hasPrefix("ANVÄNDNING: ") {
                usage = String(first.dropFirst("ANVÄNDNING: ".count))
            } else if first == "EXEMPEL:" {
                examples = lines.dropFirst().map { String($0.drop { $0 == " " }) }
            } else if first.hasSuffix(":"), first == first.uppercased() {
                items[String(first.dropLast())] = Self.items(in: Array(lines.dropFirst()))
            } else if !first.hasPrefix("  ") {
                paragraphs.append(lines.joined(separator: " "))
            }
        }
    }

    /// A label begins two columns in; what is further in explains the label above it.
    private static func items(in lines: [String]) -> [Item] {
        var items: [Item] = []
        for line in lines {
            let words = line.drop { $0 == " " }
            if line.count - words.count > 2, !items.isEmpty {
                items[items.count - 1].explanation += (items[items.count - 1].explanation.isEmpty ? "" : " ") + words
            } else if let gap = words.firstRange(of: "  ") {
                items.append(
                    Item(
                        label: String(words[..<gap.lowerBound]), explanation: String(words[gap.lowerBound...].drop { $0 == " " }))
                )
            } else {
                items.append(Item(label: String(words), explanation: ""))
            }
        }
        return items
    }
}
