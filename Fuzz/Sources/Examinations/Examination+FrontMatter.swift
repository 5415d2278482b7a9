import Markup
import Records

/// Every range lies in the text, between characters, with its parts inside it; every diagnostic has a place.
func examineFrontMatter(_ bytes: [UInt8]) throws(Fault) {
    let file = SourceFile(path: "content/a.md", bytes: bytes)
    let reading = SourceText.reading(file)
    guard let source = reading.value else {
        try require(!reading.diagnostics.isEmpty, "no text, and nothing said")
        return
    }
    let front = frontMatter(of: source)
    if let matter = front.value {
        try examine(matter.fields, in: source)
        try requireWhole(matter.bodyRange, in: source)
        try require(matter.range.upperBound <= matter.bodyRange.lowerBound, "the body begins in the front matter")
    }
    try examine(reading.diagnostics + front.diagnostics, of: source)
    _ = head(of: file)
}

/// As front matter, and what is made of it.
func examineSettings(_ bytes: [UInt8]) throws(Fault) {
    guard let source = SourceText.reading(SourceFile(path: "paragraf.yaml", bytes: bytes)).value else { return }
    let document = yamlDocument(of: source)
    if let node = document.value { try examine(node, in: source) }
    let settings = siteSettings(from: source)
    try require(settings.value != nil || !settings.diagnostics.isEmpty, "no settings, and nothing said")
    try examine(settings.diagnostics, of: source)
    if let settings = settings.value { try require(settings.address.hasSuffix("/"), "an address without its slash") }
}

private func examine(_ node: Node, in source: SourceText) throws(Fault) {
    try requireWhole(node.range, in: source)
    for item in node.items ?? [] {
        try examine(item, in: source)
        try require(node.range.contains(item.range.lowerBound) || item.range.isEmpty, "an item outside its list")
    }
    for entry in node.entries ?? [] {
        try examine(entry.value, in: source)
        try requireWhole(entry.keyRange, in: source)
        try require(
            entry.keyRange.lowerBound >= node.range.lowerBound && entry.value.range.upperBound <= node.range.upperBound,
            "an entry outside its map")
    }
}

/// Diagnostics can be told: they have a place in the text and a message in both languages.
func examine(_ diagnostics: [Diagnostic], of source: SourceText) throws(Fault) {
    let lines = source.bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for diagnostic in diagnostics.prefix(50) {
        let place = diagnostic.place
        try require((1...lines).contains(place.line), "\(diagnostic.check.name) stands on line \(place.line) of \(lines)")
        try require(place.column >= 1 && place.endColumn > place.column, "\(diagnostic.check.name) covers nothing")
        for language in Message.Language.allCases {
            try require(!DiagnosticFormat(language: language).text(diagnostic).isEmpty, "nothing is said")
        }
    }
}

func requireWhole(_ range: Range<Int>, in source: SourceText) throws(Fault) {
    try require(range.upperBound <= source.bytes.count, "\(range) ends after the text")
    for offset in [range.lowerBound, range.upperBound] where offset < source.bytes.count {
        try require(source.bytes[offset] & 0xC0 != 0x80, "\(range) cuts a character in two")
    }
}
