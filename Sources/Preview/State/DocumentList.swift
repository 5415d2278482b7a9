package import Markup
package import Records
import SiteBuild

/// The Markdown files of a site, sorted by path, then by how the disk spells it.
package struct DocumentList: Sendable {
    package private(set) var all: [DocumentReading]

    package init(_ documents: [DocumentReading] = []) { all = documents.sorted { Self.precedes($0, $1) } }

    package var sources: Sources { Sources { [self] path in self[path]?.shownHead?.source } }

    package var heads: [Head] { all.compactMap(\.headForNames) }

    package var hasDrafts: Bool { all.contains { $0.isDraft } }

    var drafts: [DocumentReading] { all.filter { $0.isDraft } }

    package var faults: [Diagnostic] { all.flatMap { $0.faults } }

    /// The first document at a path, in NFC.
    package subscript(path: String) -> DocumentReading? {
        let index = firstIndex(notBefore: path)
        return index < all.count && all[index].path == path ? all[index] : nil
    }

    /// Where the documents at or below these paths stand, in order. A path may be spelled in either normal form.
    func indices(atOrBelow paths: [String]) -> [Int] {
        var found: Set<Int> = []
        for path in paths.map(\.inNormalForm) {
            var index = firstIndex(notBefore: path)
            while index < all.count, all[index].path == path {
                found.insert(index)
                index += 1
            }
            // What begins with the path and `/` ends before what begins with it and the next character, `0`.
            found.formUnion(firstIndex(notBefore: path + "/")..<firstIndex(notBefore: path + "0"))
        }
        return found.sorted()
    }

    /// Puts others in the place of the documents at these indices, which are sorted.
    mutating func replace(_ indices: [Int], by new: [DocumentReading]) {
        if indices.count == new.count,
            zip(indices, new).allSatisfy({ all[$0].diskPath == $1.diskPath && all[$0].path == $1.path })
        {
            for (index, document) in zip(indices, new) { all[index] = document }
            return
        }
        let removed = Set(indices)
        var merged: [DocumentReading] = []
        merged.reserveCapacity(all.count + new.count)
        var coming = new.sorted { Self.precedes($0, $1) }[...]
        for (index, document) in all.enumerated() where !removed.contains(index) {
            while let next = coming.first, Self.precedes(next, document) { merged.append(coming.removeFirst()) }
            merged.append(document)
        }
        all = merged + coming
    }

    private func firstIndex(notBefore path: String) -> Int {
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if isInByteOrder(all[middle].path, path) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func precedes(_ left: DocumentReading, _ right: DocumentReading) -> Bool {
        left.path == right.path
            ? isInByteOrder(left.diskPath, right.diskPath)
            : isInByteOrder(left.path, right.path)
    }
}
