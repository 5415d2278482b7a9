import Markup
import Records
import Synchronization

/// Where a build may put what it has no room for in memory.
package struct Scratch: Sendable {
    package var folder: String
    package var fileSystem: any FileSystem
    /// Bytes of Markdown whose rendered texts stay in memory; those of a larger site do not.
    package var textsInMemory: Int

    package init(
        folder: String, fileSystem: any FileSystem = PosixFileSystem(), textsInMemory: Int = Limits.textsInMemory
    ) {
        self.folder = folder
        self.fileSystem = fileSystem
        self.textsInMemory = textsInMemory
    }
}

/// Keeps the rendered texts of a site's documents, which are most of what is known of it: in memory, or of a large site in a file
/// without a name, each read when its page is made or its words are quoted. A disk that takes nothing more leaves them in memory.
final class TextStore: Sendable {
    private let disk: Disk?
    private let bytes: ByteStore
    private let end = Atomic(0)

    /// - Parameters:
    ///   - size: bytes of all the site's documents.
    ///   - scratch: nil where all texts stay in memory.
    init(of size: Int, _ scratch: Scratch?) {
        let disk = scratch.flatMap { size > $0.textsInMemory ? Disk($0) : nil }
        self.disk = disk
        bytes = ByteStore { disk?.read($0) ?? [] }
    }

    /// The first fault at reading back. Pages that were made after it have gaps.
    var fault: FileFault? { disk?.state.withLock { $0.readFault } }

    /// The same document; its text may lie elsewhere.
    func keep(_ record: Record) -> Record {
        guard let disk, let file = disk.openFile else { return record }
        let size = record.text.body.heldBytes
        let offset = end.add(size, ordering: .relaxed).oldValue
        var facts = record.facts
        do {
            try file.write(facts.text.body.move(to: bytes, at: offset), at: offset)
            return Record(facts)
        } catch {
            disk.state.withLock { $0.isFull = true }
            return record
        }
    }

    /// The file, made when the first text is put there.
    private final class Disk: Sendable {
        struct State {
            var file: (any ScratchFile)?
            /// It takes nothing more, or cannot be made.
            var isFull = false
            var readFault: FileFault?
        }

        let scratch: Scratch
        let state = Mutex(State())

        init(_ scratch: Scratch) { self.scratch = scratch }

        /// Nil when nothing more can be written.
        var openFile: (any ScratchFile)? {
            state.withLock { state in
                if state.isFull { return nil }
                if state.file == nil { state.file = try? scratch.fileSystem.scratchFile(in: scratch.folder) }
                state.isFull = state.file == nil
                return state.file
            }
        }

        /// As many bytes as asked for, of which none means anything after a fault.
        func read(_ range: Range<Int>) -> [UInt8] {
            do {
                if let bytes = try state.withLock({ $0.file })?.read(range) { return bytes }
            } catch {
                state.withLock { $0.readFault = $0.readFault ?? error }
            }
            return [UInt8](repeating: UInt8(ascii: " "), count: range.count)
        }
    }
}
