import Markup
import Records

/// The HTML is well-formed with its holes filled in, and holds nothing that was not escaped; sections, links and texts lie where
/// they say; linear.
func examineMarkdown(_ bytes: [UInt8]) throws(Fault) {
    guard let source = SourceText.reading(SourceFile(path: "content/a.md", bytes: bytes)).value else { return }
    for style in [MarkdownStyle.document, .english] {
        let checked = markdownBody(of: source, in: 0..<source.bytes.count, style: style)
        try examine(checked.diagnostics, of: source)
        var body = checked.value
        try examine(body, of: source)
        let recognizer = CitationRecognizer(lexicon, date: nil)
        let mentions = body.takeMentions(recognizer.citations)
        try examine(mentions, in: body)
    }
}

let lexicon = CitationLexicon(bodies: ["Nämnden för X", "TN"])

private func examine(_ body: MarkdownBody, of source: SourceText) throws(Fault) {
    var end = 0
    var ids: Set<String> = []
    for section in body.sections {
        try requireWhole(section.range, in: source)
        try require(section.range.lowerBound >= end, "sections overlap")
        end = section.range.upperBound
        if let heading = section.heading {
            try require((1...6).contains(heading.level) && ids.insert(heading.id).inserted, "the heading \(heading.id)")
            try require(heading.id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\"") }, "the id \(heading.id)")
            try requireWhole(heading.range, in: source)
        }
    }
    try require(end == source.bytes.count, "the sections end before the text")
    for fragment in fragments(of: body) {
        try examine(fragment)
        var place = 0
        for run in fragment.runs {
            try require(run.range.lowerBound >= place && !run.range.isEmpty, "the runs of a text overlap")
            place = run.range.upperBound
        }
        try require(place <= fragment.text.utf8.count, "a run ends after its text")
    }
    for link in body.links { try requireWhole(link.range, in: source) }
    for part in body.footnoteParts { try require(part.upperBound <= body.footnotes.html.bytes.count, "a footnote's end") }
}

private func fragments(of body: MarkdownBody) -> [Fragment] {
    body.sections.flatMap { [$0.heading?.content ?? Fragment(), $0.content] } + [body.footnotes]
}

/// Each mention that may be a link has one beginning and one end, in its place.
private func examine(_ mentions: [Mention], in body: MarkdownBody) throws(Fault) {
    let holes = fragments(of: body).flatMap(\.holes)
    let marks = holes.compactMap { hole in
        switch hole.kind {
        case .markStart(let number): number * 2
        case .markEnd(let number): number * 2 + 1
        default: nil
        }
    }
    let expected = mentions.indices.filter { mentions[$0].isMarked }.flatMap { [$0 * 2, $0 * 2 + 1] }
    try require(marks == expected, "the marks \(marks) of \(expected)")
    let document = DocumentText(body: body, mentions: mentions)
    for mention in mentions {
        let (sentence, range) = document.sentence(around: mention)
        let words = document.words(of: mention)
        try require(String(decoding: Array(sentence.utf8)[range], as: UTF8.self) == words, "the sentence around \(words)")
    }
    for fragment in fragments(of: body) { try examine(fragment) }
}

/// Well-formed, filled in as pages do.
private func examine(_ fragment: Fragment) throws(Fault) {
    let html = fragment.html.bytes
    var filled: [UInt8] = []
    var copied = 0
    for hole in fragment.holes {
        try require(hole.offset >= copied && hole.offset <= html.count, "holes out of order")
        filled += html[copied..<hole.offset]
        copied = hole.offset
        switch hole.kind {
        case .link: filled += Array("b".utf8)
        case .listItem, .clause: filled += Array(" id=\"att-1\"".utf8)
        case .markStart: filled += Array("<a href=\"c\">".utf8)
        case .markEnd: filled += Array("</a>".utf8)
        }
    }
    filled += html[copied...]
    if let fault = faultOfHTML(filled) { throw Fault("\(fault): \(String(decoding: filled, as: UTF8.self))") }
    try require(String(validating: html, as: UTF8.self) != nil, "HTML that is not UTF-8")
}
