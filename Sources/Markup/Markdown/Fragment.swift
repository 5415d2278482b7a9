/// HTML with holes, and the text that a reader sees in it.
///
/// The bytes of both are in memory, or in a `ByteStore` that they are read from each time they are asked for.
package struct Fragment: Sendable {
    private var words: Words
    /// Sorted by offset.
    package var holes: [Hole]
    /// What the text is made of, in its order. Empty once the marks of mentions have been put in.
    package var runs: [TextRun]

    private enum Words: Sendable {
        case held(HTML, String)
        case stored(StoredWords)
    }

    package init(html: HTML = HTML(), holes: [Hole] = [], text: String = "", runs: [TextRun] = []) {
        words = .held(html, text)
        self.holes = holes
        self.runs = runs
    }

    package var html: HTML {
        switch words {
        case .held(let html, _): html
        case .stored(let stored): HTML(trusted: stored.html)
        }
    }

    /// What a reader sees, blocks parted by a newline. For summaries, the search index and "texts that differ".
    package var text: String {
        switch words {
        case .held(_, let text): text
        case .stored(let stored): String(decodingPlain: stored.text[...])
        }
    }

    /// Whether there is no HTML.
    package var isEmpty: Bool {
        switch words {
        case .held(let html, _): html.isEmpty
        case .stored(let stored): stored.htmlCount == 0
        }
    }

    /// The same text, which stands in other HTML now.
    mutating func replaceHTML(_ html: HTML, _ holes: [Hole]) {
        words = .held(html, text)
        self.holes = holes
    }

    /// The same HTML, of which no words are sought.
    package mutating func dropText() { words = .held(html, "") }

    // MARK: Storing

    /// Of the HTML and the text, where they are in memory.
    package var heldBytes: Int {
        if case .held(let html, let text) = words { html.bytes.count + text.utf8.count } else { 0 }
    }

    /// Lets go of what is in memory, and adds it to bytes that will stand in a store from an offset on.
    mutating func move(to store: ByteStore, at offset: Int, _ bytes: inout [UInt8]) {
        guard case .held(let html, let text) = words, !html.isEmpty else { return }
        let stored = StoredWords(
            store: store, offset: offset + bytes.count, htmlCount: UInt32(html.bytes.count), textCount: UInt32(text.utf8.count))
        bytes += html.bytes
        bytes += text.utf8
        words = .stored(stored)
    }
}

extension Fragment: Hashable {
    package static func == (left: Fragment, right: Fragment) -> Bool {
        left.holes == right.holes && left.html == right.html && left.text == right.text && left.runs == right.runs
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(html)
        hasher.combine(text)
    }
}

/// Bytes outside memory, for what is needed seldom: `read` gives those of a range, from any thread.
package final class ByteStore: Sendable {
    let read: @Sendable (Range<Int>) -> [UInt8]

    /// - Parameter read: gives as many bytes as it is asked for, whatever becomes of the store.
    package init(_ read: @escaping @Sendable (Range<Int>) -> [UInt8]) { self.read = read }
}

/// Where a fragment's bytes stand in a store: its HTML, and after it its text.
private struct StoredWords: Sendable {
    let store: ByteStore
    let offset: Int
    let htmlCount: UInt32
    let textCount: UInt32

    private var textStart: Int { offset + Int(htmlCount) }
    var html: [UInt8] { store.read(offset..<textStart) }
    var text: [UInt8] { store.read(textStart..<textStart + Int(textCount)) }
}

/// A place in rendered HTML that is filled in when the site is known.
package struct Hole: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Inside `href="…"` or `src="…"`: the address of link number n of the body.
        case link(Int)
        /// After `<li` of a list that stands directly in the section: in a decision or proposal, ` id="att-N"` is put here.
        case listItem
        /// After `<p` of a paragraph directly in the section that begins with the word "att".
        case clause
        /// Where a link around mention number n of the document may begin, and where it ends.
        case markStart(Int)
        case markEnd(Int)
    }

    // Twelve bytes: every citation has two, every point of a decision one, and all are in memory.
    private let start: Int32
    private let what: What
    private let number: Int32

    private enum What: UInt8 { case link, listItem, clause, markStart, markEnd }

    package init(offset: Int, kind: Kind) {
        start = Int32(truncatingIfNeeded: offset)
        let (what, number) =
            switch kind {
            case .link(let number): (What.link, number)
            case .listItem: (What.listItem, 0)
            case .clause: (What.clause, 0)
            case .markStart(let number): (What.markStart, number)
            case .markEnd(let number): (What.markEnd, number)
            }
        self.what = what
        self.number = Int32(truncatingIfNeeded: number)
    }

    /// Into the bytes of the fragment's HTML.
    package var offset: Int { Int(start) }

    package var kind: Kind {
        switch what {
        case .link: .link(Int(number))
        case .listItem: .listItem
        case .clause: .clause
        case .markStart: .markStart(Int(number))
        case .markEnd: .markEnd(Int(number))
        }
    }
}
