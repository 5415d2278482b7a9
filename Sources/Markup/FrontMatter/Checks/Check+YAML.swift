/// What can be wrong with front matter and other YAML, whatever its keys mean.
extension Check {
    package static let missingFrontMatter = Check("missing-front-matter")
    package static let brokenYAML = Check("broken-yaml")
    package static let tabIndentation = Check("tab-indentation")
    /// Aliases, anchors, tags, merge keys, directives and several documents: YAML that no editor needs and that hides what is meant.
    package static let yamlAlias = Check("yaml-alias")
    package static let duplicateKey = Check("duplicate-key")
    package static let yamlDropsText = Check("yaml-drops-text")
    package static let unquotedComma = Check("unquoted-comma")
}

extension YAMLFault {
    static func duplicateKey(_ entry: Node.Entry, first line: Int) -> YAMLFault {
        YAMLFault(
            .duplicateKey, entry.keyRange,
            Message(
                sv: "nyckeln ”\(entry.key)” står två gånger, första gången på rad \(line)",
                en: "the key “\(entry.key)” stands twice, the first time on line \(line)"),
            help: Message(
                sv: "ta bort den ena, eller skriv värdena som en lista under en nyckel",
                en: "remove one of them, or write the values as a list under one key"))
    }

    static func droppedText(_ dropped: String, value: String, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .yamlDropsText, range,
            Message(
                sv: "YAML läser ”\(dropped)” som en kommentar, så texten faller bort",
                en: "YAML takes “\(dropped)” for a comment, so the text is lost"),
            help: Message(
                sv: "sätt citattecken om hela värdet: \(quoted("\(value) \(dropped)")); en kommentar skrivs på en egen rad",
                en: "put quotes around the whole value: \(quoted("\(value) \(dropped)")); a comment goes on a line of its own"))
    }

    static func comma(_ value: String, key: String, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .unquotedComma, range,
            Message(
                sv: "inom { } avslutar ett komma värdet, så ”\(value)” delas i flera",
                en: "within { } a comma ends the value, so “\(value)” is split"),
            help: Message(
                sv: "sätt citattecken om värdet: \(key): \(quoted(value))",
                en: "put quotes around the value: \(key): \(quoted(value))"))
    }

    static func noSpaceAfterColon(_ text: String, _ range: Range<Int>) -> YAMLFault {
        let mended = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).joined(separator: ": ")
        return YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "det saknas ett mellanslag efter kolonet i ”\(text)”", en: "there is no space after the colon in “\(text)”"),
            help: Message(sv: "skriv \(mended)", en: "write \(mended)"))
    }

    static func keyIsNoText(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(sv: "en nyckel ska vara ord, inte en lista eller { }", en: "a key is words, not a list or { }"))
    }

    static func missingKey(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range, Message(sv: "det står ingen nyckel före kolonet", en: "no key stands before the colon"),
            help: Message(sv: "skriv nyckel, kolon, mellanslag och värde", en: "write key, colon, space and value"))
    }

    static func tooDeep(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .tooDeep, range,
            Message(
                sv: "listor och nycklar ligger i varandra i mer än \(Limits.yamlNesting) nivåer",
                en: "lists and keys lie within each other in more than \(Limits.yamlNesting) levels"))
    }

    static func escapedControl(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .controlCharacter, range,
            Message(
                sv: "ett omvänt snedstreck ger här ett osynligt styrtecken (\(scalar.codePoint))",
                en: "a backslash makes an invisible control character here (\(scalar.codePoint))"),
            help: Message(
                sv: "skriv \\\\ för ett omvänt snedstreck, eller enkla citattecken om värdet",
                en: "write \\\\ for a backslash, or single quotes around the value"))
    }

    static func unseenLineEnd(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .controlCharacter, range,
            Message(
                sv: "ett osynligt tecken (\(scalar.codePoint)), som YAML tar för en ny rad, står bland nycklarna",
                en: "an invisible character (\(scalar.codePoint)), which YAML takes for a new line, stands among the keys"),
            help: Message(
                sv: "skriv ett mellanslag i stället, eller en vanlig ny rad där en ny nyckel börjar",
                en: "write a blank instead, or an ordinary new line where a new key begins"))
    }
}

extension YAMLFault {
    static func alias(_ source: SourceText, _ range: Range<Int>) -> YAMLFault {
        unwanted(source, range, sv: "ett YAML-alias", en: "a YAML alias")
    }

    static func property(_ source: SourceText, _ range: Range<Int>) -> YAMLFault {
        let isTag = range.lowerBound < source.bytes.count && source.bytes[range.lowerBound] == UInt8(ascii: "!")
        return unwanted(source, range, sv: isTag ? "en YAML-tagg" : "ett YAML-ankare", en: isTag ? "a YAML tag" : "a YAML anchor")
    }

    static func mergeKey(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .yamlAlias, range,
            Message(
                sv: "”<<” hämtar nycklar från ett annat ställe, vilket inte stöds", en: "“<<” merges keys, which is not supported"
            ),
            help: Message(sv: "skriv ut nycklarna", en: "write the keys out"))
    }

    static func directive(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .yamlAlias, range,
            Message(sv: "ett YAML-direktiv (%) stöds inte", en: "a YAML directive (%) is not supported"),
            help: Message(sv: "ta bort raden", en: "remove the line"))
    }

    static func severalDocuments(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .yamlAlias, range,
            Message(
                sv: "här börjar ett andra YAML-dokument i samma fil", en: "a second YAML document begins here in the same file"),
            help: Message(sv: "ta bort raden ---", en: "remove the line ---"))
    }

    /// The first word of the value is usually meant as text: `*viktigt*`, `&`, `!`.
    private static func unwanted(_ source: SourceText, _ range: Range<Int>, sv: String, en: String) -> YAMLFault {
        let line = source.trimmingEnd(of: range.lowerBound..<min(range.upperBound, source.lineEnd(after: range.lowerBound)))
        let written = source.string(in: line)
        return YAMLFault(
            .yamlAlias, line,
            Message(sv: "”\(written)” är \(sv), vilket inte stöds", en: "“\(written)” is \(en), which is not supported"),
            help: Message(
                sv: "skriv ut värdet, eller sätt citattecken om det: \(quoted(written))",
                en: "write the value out, or put quotes around it: \(quoted(written))"))
    }

    /// As YAML wants it, with the quotes that need no escapes where there are such.
    static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "\"" || $0 == "\\" }) else { return "\"\(text)\"" }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
