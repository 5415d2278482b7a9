package import Records

extension Site {
    /// The latest first; in a year what is dated by the year alone last; what has no date last of all.
    package func newestFirst(_ ids: some Sequence<RecordID>) -> [DatedRecord] {
        ids.map { (day: dayNumber(self[$0].date), id: $0) }.sorted { left, right in
            (right.day, left.id) < (left.day, right.id)
        }.map { DatedRecord(id: $0.id, date: self[$0.id].date) }
    }
}

/// Grows with the date; a part that is not known counts as before the first.
private func dayNumber(_ date: PartialDate?) -> Int {
    guard let date else { return -1 }
    return date.year * 10_000 + (date.month ?? 0) * 100 + (date.exactDay?.day ?? 0)
}

extension Record {
    /// A handling in a register, as opposed to a page about the site or an authority.
    package var isDocument: Bool { type != .page && type != .organization }
}
