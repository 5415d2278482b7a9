import Markup
import Records

/// Spans of citations lie inside, on the boundaries of characters, in order and apart; and a section alone gives what it gives among
/// others.
func examineCitations(_ bytes: [UInt8]) throws(Fault) {
    let recognizer = CitationRecognizer(lexicon, date: nil)
    let whole = recognizer.citations(in: CitationText(bytes: bytes))
    try examine(whole.map(\.range), in: bytes)
    for citation in whole { try require(!citation.value.isEmpty, "a citation of nothing") }
    try examineSections(bytes)

    let file = SourceFile(path: "content/a.md", bytes: bytes)
    let placed = citations(in: file, lexicon)
    guard let found = placed.value else {
        try require(!placed.diagnostics.isEmpty, "no citations, and nothing said")
        return
    }
    try examine(found.map(\.citation.range), in: bytes)
    for placed in found {
        try require(Array(placed.text.utf8) == Array(bytes[placed.citation.range]), "“\(placed.text)” stands elsewhere")
    }
}

private func examine(_ ranges: [Range<Int>], in bytes: [UInt8]) throws(Fault) {
    var end = 0
    for range in ranges {
        try require(range.lowerBound >= end && !range.isEmpty && range.upperBound <= bytes.count, "the place \(range)")
        end = range.upperBound
        for offset in [range.lowerBound, range.upperBound] where offset < bytes.count && offset > 0 {
            let isInside = bytes[offset] & 0xC0 == 0x80 && bytes[offset - 1] >= 0x80
            try require(!isInside || String(validating: bytes, as: UTF8.self) == nil, "\(range) cuts a character in two")
        }
    }
}

/// Links are left out, since where they lead may stand in another section.
private func examineSections(_ bytes: [UInt8]) throws(Fault) {
    let text = Array("x\n".utf8) + bytes.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "\r") }
    guard let source = SourceText.reading(SourceFile(path: "content/a.md", bytes: text)).value, source.bytes == text,
        let whole = citations(in: SourceFile(path: "content/a.md", bytes: text), lexicon).value
    else { return }
    var parts: [Range<Int>] = []
    for section in markdownBody(of: source, in: 0..<text.count).value.sections {
        // What begins with a line of --- would be read as front matter.
        let part = text[section.range]
        guard !part.starts(with: "---".utf8) else { return }
        let alone = citations(in: SourceFile(path: "content/a.md", bytes: Array(part)), lexicon).value ?? []
        parts += alone.map { placed in
            section.range.lowerBound + placed.citation.range.lowerBound..<section.range.lowerBound
                + placed.citation.range.upperBound
        }
    }
    try require(whole.map(\.citation.range) == parts, "\(whole.map(\.citation.range)) whole, \(parts) in sections")
}
