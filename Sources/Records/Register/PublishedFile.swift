/// A file under content/ that is published beside the pages, unchanged.
package struct PublishedFile: Sendable, Hashable {
    package var address: SiteAddress
    package var byteCount: Int

    package init(address: SiteAddress, byteCount: Int) {
        self.address = address
        self.byteCount = byteCount
    }
}
