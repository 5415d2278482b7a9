import Markup

/// How the new site differs from what lies in the output.
struct Change: Sendable {
    let list: FileList
    let before: PublishedFolder
    /// The files that the old site has with the same bytes.
    let same: Set<String>
    /// Files of the old site that the new one has not, sorted.
    let removed: [String]
    /// The folders that new files lie in where they are staged.
    var staged: Set<String> = []
    /// Which folder that is, where it lies beside the output.
    var stagedAs: FileStatus?

    init(sizes: [String: Int], same: Set<String>, before: PublishedFolder) {
        let list = FileList(sizes)
        self.list = list
        self.same = same
        self.before = before
        removed = before.files.filter { !list.contains($0) }.sorted()
    }

    /// The files that the old site lacks, or has with other bytes, sorted.
    var written: [String] { list.sizes.keys.filter { !same.contains($0) }.sorted(by: isInByteOrder) }
    /// Every folder of the new site, parents first.
    var folders: [String] { SiteBuild.folders(above: list.sizes.keys).sorted(by: isInByteOrder) }
    var isNone: Bool { same.count == list.sizes.count && before.files.count == same.count }

    func publication(_ way: Publication.Way) -> Publication {
        Publication(way: way, written: list.sizes.count - same.count, unchanged: same.count, removed: removed.count)
    }
}
