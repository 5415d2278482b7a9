extension Sequence where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var unique: [Element] = []
        var seen: Set<Element> = []
        for element in self {
            // A few are compared faster than hashed; many are not.
            if unique.count == 16, seen.isEmpty { seen = Set(unique) }
            let isNew = seen.isEmpty ? !unique.contains(element) : seen.insert(element).inserted
            if isNew { unique.append(element) }
        }
        return unique
    }
}
