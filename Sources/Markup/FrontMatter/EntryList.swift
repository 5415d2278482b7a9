/// The entries of a map while it is read. Most maps are small, so they are looked through; a large one gets a table.
struct EntryList {
    private(set) var entries: [Node.Entry] = []
    private var indices: [String: Int] = [:]

    /// Adds an entry, or gives the one that already has its key.
    mutating func add(_ entry: Node.Entry) -> Node.Entry? {
        if let index = index(of: entry.key) { return entries[index] }
        if !indices.isEmpty { indices[entry.key] = entries.count }
        entries.append(entry)
        if entries.count == 16 {
            for (index, entry) in entries.enumerated() { indices[entry.key] = index }
        }
        return nil
    }

    mutating func replaceLastValue(with value: Node) {
        guard let last = entries.popLast() else { return }
        entries.append(Node.Entry(key: last.key, keyRange: last.keyRange, value: value))
    }

    private func index(of key: String) -> Int? {
        indices.isEmpty ? entries.firstIndex { $0.has(key) } : indices[key]
    }
}
