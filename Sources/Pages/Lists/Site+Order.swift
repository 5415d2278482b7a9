package import Records

extension Site {
    /// The latest first; in a year what is dated by the year alone last; what has no date last of all.
    package func newestFirst(_ ids: some Sequence<RecordID>) -> [DatedRecord] {
        // Day and number in one: what is greater comes first.
        ids.map { (dayNumber(self[$0].date) << 32) | (Int(UInt32.max) - $0.index) }.sorted(by: >).map { key in
            let id = RecordID(Int(UInt32.max) - (key & Int(UInt32.max)))
            return DatedRecord(id: id, date: self[id].date)
        }
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
