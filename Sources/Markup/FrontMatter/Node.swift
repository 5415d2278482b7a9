/// A value in front matter or `paragraf.yaml`, with the range where it stands.
package struct Node: Sendable, Hashable {
    package indirect enum Content: Sendable, Hashable {
        /// A text as written. `isPlain` is false for quoted and block scalars; YAML's own types (dates, numbers, yes) are not
        /// applied: the field that reads the value knows what it wants.
        case scalar(String, isPlain: Bool)
        case list([Node])
        case map([Entry])
        /// Nothing after the colon.
        case empty
        /// A value that cannot be read. It has been diagnosed, so its field says nothing more: it is neither missing nor of the
        /// wrong type.
        case broken
    }

    /// A key and its value, in the order of the file. Keys are unique: of two that are the same, the first is kept and the second
    /// diagnosed.
    package struct Entry: Sendable, Hashable {
        package let key: String
        package let keyRange: Range<Int>
        package let value: Node

        package init(key: String, keyRange: Range<Int>, value: Node) {
            self.key = key
            self.keyRange = keyRange
            self.value = value
        }
    }

    package let content: Content
    package let range: Range<Int>

    package init(_ content: Content, range: Range<Int>) {
        self.content = content
        self.range = range
    }

    package var isBroken: Bool { content == .broken }

    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var items: [Node]? {
        if case .list(let items) = content { items } else { nil }
    }

    package var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    package subscript(key: String) -> Node? {
        guard case .map(let entries) = content else { return nil }
        for entry in entries where entry.has(key) { return entry.value }
        return nil
    }
}

extension Node.Entry {
    /// Whether this is its key. Most others are told by their first byte: of texts that begin with different characters of ASCII no
    /// normal form is the same.
    func has(_ key: String) -> Bool {
        if let own = self.key.utf8.first, let asked = key.utf8.first, own != asked, own < 0x80, asked < 0x80 { return false }
        return self.key == key
    }
}
