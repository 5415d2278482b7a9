import Records

extension Site {
    /// The authorities that have a notice board: those with a notice at any time. Sorted by key.
    var boards: [OrganizationKey] {
        var keys: Set<OrganizationKey> = []
        for record in register.records {
            for posting in record.postings {
                if let key = posting.board ?? record.organization { keys.insert(key) }
            }
        }
        return keys.sorted()
    }

    /// What is posted on the day that the site is built for, the latest first.
    func posted(onBoardOf key: OrganizationKey) -> [(id: RecordID, posting: NoticePosting)] {
        var found: [(id: RecordID, posting: NoticePosting)] = []
        for (index, record) in register.records.enumerated() {
            for posting in record.postings where (posting.board ?? record.organization) == key {
                guard let from = posting.from, from <= asOf, posting.through.map({ asOf <= $0 }) ?? true else { continue }
                found.append((RecordID(index), posting))
            }
        }
        return found.sorted { left, right in
            guard let first = left.posting.from, let second = right.posting.from, first != second else {
                return left.id < right.id
            }
            return first > second
        }
    }
}
