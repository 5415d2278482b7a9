package import Markup
import Synchronization

/// A site whose files are all kept in memory, for those who look at them: tests, and the examinations of any bytes.
package struct SiteInMemory: Sendable {
    /// Sorted by path; none where there is no site.
    package let files: [PlannedFile]
    package let diagnostics: [Diagnostic]

    package init(_ input: SiteInput, _ options: BuildOptions) async throws {
        let receiver = Receiver()
        diagnostics = try await assemble(input, options: options, into: receiver).diagnostics
        files = receiver.files.withLock { $0 }.sorted { isInByteOrder($0.path, $1.path) }
    }

    /// Those that are made; a file that is copied has no bytes here.
    package var bytes: [String: [UInt8]] {
        Dictionary(
            uniqueKeysWithValues: files.map { file in
                if case .bytes(let bytes) = file.content { (file.path, bytes) } else { (file.path, []) }
            })
    }

    private final class Receiver: FileReceiver {
        let files = Mutex<[PlannedFile]>([])

        func take(_ file: PlannedFile) { files.withLock { $0.append(file) } }
    }
}
