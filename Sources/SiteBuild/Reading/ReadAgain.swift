import Markup
import Synchronization

/// Reads a document's text once more where the place of a fault is asked for: most are never asked for, and a site's texts weigh as
/// much as all that is known of them.
final class ReadAgain: Sendable {
    private let files: SourceFiles
    /// Of each file's bytes, when its document was read. One that has others now says nothing of that document's places, however long it
    /// is and whenever the disk says that it was changed.
    private let fingerprints: [UInt64]
    private let kept = Mutex(Kept())

    /// Texts that were asked for lately: a text has often several faults.
    private struct Kept {
        var numbers: [String: Int] = [:]
        var texts: [Int: SourceText?] = [:]
        var bytes = 0
    }

    private static let mostBytesKept = 16 << 20

    init(_ files: SourceFiles, fingerprints: [UInt64]) {
        self.files = files
        self.fingerprints = fingerprints
    }

    /// Nil where the file is gone, or is not what it was.
    func text(of path: String) -> SourceText? {
        let (number, known) = kept.withLock { kept in
            if kept.numbers.isEmpty {
                kept.numbers = Dictionary(zip(files.paths, files.paths.indices)) { first, _ in first }
            }
            let number = kept.numbers[path]
            return (number, number.flatMap { kept.texts[$0] })
        }
        if let known { return known }
        guard let number else { return nil }
        let file = try? files.read(number)
        let text = file.flatMap { $0.bytes.span.fingerprint == fingerprints[number] ? SourceText.reading($0).value : nil }
        kept.withLock { kept in
            if kept.bytes > Self.mostBytesKept { (kept.texts, kept.bytes) = ([:], 0) }
            kept.texts[number] = .some(text)
            kept.bytes += text?.bytes.count ?? 0
        }
        return text
    }
}
