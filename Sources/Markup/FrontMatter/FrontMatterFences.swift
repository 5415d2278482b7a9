/// The two lines that front matter stands between. What nearly is one, such as the dash that a word processor makes of `---`, is
/// told as a fault and taken for it, so that the keys are read in the same run.
struct FrontMatterFences {
    private(set) var ranges: (yaml: Range<Int>, body: Range<Int>)?
    private(set) var faults: [YAMLFault] = []

    private static let longestFence = 40

    init(of source: SourceText) {
        guard let opening = opening(in: source) else { return }
        let start = Self.nextLine(after: opening, in: source)
        guard let closing = closing(in: source, from: start, opening: opening) else { return }
        ranges = (start..<closing.lowerBound, Self.nextLine(after: closing, in: source)..<source.bytes.count)
    }

    static func tooLarge() -> YAMLFault {
        let mebibytes = Limits.frontMatter >> 20
        return YAMLFault(
            .tooLarge, 0..<0,
            Message(
                sv: "nycklarna fyller mer än \(mebibytes) MiB, som är det mesta de får vara",
                en: "the keys fill more than \(mebibytes) MiB, the most that they may"),
            help: Message(sv: "flytta text till dokumentets brödtext", en: "move text to the body of the document"))
    }

    /// The range of the line, without its end.
    private mutating func opening(in source: SourceText) -> Range<Int>? {
        var start = 0
        while start < source.bytes.count, source.bytes[start] == UInt8(ascii: "\n") { start += 1 }
        let line = source.trimmingEnd(of: start..<source.lineEnd(after: start))
        if start == 0, source.bytes[line].elementsEqual("---".utf8) { return line }
        let isNearly = line.count <= Self.longestFence && Self.isNearlyFence(source, line)
        let help =
            isNearly
            ? Message(
                sv: "skriv tre bindestreck, utan något framför, på första raden",
                en: "write three hyphens, with nothing before them, on the first line")
            : Message(
                sv: "skriv --- på första raden, därunder nycklarna (minst typ och titel) och sist --- på en egen rad",
                en: "write --- on the first line, below it the keys (at least typ and titel), and last --- on a line of its own")
        faults.append(
            YAMLFault(
                .missingFrontMatter, 0..<max(0, source.lineEnd(after: 0)),
                Message(sv: "dokumentet börjar inte med ---", en: "the document does not begin with ---"), help: help))
        return isNearly ? line : nil
    }

    private mutating func closing(in source: SourceText, from start: Int, opening: Range<Int>) -> Range<Int>? {
        var lineStart = start
        var nearly: Range<Int>?
        while lineStart < source.bytes.count {
            let end = source.lineEnd(after: lineStart)
            // We know that a fence is short, so a long line costs nothing here.
            if end - lineStart <= Self.longestFence {
                let line = source.trimmingEnd(of: lineStart..<end)
                if source.bytes[line].elementsEqual("---".utf8) || source.bytes[line].elementsEqual("...".utf8) { return line }
                if nearly == nil, Self.isNearlyFence(source, line) { nearly = line }
            }
            lineStart = end + 1
        }
        faults.append(Self.noEnd(nearly.map { source.string(in: $0) }, nearly ?? opening))
        return nearly
    }

    private static func noEnd(_ nearly: String?, _ range: Range<Int>) -> YAMLFault {
        guard let nearly else {
            return YAMLFault(
                .brokenYAML, range,
                Message(sv: "nycklarna avslutas inte av någon rad med ---", en: "no line with --- ends the keys"),
                help: Message(
                    sv: "skriv --- på en egen rad efter den sista nyckeln",
                    en: "write --- on a line of its own after the last key"))
        }
        return YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "nycklarna avslutas av ”\(nearly)” i stället för ---", en: "the keys are ended by “\(nearly)” instead of ---"),
            help: Message(sv: "skriv tre bindestreck, utan något framför", en: "write three hyphens, with nothing before them"))
    }

    /// Dashes only, of whatever kind and number: `----`, `—`, ` ---`.
    private static func isNearlyFence(_ source: SourceText, _ line: Range<Int>) -> Bool {
        let line = source.trimming(line)
        // Nearly every line is a key, which its first byte says. The other dashes begin with 0xE2.
        guard let first = source.bytes[line].first, first == UInt8(ascii: "-") || first == 0xE2 else { return false }
        let dashes = source.string(in: line).unicodeScalars
        return dashes.allSatisfy { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" || $0 == "\u{2212}" }
            && (dashes.count > 1 || dashes.contains { $0 != "-" })
    }

    private static func nextLine(after line: Range<Int>, in source: SourceText) -> Int {
        min(source.lineEnd(after: line.upperBound) + 1, source.bytes.count)
    }
}
