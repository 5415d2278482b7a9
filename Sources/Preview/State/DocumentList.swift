package import Markup
package import Records
import SiteBuild

/// The Markdown files of a site, sorted by path, then by how the disk spells it.
package struct DocumentList: Sendable {
    package private(set) var all: [DocumentReading]
    /// What is asked of every document after each edit, by its place: to ask the documents takes a look at each.
    private var traits: [Traits]

    private struct Traits {
        let isDraft: Bool
        let hasFaults: Bool

        init(_ document: DocumentReading) {
            isDraft = document.isDraft
            hasFaults = !document.faults.isEmpty
        }
    }

    package init(_ documents: [DocumentReading] = []) {
        all = documents.sorted { Self.precedes($0, $1) }
        traits = all.map { Traits($0) }
    }

    package var sources: Sources { Sources { [self] path in self[path]?.shownHead?.source } }

    package var heads: [Head] { all.compactMap(\.headForNames) }

    package var hasDrafts: Bool { traits.contains { $0.isDraft } }

    var drafts: [DocumentReading] { traits.indices.lazy.filter { traits[$0].isDraft }.map { all[$0] } }

    var faults: [Diagnostic] { traits.indices.lazy.filter { traits[$0].hasFaults }.flatMap { all[$0].faults } }

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
        if indices.count + new.count > Self.mostSingly {
            let removed = Set(indices)
            self = DocumentList(all.indices.filter { !removed.contains($0) }.map { all[$0] } + new)
            return
        }
        for index in indices.reversed() {
            all.remove(at: index)
            traits.remove(at: index)
        }
        for document in new {
            let index = all.partitionPoint { !Self.precedes($0, document) }
            all.insert(document, at: index)
            traits.insert(Traits(document), at: index)
        }
    }

    /// More than so many are sorted among the others together.
    private static let mostSingly = 100

    private func firstIndex(notBefore path: String) -> Int { all.partitionPoint { !isInByteOrder($0.path, path) } }

    private static func precedes(_ left: DocumentReading, _ right: DocumentReading) -> Bool {
        left.path == right.path
            ? isInByteOrder(left.diskPath, right.diskPath)
            : isInByteOrder(left.path, right.path)
    }
}
