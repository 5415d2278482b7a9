import Foundation
import SiteBuild
import Testing

/// A whole site in one file, with what is to be said of it and what its pages hold.
///
///     A comment: what this case shows.
///     -- content/a.md --
///     ---
///     typ: sida
///     …
///     -- messages --
///     content/a.md:4:1: fel: okänd nyckel ”diarienumer”, menade du ”diarienummer”? [unknown-key]
///     -- page /a/ contains --
///     <one substring a line>
///
/// Other sections: `-- page /a/ lacks --`, `-- as-of --`, `-- paragraf.yaml --`, `-- attachment content/a/b.pdf 1234 --` (a file of so
/// many bytes), `-- symbolic-link content/x --`, `-- pipe content/x --`, `-- not-utf8-name content/x --`. A header that ends in ` (escaped)` has `\xNN`, `\r`, `\n`, `\t`,
/// `\u{…}` and `\\` expanded in what follows.
struct CaseFile: Sendable, CustomTestStringConvertible {
    struct Expectation: Sendable {
        var address: String
        var isContained: Bool
        var texts: [String]
    }

    var name: String
    var text: String
    var folder = CaseFolder()
    var asOf = "2026-01-01"
    var messages: [String] = []
    var expectations: [Expectation] = []

    var testDescription: String { name }

    static let defaultSettings = """
        titel: Provkommunen
        adress: https://prov.example/
        utgivare: Provkommunen
        registrator: registrator@prov.example
        tillgänglighet: webb@prov.example

        """

    static let all: [CaseFile] = House.files(in: "Tests/Cases", ending: ".txt").map { file in
        CaseFile(name: String(file.name.dropLast(4)), text: file.lines.joined(separator: "\n"))
    }

    init(name: String, text: String) {
        self.name = name
        self.text = text
        folder.add("paragraf.yaml", Array(Self.defaultSettings.utf8))
        var header: Substring?
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else {
                lines.append(line)
                continue
            }
            if let header { take(header, lines) }
            header = line.dropFirst(3).dropLast(3)
            lines = []
        }
        // The file's last line ends with a newline, after which nothing stands.
        if lines.last == "" { lines.removeLast() }
        if let header { take(header, lines) }
    }

    private mutating func take(_ header: Substring, _ lines: [Substring]) {
        let words = header.split(separator: " ").map(String.init)
        let filled = lines.map(String.init).filter { !$0.isEmpty }
        switch words[0] {
        case "messages": messages = filled
        case "as-of": asOf = filled.first ?? asOf
        case "page" where words.count == 3:
            expectations.append(Expectation(address: words[1], isContained: words[2] == "contains", texts: filled))
        case "attachment" where words.count >= 3:
            folder.add(words[1...].dropLast().joined(separator: " "), size: Int(words[words.count - 1]) ?? 0)
        case "symbolic-link": folder.add(words[1...].joined(separator: " "), kind: .symbolicLink)
        case "not-utf8-name": folder.add(words[1...].joined(separator: " "), kind: .file, isText: false)
        case "pipe": folder.add(words[1...].joined(separator: " "), kind: .other)
        default:
            let content = lines.map { $0 + "\n" }.joined()
            if header.hasSuffix(" (escaped)") {
                folder.add(String(header.dropLast(" (escaped)".count)), Self.expanded(content))
            } else {
                folder.add(String(header), Array(content.utf8))
            }
        }
    }

    static func expanded(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch escape {
            case UInt8(ascii: "x"):
                bytes.append(UInt8(Substring(rest.prefix(2)), radix: 16) ?? 0)
                rest = rest.dropFirst(2)
            case UInt8(ascii: "u"):
                let digits = rest.dropFirst().prefix { $0 != UInt8(ascii: "}") }
                let scalar = UInt32(Substring(digits), radix: 16).flatMap(Unicode.Scalar.init)
                bytes += Array(String(scalar.map(Character.init) ?? "?").utf8)
                rest = rest.dropFirst(digits.count + 2)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "t"): bytes.append(0x09)
            default: bytes.append(escape)
            }
        }
        return bytes
    }

    /// The file with other messages, everything else as it was.
    func recording(_ messages: [String]) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let start = lines.firstIndex(of: "-- messages --") {
            let end = lines[(start + 1)...].firstIndex { $0.hasPrefix("-- ") && $0.hasSuffix(" --") } ?? lines.count
            lines.replaceSubrange(start + 1..<end, with: messages)
        } else {
            let end = lines.firstIndex { $0.hasPrefix("-- page ") } ?? lines.count - (lines.last == "" ? 1 : 0)
            lines.insert(contentsOf: ["-- messages --"] + messages, at: end)
        }
        if lines.last != "" { lines.append("") }
        return lines.joined(separator: "\n")
    }
}
