import Foundation
import Markup
import Records
import Testing

/// A text of `Tests/Citations` in which every citation is labelled by hand.
struct LabelledText: Sendable, CustomTestStringConvertible {
    struct Label: Sendable, Hashable, Decodable {
        var start: Int
        var end: Int
        var text: String
        var kind: String
        var value: String
        var of: String?
        /// The rules do not settle it: finding it is no fault, nor is missing it.
        var optional: Bool?
        var why: String?

        var range: Range<Int> { start..<max(start, end) }
        var isRequired: Bool { optional != true }
    }

    /// `001-tyreso-dagordning`.
    var name: String
    var bytes: [UInt8]
    var labels: [Label]

    var testDescription: String { name }
    var file: SourceFile { SourceFile(path: "Tests/Citations/\(name).md", bytes: bytes) }

    /// What stands at a place, with some of what is around it.
    func context(_ range: Range<Int>) -> String {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self) }
        let before = text(0..<range.lowerBound).suffix(30)
        let after = text(min(range.upperBound, bytes.count)..<bytes.count).prefix(30)
        return "\(before)[\(text(range))]\(after)".replacing("\n", with: "⏎").replacing("\u{A0}", with: "⍽")
    }

    static let all: [LabelledText] = House.files(in: "Tests/Citations", ending: ".jsonl").map { file in
        let name = String(file.name.dropLast(".jsonl".count))
        let bytes = (try? Data(contentsOf: House.root.appending(path: "Tests/Citations/\(name).md"))).map(Array.init) ?? []
        let labels = file.lines.filter { !$0.isEmpty }.map { line in
            (try? JSONDecoder().decode(Label.self, from: Data(line.utf8)))
                ?? Label(start: -1, end: -1, text: String(line), kind: "", value: "unreadable")
        }
        return LabelledText(name: name, bytes: bytes, labels: labels)
    }
}
