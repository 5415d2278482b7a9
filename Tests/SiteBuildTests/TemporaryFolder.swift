import Foundation

/// A folder of a test's own, removed with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "paragraf-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        let file = path + "/" + name
        try FileManager.default.createDirectory(
            atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file))
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    /// The names in the folder itself, sorted.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// All that lies in a folder: its files with their bytes, identities and times.
struct Snapshot: Equatable, CustomStringConvertible {
    struct File: Equatable {
        var bytes: Data
        var number: Int
        var changed: Date
    }

    var files: [String: File] = [:]
    var folders: Set<String> = []

    init(_ folder: String) throws {
        for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
            let path = folder + "/" + name
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            if attributes[.type] as? FileAttributeType == .typeDirectory {
                folders.insert(name)
            } else {
                files[name] = File(
                    bytes: try Data(contentsOf: URL(filePath: path)), number: attributes[.systemFileNumber] as? Int ?? 0,
                    changed: attributes[.modificationDate] as? Date ?? .distantPast)
            }
        }
    }

    /// The bytes alone: what a reader sees. A staging folder in the output, which only a fault while it is removed leaves, is not
    /// part of the site.
    var bytes: [String: Data] { files.filter { !$0.key.hasPrefix(".paragraf-ny/") }.mapValues(\.bytes) }

    var description: String { files.keys.sorted().joined(separator: " ") }
}
