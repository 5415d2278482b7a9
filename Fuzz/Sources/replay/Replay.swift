import CLinux
import Examinations
import SiteBuild

import Glibc

/// `replay FOLDER EXAMINATION=PATH…`: makes examinations of all files below paths, in order and in one process, for sanitizers to
/// watch; first it calls the disk in every way that the house does, in a folder that it makes. `replay planted` reads outside an
/// array, for a watcher that sees nothing is worth nothing.
@main
enum Replay {
    static func main() async {
        var arguments = CommandLine.arguments.dropFirst()
        let folder = arguments.popFirst() ?? ""
        if folder == "planted" { return print(readOutside()) }
        do {
            try callTheDisk(in: folder)
            for argument in arguments {
                let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, let examination = Examination(rawValue: parts[0]) else {
                    throw Fault("”\(argument)” is no EXAMINATION=PATH")
                }
                let files = try files(below: parts[1])
                for file in files {
                    let bytes = try PosixFileSystem().read(realPath(file), atMost: 1 << 20)
                    do throws(Fault) {
                        try await examination.examine(bytes)
                    } catch {
                        throw Fault("\(examination) of \(file): \(error)")
                    }
                }
                print("\(examination): \(files.count) files below \(parts[1])")
            }
        } catch {
            print(error)
            exit(1)
        }
    }

    private static func realPath(_ path: String) -> String { (try? PosixFileSystem().realPath(of: path)) ?? path }

    private static func files(below path: String) throws(FileFault) -> [String] {
        var files: [String] = []
        var ahead = [path]
        while let path = ahead.popLast() {
            guard try PosixFileSystem().status(of: path, followingLinks: true)?.kind == .folder else {
                files.append(path)
                continue
            }
            let entries = try PosixFileSystem().entries(of: path, followingLinks: false)
            ahead += entries.filter { $0.kind != .other }.map { path + "/" + $0.name }
        }
        return files.sorted()
    }

    /// Each function of the disk's once, on what they are for.
    private static func callTheDisk(in folder: String) throws {
        let disk = PosixFileSystem()
        let (old, new) = (folder + "/old", folder + "/new")
        for path in [folder, old, new] { try disk.makeFolder(path) }
        let lock = try disk.lock(folder)
        let bytes = [UInt8](repeating: 7, count: 1_000_000)
        try disk.write(bytes, to: old + "/åäö")
        try disk.write([], to: old + "/empty")
        try disk.copy(old + "/åäö", to: new + "/copy")
        try disk.link(old + "/empty", to: new + "/link")
        // A disk without extended attributes has none to copy.
        let descriptor = unsafe open(old, O_RDONLY | O_DIRECTORY)
        _ = unsafe paragraf_set_attribute(descriptor, "user.paragraf", "value", 5)
        close(descriptor)
        try disk.copyAttributes(of: old, to: new)
        try disk.sync(new)
        try disk.exchange(new, with: old)
        let isSame = try disk.holds(old + "/copy", bytes) && disk.holdsSame(old + "/copy", as: new + "/åäö")
        guard isSame, try disk.read(realPath(old + "/copy"), atMost: 10) == Array(bytes.prefix(10)), lock.state == .taken else {
            throw Fault("the disk")
        }
        try disk.rename(new + "/åäö", to: old + "/moved")
        for path in [old + "/moved", old + "/copy", old + "/link", new + "/empty"] { try disk.removeFile(path) }
        for path in [old, new, folder] { try disk.removeFolder(path) }
        _ = consume lock
    }

    private static func readOutside() -> UInt8 {
        let bytes = [UInt8](repeating: 7, count: CommandLine.arguments.count + 14)
        return unsafe bytes.withUnsafeBufferPointer { unsafe $0.baseAddress?.advanced(by: 64).pointee ?? 0 }
    }
}
