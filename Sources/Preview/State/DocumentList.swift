package import Markup
package import Records

/// The Markdown files of a site, sorted by path, then by how the disk spells it.
package struct DocumentList: Sendable {
    package private(set) var all: [DocumentReading] = []

    package init(_ documents: [DocumentReading] = []) {
        all = documents.sorted { Self.precedes(($0.path, $0.diskPath), ($1.path, $1.diskPath)) }
    }

    package var sources: Sources { Sources { [self] path in self[path]?.shownHead?.source } }

    package var heads: [Head] { all.compactMap(\.headForNames) }

    /// The first document at a path, in NFC.
    package subscript(path: String) -> DocumentReading? {
        let index = all.firstIndex(from: (path, ""))
        return index < all.count && all[index].path == path ? all[index] : nil
    }

    /// Replaces all at or below these paths of the disk by what now lies there.
    ///
    /// - Returns: the readings that are new, by index, and what stood there before.
    mutating func replace(_ touched: [String], by new: [DocumentReading]) -> Replacement {
        var removed: [DocumentReading] = []
        let isSameFile = new.count == 1 && touched == [new[0].diskPath]
        if isSameFile {
            let index = all.firstIndex(from: (new[0].path, new[0].diskPath))
            if index < all.count, all[index].diskPath == new[0].diskPath {
                removed = [all[index]]
                all[index] = new[0]
                return Replacement(removed: removed, isInPlace: true)
            }
        }
        let prefixes = touched.map { $0 + "/" }
        let exact = Set(touched)
        var kept: [DocumentReading] = []
        kept.reserveCapacity(all.count + new.count)
        for document in all {
            if exact.contains(document.diskPath) || prefixes.contains(where: document.diskPath.hasPrefix) {
                removed.append(document)
            } else {
                kept.append(document)
            }
        }
        let before = removed.map(\.diskPath)
        self = DocumentList(kept + new)
        return Replacement(removed: removed, isInPlace: before.sorted() == new.map(\.diskPath).sorted())
    }

    mutating func update(_ change: (DocumentReading) -> DocumentReading?) {
        for index in all.indices {
            if let new = change(all[index]) { all[index] = new }
        }
    }

    mutating func set(_ documents: [DocumentReading]) { all = documents }

    struct Replacement {
        var removed: [DocumentReading]
        /// The same files as before, none new and none gone.
        var isInPlace: Bool
    }

    fileprivate static func precedes(_ left: (String, String), _ right: (String, String)) -> Bool {
        left.0 == right.0
            ? isInByteOrder(left.1, right.1) : isInByteOrder(left.0, right.0)
    }
}

extension [DocumentReading] {
    /// The first that does not come before a path.
    fileprivate func firstIndex(from key: (String, String)) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if DocumentList.precedes((self[middle].path, self[middle].diskPath), key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
