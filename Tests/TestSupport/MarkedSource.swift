package import Markup

/// A source text in which the places that a test is about are marked, as in `diarienummer: 1️⃣saknas`.
///
/// The markers are taken out before the text is read. `findings(_:)` shows diagnostics by the marker they stand at.
package struct MarkedSource: Sendable {
    package let source: SourceText
    /// Offsets of the markers, by their digit.
    private let offsets: [Int: Int]

    package init(_ marked: String, path: String = "content/a.md") {
        var bytes: [UInt8] = []
        var offsets: [Int: Int] = [:]
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.count == 3, scalars[2] == "\u{20E3}", let digit = Int(String(scalars[0])) {
                offsets[digit] = bytes.count
            } else {
                bytes.append(contentsOf: Array(String(character).utf8))
            }
        }
        source = SourceText(path: path, validated: bytes)
        self.offsets = offsets
    }

    package var file: SourceFile { SourceFile(path: source.path, bytes: source.bytes) }

    /// The offset of a marker: `marked[1]`. The end of the text, which no test expects, where there is no such marker.
    package subscript(digit: Int) -> Int { offsets[digit] ?? source.bytes.count }

    /// `1 unknown-key` for a diagnostic at the marker 1️⃣, `3:7 unknown-key` where there is no marker.
    package func findings(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { diagnostic in
            let place = diagnostic.place
            let marker = offsets.keys.sorted().first { digit in
                let marked = source.place(of: self[digit]..<self[digit])
                return (marked.line, marked.column) == (place.line, place.column)
            }
            return "\(marker.map(String.init) ?? "\(place.line):\(place.column)") \(diagnostic.check.name)"
        }
    }
}
