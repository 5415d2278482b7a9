import Markup

/// Where in the mark-up a template has come to: escaped text is safe between tags and inside quotes, and nowhere else.
struct MarkupContext {
    private enum State {
        case text
        /// Inside `<…>`, outside quotes.
        case tag
        case quoted(UInt8)
        case comment
        /// Inside `<script>` or `<style>`, where nothing is unescaped.
        case raw
    }

    private var state = State.text
    /// The element whose start tag is open, when it is a raw one: `script`.
    private var rawName: [UInt8]?

    var isSafeForText: Bool {
        switch state {
        case .text, .quoted: true
        case .tag, .comment, .raw: false
        }
    }

    mutating func advance(over bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            switch state {
            case .text: if byte == UInt8(ascii: "<") { openTag(bytes[index...]) }
            case .tag: continueTag(byte)
            case .quoted(let quote): if byte == quote { state = .tag }
            case .comment: if bytes[index...].starts(with: "-->".utf8) { state = .text }
            case .raw: closeRaw(bytes[index...])
            }
            index += 1
        }
    }

    private mutating func openTag(_ rest: ArraySlice<UInt8>) {
        guard !rest.starts(with: "<!--".utf8) else {
            state = .comment
            return
        }
        state = .tag
        let name = rest.dropFirst().prefix { byte in
            byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\n") && !byte.isBlank
        }
        rawName = name.elementsEqual("script".utf8) || name.elementsEqual("style".utf8) ? Array(name) : nil
    }

    private mutating func continueTag(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): state = .quoted(byte)
        case UInt8(ascii: ">"): state = rawName == nil ? .text : .raw
        default: break
        }
    }

    private mutating func closeRaw(_ rest: ArraySlice<UInt8>) {
        guard let rawName, rest.starts(with: "</".utf8), rest.dropFirst(2).starts(with: rawName) else { return }
        self.rawName = nil
        state = .tag
    }
}
