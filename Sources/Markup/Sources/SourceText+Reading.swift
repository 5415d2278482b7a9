extension SourceText {
    /// Reads a file as text: UTF-8 without byte order mark, `\n` at the end of every line, no control characters.
    ///
    /// None when the file is not UTF-8 or too large. A control character is an error, and a blank in the text that is returned,
    /// so that the rest of the file can be read and its other faults be told in the same run.
    package static func reading(_ file: SourceFile) -> Checked<SourceText?> {
        guard file.bytes.count <= Limits.textFile else {
            return Checked(nil, [tooLarge(file)])
        }
        var bytes = withoutMarkAndCarriageReturns(file.bytes)
        let faults = EncodingFaults(in: bytes)
        if let invalid = faults.firstInvalid ?? faults.firstNullOfWideText {
            return Checked(nil, [notUTF8(SourceText(path: file.path, validated: bytes), at: invalid, faults)])
        }
        guard !faults.controls.isEmpty else {
            return Checked(SourceText(path: file.path, validated: bytes))
        }
        let written = SourceText(path: file.path, validated: bytes)
        let diagnostics = faults.controls.prefix(Limits.reportedControlCharacters).map { controlCharacter(in: written, $0) }
        for range in faults.controls { blank(range, in: &bytes) }
        return Checked(SourceText(path: file.path, validated: bytes), diagnostics)
    }

    /// `\r\n` and a lone `\r` (old Macintosh) both end a line.
    private static func withoutMarkAndCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.span.hasByte(UInt8(ascii: "\r")) else {
            return start == 0 ? bytes : Array(bytes[start...])
        }
        var lines: [UInt8] = []
        lines.reserveCapacity(bytes.count)
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\r") else {
                lines.append(byte)
                continue
            }
            lines.append(UInt8(ascii: "\n"))
            if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        }
        return lines
    }

    /// Puts blanks of the same width in bytes and characters: later columns of the line stay right.
    private static func blank(_ range: Range<Int>, in bytes: inout [UInt8]) {
        switch range.count {
        case 1: bytes[range.lowerBound] = UInt8(ascii: " ")
        case 2: bytes.replaceSubrange(range, with: [0xC2, 0xA0])  // no-break space
        case 3: bytes.replaceSubrange(range, with: [0xE2, 0x80, 0x89])  // thin space
        default: bytes.replaceSubrange(range, with: [0xF0, 0x9F, 0xBF, 0xBD])  // U+1FFFD, unassigned: no space has four bytes
        }
    }
}

extension SourceText {
    private static func tooLarge(_ file: SourceFile) -> Diagnostic {
        let megabytes = Limits.textFile >> 20
        return Diagnostic(
            .tooLarge, at: Place(file: file.path),
            Message(
                sv: "filen är större än \(megabytes) MiB, som är det mesta en textfil får vara",
                en: "the file is larger than \(megabytes) MiB, the most that a text file may be"),
            help: Message(sv: "dela upp den i flera dokument", en: "split it into several documents"))
    }

    private static func notUTF8(_ text: SourceText, at offset: Int, _ faults: EncodingFaults) -> Diagnostic {
        let byte = "0x" + String(text.bytes[offset], radix: 16, uppercase: true)
        let message =
            switch faults.guess(for: text.bytes, at: offset) {
            case .utf16?:
                Message(
                    sv: "filen är inte UTF-8: den verkar vara sparad som UTF-16",
                    en: "the file is not UTF-8: it seems to be UTF-16")
            case .windows1252?:
                Message(
                    sv: "byten \(byte) är inte UTF-8: filen verkar vara sparad som Windows-1252 (Latin-1)",
                    en: "the byte \(byte) is not UTF-8: the file seems to be Windows-1252 (Latin-1)")
            case nil:
                Message(sv: "byten \(byte) är inte UTF-8", en: "the byte \(byte) is not UTF-8")
            }
        return Diagnostic(
            .notUTF8, at: text.place(of: offset..<offset + 1), message,
            help: Message(
                sv:
                    "spara filen som UTF-8: i Anteckningar under Spara som, Kodning; i VS Code genom att klicka på kodningen längst ned",
                en:
                    "save the file as UTF-8: in Notepad under Save as, Encoding; in VS Code by a click on the encoding at the bottom"
            ))
    }

    private static func controlCharacter(in text: SourceText, _ range: Range<Int>) -> Diagnostic {
        guard let scalar = text.string(in: range).unicodeScalars.first, scalar.turnsDirection else {
            let name = (text.string(in: range).unicodeScalars.first ?? "\0").codePoint
            return Diagnostic(
                .controlCharacter, at: text.place(of: range),
                Message(
                    sv: "ett osynligt styrtecken (\(name)) står i texten",
                    en: "an invisible control character (\(name)) stands in the text"),
                help: Message(
                    sv: "ta bort det, ofta genom att skriva om orden på båda sidor om det",
                    en: "remove it, often by retyping the words on both sides of it"))
        }
        return Diagnostic(
            .controlCharacter, at: text.place(of: range),
            Message(
                sv: "ett osynligt tecken som vänder textens riktning (\(scalar.codePoint)) står i texten",
                en: "an invisible character that turns the direction of the text (\(scalar.codePoint)) stands in the text"),
            help: Message(
                sv: "ta bort det: den som läser kan se något annat än det som står",
                en: "remove it: who reads may see something else than what stands there"))
    }
}
