/// What an editor did when YAML cannot be read at all.
extension YAMLFault {
    static func tabIndentation(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .tabIndentation, range, Message(sv: "raden är indragen med tabb", en: "the line is indented with a tab"),
            help: Message(
                sv: "dra in med mellanslag, två för varje nivå: YAML tillåter inte tabb",
                en: "indent with spaces, two for each level: YAML does not allow tabs"))
    }

    /// `titel Beslut`, or `titel:Beslut`.
    static func missingColon(_ source: SourceText, _ range: Range<Int>) -> YAMLFault {
        let line = source.trimming(range.lowerBound..<min(range.upperBound, source.lineEnd(after: range.lowerBound)))
        let text = source.string(in: line)
        let key = text.prefix { $0 != ":" && $0 != " " }
        if key.count < text.count, text[key.endIndex] == ":" {
            return text[key.endIndex...].hasPrefix(":\u{A0}") ? .hardSpace(source, line) : .noSpaceAfterColon(text, line)
        }
        return YAMLFault(
            .brokenYAML, line,
            Message(sv: "raden ”\(text)” saknar kolon efter nyckeln", en: "the line “\(text)” has no colon after the key"),
            help: Message(sv: "skriv nyckel, kolon, mellanslag och värde", en: "write key, colon, space and value"))
    }

    /// U+00A0, which comes along from Word and web pages, and which YAML takes for a letter.
    static func hardSpace(_ source: SourceText, _ range: Range<Int>) -> YAMLFault {
        let space = range.first { source.bytes[$0...].starts(with: "\u{A0}".utf8) } ?? range.lowerBound
        return YAMLFault(
            .brokenYAML, space..<min(space + 2, range.upperBound),
            Message(
                sv: "ett hårt mellanslag (U+00A0) står där det ska vara ett vanligt",
                en: "a no-break space (U+00A0) stands where a usual one belongs"),
            help: Message(sv: "ta bort det och tryck på mellanslagstangenten", en: "remove it and press the space bar"))
    }

    static func noSpaceAfterHyphen(_ text: String, _ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "det saknas ett mellanslag efter bindestrecket i ”\(text)”",
                en: "there is no space after the hyphen in “\(text)”"),
            help: Message(sv: "skriv - \(text.dropFirst())", en: "write - \(text.dropFirst())"))
    }

    static func listWithoutKey(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(sv: "listan hör inte till någon nyckel", en: "the list belongs to no key"),
            help: Message(
                sv: "skriv nyckeln med kolon på en egen rad ovanför, utan värde, och dra in alla delar av listan lika",
                en:
                    "write the key with a colon on a line of its own above, without a value, and indent all items of the list alike"
            ))
    }

    static func colonInValue(_ source: SourceText, _ value: Range<Int>) -> YAMLFault {
        let text = source.string(in: value)
        return YAMLFault(
            .brokenYAML, value,
            Message(
                sv: "värdet ”\(text)” innehåller ett kolon och måste stå inom citattecken",
                en: "the value “\(text)” contains a colon and must stand within quotes"),
            help: quote(text))
    }

    static func textAfterValue(_ source: SourceText, _ value: Range<Int>) -> YAMLFault {
        let text = source.string(in: value)
        return YAMLFault(
            .brokenYAML, value,
            Message(
                sv: "värdet ”\(text)” fortsätter efter sitt slut",
                en: "the value “\(text)” goes on after its end"),
            help: quote(text))
    }

    static func reservedSign(_ source: SourceText, _ value: Range<Int>) -> YAMLFault {
        let text = source.string(in: value)
        let sign = text.prefix(1)
        return YAMLFault(
            .brokenYAML, value,
            Message(sv: "ett värde får inte börja med ”\(sign)” i YAML", en: "a value may not begin with “\(sign)” in YAML"),
            help: quote(text))
    }

    static func unclosedQuote(_ range: Range<Int>) -> YAMLFault {
        var fault = YAMLFault(
            .brokenYAML, range,
            Message(sv: "citattecknet avslutas inte", en: "the quote is not closed"),
            help: Message(
                sv: "skriv samma citattecken sist i värdet; ett citattecken inne i det dubbleras",
                en: "write the same quote at the end of the value; a quote inside it is doubled"))
        fault.leavesValueOpen = true
        return fault
    }

    static func unclosedBracket(_ opening: String, _ closing: String, _ range: Range<Int>) -> YAMLFault {
        var fault = YAMLFault(
            .brokenYAML, range,
            Message(sv: "”\(opening)” avslutas inte av ”\(closing)”", en: "“\(opening)” is not closed by “\(closing)”"),
            help: Message(
                sv: "skriv ”\(closing)” sist, eller citattecken om hela värdet om det är text",
                en: "write “\(closing)” at the end, or quotes around the whole value if it is text"))
        fault.leavesValueOpen = true
        return fault
    }

    static func commaExpected(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "inom parenteserna väntades ett värde eller ett komma här",
                en: "within the brackets a value or a comma was expected here"),
            help: Message(
                sv:
                    "skilj värden med komma, och sätt citattecken om ett värde som innehåller kolon, citattecken eller parenteser",
                en: "part values by commas, and put quotes around a value that contains a colon, quotes or brackets"))
    }

    static func indentation(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "raden är inte indragen som raderna den hör ihop med",
                en: "the line is not indented as the lines it belongs to"),
            help: Message(
                sv: "nycklar på samma nivå börjar i samma kolumn; det som hör till en nyckel dras in två mellanslag under den",
                en: "keys on one level begin in the same column; what belongs to a key is indented two spaces below it"))
    }

    static func listOnLineOfKey(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(sv: "en lista kan inte börja på samma rad som sin nyckel", en: "a list cannot begin on the line of its key"),
            help: Message(
                sv: "skriv varje värde på en egen rad efter ”- ”, eller alla inom [ ] med komma emellan",
                en: "write each value on a line of its own after “- ”, or all within [ ] with commas between"))
    }

    static func escape(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range,
            Message(
                sv: "ett omvänt snedstreck inom dubbla citattecken följs av ett tecken som YAML inte känner",
                en: "a backslash within double quotes is followed by a sign that YAML does not know"),
            help: Message(
                sv: "skriv \\\\ för ett omvänt snedstreck, eller enkla citattecken om värdet",
                en: "write \\\\ for a backslash, or single quotes around the value"))
    }

    static func unreadable(_ range: Range<Int>) -> YAMLFault {
        YAMLFault(
            .brokenYAML, range, Message(sv: "raden går inte att läsa som YAML", en: "the line cannot be read as YAML"),
            help: Message(
                sv: "se över indrag, kolon, citattecken och parenteser här och på raden ovanför",
                en: "look at indentation, colons, quotes and brackets here and on the line above"))
    }

    private static func quote(_ text: String) -> Message {
        Message(
            sv: "sätt citattecken om hela värdet: \(quoted(text))", en: "put quotes around the whole value: \(quoted(text))")
    }
}
