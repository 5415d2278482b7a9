package import Markup

/// What can be wrong with a template. Its place is in the template's own file, also when another includes it.
extension Check {
    package static let templateSyntax = Check("template-syntax")
    package static let templateUnclosed = Check("template-unclosed")
    package static let templateUnknownName = Check("template-unknown-name")
    package static let templateWrongType = Check("template-wrong-type")
    package static let templateUnknownInclude = Check("template-unknown-include")
    package static let templateUnknownWord = Check("template-unknown-word")
}

/// Makes the diagnostics of templates.
enum TemplateFault {
    static func noParenthesis(in source: SourceText, at start: Int) -> Diagnostic {
        Diagnostic(
            .templateSyntax, at: source.place(of: start..<start + 2),
            Message(sv: "”\\(” avslutas inte av ”)” på samma rad", en: "“\\(” is not closed by “)” on the same line"),
            help: Message(
                sv: "skriv \\\\( för ett \\( som ska stå på sidan", en: "write \\\\( for a \\( that is to stand on the page"))
    }

    static func unreadableTag(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        let written = source.string(in: range)
        return Diagnostic(
            .templateSyntax, at: source.place(of: range),
            Message(sv: "”\(written)” går inte att läsa", en: "“\(written)” cannot be read"),
            help: Message(
                sv:
                    "det som finns är \\(namn), \\(if namn), \\(if not namn), \\(else), \\(else if namn), \\(for namn in lista), \\(end), "
                    + "\\(include mall), \\(word.ord) och \\(-- kommentar)",
                en:
                    "there are \\(name), \\(if name), \\(if not name), \\(else), \\(else if name), \\(for name in list), \\(end), "
                    + "\\(include template), \\(word.key) and \\(-- comment)"))
    }

    /// `\(end)` or `\(else)` that belongs to nothing.
    static func noBlock(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        let written = source.string(in: range)
        return Diagnostic(
            .templateSyntax, at: source.place(of: range),
            Message(
                sv: "”\(written)” hör inte till någon \\(if …) eller \\(for …)",
                en: "“\(written)” belongs to no \\(if …) or \\(for …)"))
    }

    static func unclosed(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        let written = source.string(in: range)
        return Diagnostic(
            .templateUnclosed, at: source.place(of: range),
            Message(sv: "”\(written)” avslutas inte av \\(end)", en: "“\(written)” is not closed by \\(end)"))
    }

    static func tooDeep(in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .tooDeep, at: source.place(of: range),
            Message(
                sv: "\\(if …) och \\(for …) ligger i varandra i mer än \(Limits.templateNesting) nivåer",
                en: "\\(if …) and \\(for …) lie within each other in more than \(Limits.templateNesting) levels"))
    }

    /// What a page costs is the length of each list times that of the others.
    static func multipliedLoop(over list: String, in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .tooDeep, at: source.place(of: range),
            Message(
                sv: "fler än två \\(for …) över ”\(list)”, eller \(Limits.templateLoops) i allt, ligger i varandra",
                en: "more than two \\(for …) over “\(list)”, or \(Limits.templateLoops) in all, lie within each other"))
    }

    static func tooLarge(in source: SourceText) -> Diagnostic {
        Diagnostic(
            .tooLarge, at: source.firstLine,
            Message(
                sv: "mallen är med allt den tar in större än \(Limits.template >> 20) MiB",
                en: "the template is with all that it includes larger than \(Limits.template >> 20) MiB"),
            help: Message(
                sv: "mallar som tar in varandra flera gånger fördubblas för varje led",
                en: "templates that include each other several times double with each step"))
    }

    static func unknownName(_ name: String, in source: SourceText, _ range: Range<Int>, of shape: String, known: [String])
        -> Diagnostic
    {
        let names = known.sorted().joined(separator: ", ")
        return Diagnostic(
            .templateUnknownName, at: source.place(of: range),
            Message(sv: "okänt namn ”\(name)”", en: "unknown name “\(name)”").suggesting(nearestWord(to: name, among: known)),
            help: Message(sv: "\(shape) har \(names)", en: "\(shape) has \(names)"))
    }

    static func mayBeMissing(_ path: String, in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .templateWrongType, at: source.place(of: range),
            Message(sv: "”\(path)” kan saknas", en: "“\(path)” may be missing"),
            help: Message(
                sv: "skriv \\(if \(path)) … \\(end) runt det som behöver värdet",
                en: "write \\(if \(path)) … \\(end) around what needs the value"))
    }

    static func wrongType(
        _ path: String, is type: ValueType, wanted: Message, in source: SourceText, _ range: Range<Int>
    ) -> Diagnostic {
        let words = type.words
        return Diagnostic(
            .templateWrongType, at: source.place(of: range),
            Message(
                sv: "”\(path)” är \(words.sv), men här ska stå \(wanted.sv)",
                en: "“\(path)” is \(words.en), but \(wanted.en) was expected here"))
    }

    static func textInTag(_ path: String, in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .templateWrongType, at: source.place(of: range),
            Message(
                sv: "”\(path)” är text och får inte stå i en tagg utan citattecken, i <script> eller i <style>",
                en: "“\(path)” is text and may not stand in a tag without quotes, in <script> or in <style>"),
            help: Message(sv: "skriv attributets värde inom citattecken", en: "put quotes around the attribute's value"))
    }

    static func unknownInclude(_ name: String, in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        Diagnostic(
            .templateUnknownInclude, at: source.place(of: range),
            Message(sv: "det finns ingen mall ”\(name).html”", en: "there is no template “\(name).html”"))
    }

    static func recursiveInclude(_ names: [String], in source: SourceText, _ range: Range<Int>) -> Diagnostic {
        let way = names.joined(separator: " → ")
        return Diagnostic(
            .templateUnknownInclude, at: source.place(of: range),
            Message(sv: "mallen hämtar sig själv: \(way)", en: "the template includes itself: \(way)"))
    }

    static func unknownWord(_ key: String, in source: SourceText, _ range: Range<Int>, known: [String]) -> Diagnostic {
        Diagnostic(
            .templateUnknownWord, at: source.place(of: range),
            Message(sv: "gränssnittet har inget ord ”\(key)”", en: "the interface has no word “\(key)”")
                .suggesting(nearestWord(to: key, among: known)))
    }
}

extension ValueType {
    var words: Message {
        switch self {
        case .text: Message(sv: "text", en: "text")
        case .html: Message(sv: "HTML", en: "HTML")
        case .flag: Message(sv: "ja eller nej", en: "yes or no")
        case .list: Message(sv: "en lista", en: "a list")
        case .view: Message(sv: "ett namn med delar", en: "a name with parts")
        case .optional(let type): type.words
        }
    }
}
