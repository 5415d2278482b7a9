/// A JSON value, written the same way every time: members in the order they were given, no spaces.
///
///     let party: JSON = ["@type": "GovernmentOrganization", "name": .string(name)]
package enum JSON: Sendable {
    case object([(String, JSON)])
    case array([JSON])
    case string(String)
    case number(Int)
    case bool(Bool)
    case null

    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    package var string: String { String(decoding: bytes, as: UTF8.self) }

    package func write(into bytes: inout [UInt8]) {
        write(into: &bytes, isInScript: false)
    }

    /// For the inside of `<script type="application/ld+json">`: nothing in it can end the element or begin another.
    package var scriptContent: HTML {
        var bytes: [UInt8] = []
        writeForScript(into: &bytes)
        return HTML(trusted: bytes)
    }

    package func writeForScript(into bytes: inout [UInt8]) {
        write(into: &bytes, isInScript: true)
    }

    private func write(into bytes: inout [UInt8], isInScript: Bool) {
        switch self {
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, (name, value)) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(name, into: &bytes, isInScript: isInScript)
                bytes.append(UInt8(ascii: ":"))
                value.write(into: &bytes, isInScript: isInScript)
            }
            bytes.append(UInt8(ascii: "}"))
        case .array(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                item.write(into: &bytes, isInScript: isInScript)
            }
            bytes.append(UInt8(ascii: "]"))
        case .string(let text): Self.write(text, into: &bytes, isInScript: isInScript)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .null: bytes.append(contentsOf: "null".utf8)
        }
    }

    private static func write(_ text: String, into bytes: inout [UInt8], isInScript: Bool) {
        bytes.append(UInt8(ascii: "\""))
        writeRuns(of: text.utf8.span, into: &bytes, isInScript: isInScript)
        bytes.append(UInt8(ascii: "\""))
    }

    private static func writeRuns(of text: Span<UInt8>, into bytes: inout [UInt8], isInScript: Bool) {
        var runStart = 0
        var index = 0
        while index < text.count {
            guard mayBeEscaped(text[index]), let escaped = escapedScalar(in: text, at: index, isInScript: isInScript) else {
                index += 1
                continue
            }
            bytes.append(text.extracting(runStart..<index))
            append(escaped.value, to: &bytes)
            index += escaped.length
            runStart = index
        }
        bytes.append(text.extracting(runStart..<text.count))
    }

    /// Asked of every byte; few are.
    private static func mayBeEscaped(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F,
            0xC2, 0xE2:
            true
        default: false
        }
    }

    /// What JSON must escape, and what a terminal or a script would take for something else: DEL, C1 and U+2028–2029. The text is
    /// UTF-8, so a byte that begins a character is followed by the rest of it.
    private static func escapedScalar(in text: Span<UInt8>, at index: Int, isInScript: Bool) -> (value: UInt16, length: Int)? {
        switch text[index] {
        case let byte where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F:
            return (UInt16(byte), 1)
        case let byte where isInScript && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")):
            return (UInt16(byte), 1)
        case 0xC2:
            let second = text[index + 1]
            return second < 0xA0 ? (UInt16(second), 2) : nil
        case 0xE2:
            let third = text[index + 2]
            return text[index + 1] == 0x80 && (third == 0xA8 || third == 0xA9) ? (0x2000 + UInt16(third - 0x80), 3) : nil
        default:
            return nil
        }
    }

    private static func append(_ scalar: UInt16, to bytes: inout [UInt8]) {
        let short: UInt8? =
            switch scalar {
            case 0x22: UInt8(ascii: "\"")
            case 0x5C: UInt8(ascii: "\\")
            case 0x0A: UInt8(ascii: "n")
            case 0x09: UInt8(ascii: "t")
            case 0x0D: UInt8(ascii: "r")
            default: nil
            }
        bytes.append(UInt8(ascii: "\\"))
        if let short {
            bytes.append(short)
            return
        }
        let digits = String(scalar, radix: 16)
        bytes.append(contentsOf: ("u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements) }
}
