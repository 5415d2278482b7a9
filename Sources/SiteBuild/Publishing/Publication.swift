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
