import CLinux

import Glibc

/// A new folder takes over from an old one: whoever may read or write there still may.
extension PosixFileSystem {
    package func copyAttributes(of folder: String, to copy: String) throws(FileFault) {
        let source = try open(folder, O_RDONLY | O_DIRECTORY, act: .keepAttributes)
        defer { _ = close(source) }
        let target = try open(copy, O_RDONLY | O_DIRECTORY, act: .keepAttributes)
        defer { _ = close(target) }
        var old = stat()
        var new = stat()
        guard unsafe fstat(source, &old) == 0, unsafe fstat(target, &new) == 0 else {
            throw FileFault(.keepAttributes, copy, code: errno)
        }
        if old.st_uid != new.st_uid || old.st_gid != new.st_gid, fchown(target, old.st_uid, old.st_gid) != 0 {
            throw FileFault(.keepAttributes, copy, code: errno)
        }
        try copyExtendedAttributes(source, target, copy)
        // Last, since a change of owner takes away some bits, and an access control list sets others.
        if old.st_mode != new.st_mode, fchmod(target, old.st_mode & 0o7777) != 0 {
            throw FileFault(.keepAttributes, copy, code: errno)
        }
    }

    private func copyExtendedAttributes(_ source: Int32, _ target: Int32, _ path: String) throws(FileFault) {
        for name in try extendedAttributeNames(source, path) {
            let count = unsafe paragraf_attribute(source, name, nil, 0)
            if count < 0 { continue }
            var value = [UInt8](repeating: 0, count: count)
            guard unsafe paragraf_attribute(source, name, &value, UInt(count)) == count else { continue }
            let code = unsafe paragraf_set_attribute(target, name, value, UInt(count))
            // Labels of the security system are given by its own rules, and only root may copy them.
            if code == 0 || name.hasPrefix("security.") || name.hasPrefix("trusted.") { continue }
            throw FileFault(.keepAttributes, path, code: code)
        }
    }

    private func extendedAttributeNames(_ descriptor: Int32, _ path: String) throws(FileFault) -> [String] {
        let count = paragraf_attribute_names(descriptor, nil, 0)
        if count == 0 || count == -Int(ENOTSUP) { return [] }
        if count < 0 { throw FileFault(.keepAttributes, path, code: Int32(-count)) }
        var names = [CChar](repeating: 0, count: count)
        let got = unsafe paragraf_attribute_names(descriptor, &names, UInt(count))
        if got < 0 { throw FileFault(.keepAttributes, path, code: Int32(-got)) }
        return names.prefix(got).split(separator: 0).map { String(decoding: $0.map(UInt8.init(bitPattern:)), as: UTF8.self) }
    }
}
