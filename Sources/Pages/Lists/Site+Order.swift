package import Records

extension Site {
    /// The latest first; in a year what is dated by the year alone last; what has no date last of all.
    package func newestFirst(_ ids: some Collection<RecordID>) -> [DatedRecord] {
        let places = ids.map { newestPlaces[$0.index] }
        // Pages are not among the documents.
        if places.contains(.max) { return register.newestFirst(ids) }
        return places.sorted().map { newestDocuments[Int($0)] }
    }

    /// Where each document stands among the newest, by its number; of what is no document the greatest number there is.
    static func places(of newest: [DatedRecord], in register: Register) -> [UInt32] {
        var places = [UInt32](repeating: .max, count: register.records.capacity)
        for (place, document) in newest.enumerated() { places[document.id.index] = UInt32(place) }
        return places
    }
}

extension Register {
    func newestFirst(_ ids: some Sequence<RecordID>) -> [DatedRecord] {
        ids.map { DatedRecord(id: $0, date: self[$0].date).place }.sorted(by: >).map { place in
            let id = DatedRecord.id(at: place)
            return DatedRecord(id: id, date: self[id].date)
        }
    }
}

extension [DatedRecord] {
    /// The same list, newest first, after some documents came or went.
    func changing(_ gone: Set<RecordID>, to come: [DatedRecord]) -> [DatedRecord] {
        var kept = filter { !gone.contains($0.id) }
        for document in come {
            kept.insert(document, at: kept.firstIndex { $0.place < document.place } ?? kept.endIndex)
        }
        return kept
    }
}

extension DatedRecord {
    /// Day and number in one: what is greater comes first.
    fileprivate var place: Int { (dayNumber(date) << 32) | (Int(UInt32.max) - id.index) }

    fileprivate static func id(at place: Int) -> RecordID { RecordID(Int(UInt32.max) - (place & Int(UInt32.max))) }
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
