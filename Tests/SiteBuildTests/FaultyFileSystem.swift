import Foundation
import SiteBuild
import Synchronization

/// The disk, but for one call that fails, or for calls that this disk does not have.
struct FaultyFileSystem: FileSystem {
    final class Counter: Sendable {
        let count = Atomic(0)
    }

    /// What the disk cannot do at all.
    struct Lacks: OptionSet {
        let rawValue: Int
        static let exchange = Lacks(rawValue: 1)
        static let links = Lacks(rawValue: 2)
        static let staging = Lacks(rawValue: 4)
    }

    private let disk = PosixFileSystem()
    private var counter = Counter()
    var lacks: Lacks = []
    /// The call that fails, counted from 1; 0 for none.
    var failing = 0
    /// Every call from that one on fails.
    var staysBroken = false
    /// Why it fails.
    var code = ENOSPC
    /// What somebody else does on the disk right before that call, which then does not fail.
    var happening: (@Sendable () -> Void)?
    /// The call does nothing and says that all is well: a fault that is lost on the way.
    var swallows = false

    var calls: Int { counter.count.load(ordering: .relaxed) }

    /// The same disk, its calls counted from 0.
    var counted: FaultyFileSystem {
        var disk = self
        disk.counter = Counter()
        return disk
    }

    private func step(_ act: FileFault.Act, _ path: String) throws(FileFault) {
        if fails() { throw FileFault(act, path, code: code) }
    }

    private func fails() -> Bool {
        let number = counter.count.add(1, ordering: .relaxed).newValue
        if let happening {
            if number == failing { happening() }
            return false
        }
        return failing > 0 && (number == failing || staysBroken && number > failing)
    }

    /// For calls that change the disk.
    private func change(
        _ act: FileFault.Act, _ path: String, _ call: () throws(FileFault) -> Void
    ) throws(FileFault) {
        guard fails() else { return try call() }
        if !swallows { throw FileFault(act, path, code: code) }
    }

    func status(of path: String, followingLinks: Bool) throws(FileFault) -> FileStatus? {
        try step(.look, path)
        return try disk.status(of: path, followingLinks: followingLinks)
    }

    func entries(of folder: String, followingLinks: Bool) throws(FileFault) -> [FolderEntry] {
        try step(.list, folder)
        return try disk.entries(of: folder, followingLinks: followingLinks)
    }

    func read(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
        try step(.read, path)
        return try disk.read(path, atMost: limit)
    }

    func realPath(of path: String) throws(FileFault) -> String {
        try step(.look, path)
        return try disk.realPath(of: path)
    }

    func holds(_ path: String, _ bytes: [UInt8]) throws(FileFault) -> Bool {
        try step(.read, path)
        return try disk.holds(path, bytes)
    }

    func holdsSame(_ path: String, as other: String) throws(FileFault) -> Bool {
        try step(.read, path)
        return try disk.holdsSame(path, as: other)
    }

    func makeFolder(_ path: String) throws(FileFault) {
        try change(.make, path) { () throws(FileFault) in
            if lacks.contains(.staging), path.hasSuffix(".paragraf-ny"), !path.hasSuffix("/.paragraf-ny") {
                throw FileFault(.make, path, code: EACCES)
            }
            try disk.makeFolder(path)
        }
    }

    /// A full disk takes the first half.
    func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        do {
            try step(.write, path)
        } catch {
            try disk.write(Array(bytes.prefix(bytes.count / 2)), to: path)
            if swallows { return }
            throw error
        }
        try disk.write(bytes, to: path)
    }

    func copy(_ path: String, to copy: String) throws(FileFault) {
        try change(.copy, copy) { () throws(FileFault) in try disk.copy(path, to: copy) }
    }

    func link(_ path: String, to name: String) throws(FileFault) {
        try change(.link, name) { () throws(FileFault) in
            if lacks.contains(.links) { throw FileFault(.link, name, code: EPERM) }
            try disk.link(path, to: name)
        }
    }

    func rename(_ path: String, to name: String) throws(FileFault) {
        try change(.move, name) { () throws(FileFault) in try disk.rename(path, to: name) }
    }

    func exchange(_ path: String, with other: String) throws(FileFault) {
        try change(.move, other) { () throws(FileFault) in
            if lacks.contains(.exchange) { throw FileFault(.move, other, code: ENOSYS) }
            try disk.exchange(path, with: other)
        }
    }

    func removeFile(_ path: String) throws(FileFault) {
        try change(.remove, path) { () throws(FileFault) in try disk.removeFile(path) }
    }

    func removeFolder(_ path: String) throws(FileFault) {
        try change(.remove, path) { () throws(FileFault) in try disk.removeFolder(path) }
    }

    func copyAttributes(of folder: String, to copy: String) throws(FileFault) {
        try change(.keepAttributes, copy) { () throws(FileFault) in try disk.copyAttributes(of: folder, to: copy) }
    }

    func scratchFile(in folder: String) throws(FileFault) -> any ScratchFile {
        try step(.make, folder)
        return FaultyScratchFile(file: try disk.scratchFile(in: folder), disk: self, folder: folder)
    }

    private struct FaultyScratchFile: ScratchFile {
        let file: any ScratchFile
        let disk: FaultyFileSystem
        let folder: String

        func write(_ bytes: [UInt8], at offset: Int) throws(FileFault) {
            try disk.change(.write, folder) { () throws(FileFault) in try file.write(bytes, at: offset) }
        }

        func read(_ range: Range<Int>) throws(FileFault) -> [UInt8] {
            try disk.step(.read, folder)
            return try file.read(range)
        }
    }

    func sync(_ folder: String) throws(FileFault) { try change(.sync, folder) {} }

    func lock(_ folder: String) throws(FileFault) -> FolderLock {
        try step(.lock, folder)
        return try disk.lock(folder)
    }
}
