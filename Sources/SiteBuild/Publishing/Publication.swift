import Markup

/// What publishing did.
package struct Publication: Sendable, Hashable {
    package enum Way: Sendable, Hashable { case nothingDiffered, exchanged, movedAside, movedIn, fileByFile }

    package var way: Way
    package var written: Int
    package var unchanged: Int
    package var removed: Int

    package init(way: Way, written: Int, unchanged: Int, removed: Int) {
        self.way = way
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
    }
}

/// How the new site differs from what lies in the output.
struct Change: Sendable {
    /// The files that the old site lacks, or has with other bytes, sorted.
    let written: [String]
    /// Those that it has with the same bytes, sorted.
    let same: [String]
    let list: FileList
    let before: PublishedFolder
    /// Files of the old site that the new one has not, sorted.
    let removed: [String]
    /// Every folder of the new site, parents first.
    let folders: [String]

    init(sizes: [String: Int], same: Set<String>, before: PublishedFolder) {
        let list = FileList(sizes)
        self.list = list
        self.same = same.sorted(by: isInByteOrder)
        written = sizes.keys.filter { !same.contains($0) }.sorted(by: isInByteOrder)
        self.before = before
        removed = before.files.filter { !list.contains($0) }.sorted()
        folders = PlannedFile.folders(of: sizes.keys).sorted(by: isInByteOrder)
    }

    var isNone: Bool { written.isEmpty && before.files.count == same.count }

    func publication(_ way: Publication.Way) -> Publication {
        Publication(way: way, written: written.count, unchanged: same.count, removed: removed.count)
    }
}
