package import Markup

/// Puts documents together: sorted by address, each decision once, with the cases and meetings that follow from them.
///
/// - Parameters:
///   - records: in any order; drafts are left out unless the site is previewed.
///   - sources: the files' texts, for the places of faults.
///   - room: numbers that are left free between documents, so that some can come without others being numbered anew.
package func register(
    of records: [Record], sources: Sources, includingDrafts: Bool = false, room: Int = 0
) -> Checked<Register> {
    let published = includingDrafts ? records : records.filter { !$0.isDraft }
    let decisions = uniqueDecisions(of: published, sources)
    let sorted = uniqueAddresses(of: decisions.value.records, sources)
    let organizations = organizations(in: sorted.value)
    let numbered = NumberedList(sorted.value, nothing: .nothing, room: room)
    let cases = cases(of: numbered, organizations, sources)
    let register = Register(
        numbered, organizations: organizations, cases: cases.value, meetings: meetings(of: numbered, organizations),
        drafts: includingDrafts ? [] : Set(records.lazy.filter(\.isDraft).map(\.address)), replaced: decisions.value.replaced,
        isWhole: sorted.value.count == published.count, room: room)
    // Groups come in no order, diagnostics must.
    return Checked(register, (decisions.diagnostics + sorted.diagnostics + cases.diagnostics).sorted { $0.place < $1.place })
}

private func organizations(in records: [Record]) -> [OrganizationKey: Organization] {
    Dictionary(records.compactMap(\.organizationFacts).map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}

// MARK: - Each document once

/// Sorted by address; of two at one address the first by file name is kept.
private func uniqueAddresses(of records: [Record], _ sources: Sources) -> Checked<[Record]> {
    let order = records.indices.sorted {
        (records[$0].address, records[$0].file, $0) < (records[$1].address, records[$1].file, $1)
    }
    var kept: [Record] = []
    kept.reserveCapacity(records.count)
    var diagnostics: [Diagnostic] = []
    for index in order {
        let record = records[index]
        if let last = kept.last, last.address == record.address {
            diagnostics.append(.duplicateAddress(record.address, of: record.file, and: last.file, sources))
        } else {
            kept.append(record)
        }
    }
    return Checked(kept, diagnostics)
}

/// What makes a decision one: who, when and §.
struct DecisionKey: Hashable {
    var body: BodyReference
    var date: PartialDate
    var number: MinuteNumber

    /// Nil for what has no §.
    init?(_ record: Record) {
        guard let body = record.body, let date = record.date, let number = record.minutesFacts?.number else { return nil }
        self.body = body
        self.date = date
        self.number = number
    }
}

/// Each decision once. The same § in whole minutes and as an extract is one: the extract has the page.
private func uniqueDecisions(
    of records: [Record], _ sources: Sources
) -> Checked<(records: [Record], replaced: [ReplacedItem])> {
    var groups: [DecisionKey: [Int]] = [:]
    for index in records.indices {
        if let key = DecisionKey(records[index]) { groups[key, default: []].append(index) }
    }
    var dropped = Set<Int>()
    var replaced: [ReplacedItem] = []
    var diagnostics: [Diagnostic] = []
    for indices in groups.values where indices.count > 1 {
        let sorted = indices.sorted {
            (isItem(records[$0]) ? 1 : 0, records[$0].file, $0) < (isItem(records[$1]) ? 1 : 0, records[$1].file, $1)
        }
        let first = records[sorted[0]]
        for index in sorted.dropFirst() {
            let other = records[index]
            if let minutes = other.minutesFacts?.minutes, !isItem(first) {
                dropped.insert(index)
                replaced.append(ReplacedItem(address: other.address, minutes: minutes, extract: first.address))
                // Of a withdrawn document the text is gone.
                let areShown = first.withdrawal == nil && other.withdrawal == nil
                if areShown, first.text.words != other.text.words { diagnostics.append(.differingExtract(first, other, sources)) }
            } else if other.file != first.file {
                // A § that stands twice in one file of minutes is diagnosed where the minutes are read.
                diagnostics.append(.duplicateMinuteNumber(other, first, sources))
            }
        }
    }
    replaced.sort { $0.address < $1.address }
    let kept = records.indices.lazy.filter { !dropped.contains($0) }.map { records[$0] }
    return Checked((Array(kept), replaced), diagnostics)
}

private func isItem(_ record: Record) -> Bool { record.minutesFacts?.minutes != nil }

extension DocumentText {
    /// Every word that a reader sees, for comparing an extract with its minutes. Headings count: they are part of the decision. A
    /// line with the case number does not: an extract has it in its front matter.
    fileprivate var words: [Substring] {
        body.sections.flatMap { section -> [Substring] in
            let heading = section.heading?.text.split(whereSeparator: \.isWhitespace) ?? []
            let lines = section.content.text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
            return heading + lines.filter { $0.first?.lowercased().hasPrefix("dnr") != true }.joined()
        }
    }
}
