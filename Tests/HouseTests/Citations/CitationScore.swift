import Records

/// How what was found in labelled texts agrees with the labels.
///
/// A label is found when an answer has its kind, its value, the authority it names and a span that overlaps its own; an answer
/// finds one label at most.
/// Answers that overlap an optional label more than any other are not counted.
struct CitationScore {
    struct Count {
        var labels = 0
        var found = 0
        var wrong = 0
        var exact = 0

        var precision: Double { found + wrong == 0 ? 1 : Double(found) / Double(found + wrong) }
        var recall: Double { labels == 0 ? 1 : Double(found) / Double(labels) }
    }

    /// By kind, and by "alla".
    private(set) var counts: [String: Count] = [:]
    /// Each miss and each false answer, with what stands around it.
    private(set) var faults: [String] = []

    var total: Count { counts["alla"] ?? Count() }

    mutating func add(_ answers: [PlacedCitation], to text: LabelledText) {
        var free = answers
        for label in text.labels where label.isRequired {
            let fitting = free.indices.filter { index in
                let citation = free[index].citation
                return citation.kind.rawValue == label.kind && citation.value == label.value
                    && citation.range.overlaps(label.range) && free[index].citation.authority == label.of
            }
            let exact = fitting.first { free[$0].citation.range == label.range }
            count(label.kind) { count in
                count.labels += 1
                count.found += fitting.isEmpty ? 0 : 1
                count.exact += exact == nil ? 0 : 1
            }
            if let index = exact ?? fitting.first {
                free.remove(at: index)
            } else {
                fault("missad", label.kind, label.value, of: label.of, label.range, in: text)
            }
        }
        for answer in free where !Self.isExcused(answer, by: text.labels) {
            let citation = answer.citation
            count(citation.kind.rawValue) { $0.wrong += 1 }
            fault("falsk", citation.kind.rawValue, citation.value, of: citation.authority, citation.range, in: text)
        }
    }

    private mutating func count(_ kind: String, _ change: (inout Count) -> Void) {
        change(&counts[kind, default: Count()])
        change(&counts["alla", default: Count()])
    }

    private mutating func fault(
        _ what: String, _ kind: String, _ value: String, of authority: String?, _ range: Range<Int>, in text: LabelledText
    ) {
        let place = "\(text.name):\(range.lowerBound)-\(range.upperBound)"
        let of = authority.map { " i \($0)" } ?? ""
        faults.append("\(place) \(what): \(kind) ”\(value)”\(of)\n    \(text.context(range))")
    }

    private static func isExcused(_ answer: PlacedCitation, by labels: [LabelledText.Label]) -> Bool {
        func overlap(_ label: LabelledText.Label) -> Int { answer.citation.range.clamped(to: label.range).count }
        let most = labels.map(overlap).max() ?? 0
        return most > 0 && labels.contains { !$0.isRequired && overlap($0) == most }
    }

    /// A table, and below it the faults.
    var report: String {
        func column(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
        func share(_ share: Double) -> String { column(String((share * 10_000).rounded() / 10_000), 10) }
        var lines = [
            (["slag", "etiketter", "hittade", "falska"].map { column($0, 12) } + ["precision", "täckning"].map { column($0, 10) })
                .joined()
        ]
        for (kind, count) in counts.sorted(by: { ($0.key == "alla" ? "ö" : $0.key) < ($1.key == "alla" ? "ö" : $1.key) }) {
            lines.append(
                [kind, String(count.labels), String(count.found), String(count.wrong)].map { column($0, 12) }.joined()
                    + share(count.precision) + share(count.recall))
        }
        return (lines + faults).joined(separator: "\n")
    }
}
