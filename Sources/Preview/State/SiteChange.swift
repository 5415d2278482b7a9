package import SiteBuild

/// What happened on the disk: at which paths, and all that lies there now.
package struct SiteChange: Sendable {
    /// Relative to the site's folder, as the disk spells them. What lay at or below them is replaced.
    package var touched: [String]
    package var reading: SiteReading

    package static let wholeSite = ["paragraf.yaml", "content", "templates"]

    package init(touched: [String], reading: SiteReading) {
        self.touched = touched
        self.reading = reading
    }

    func touches(_ path: String) -> Bool {
        touched.contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}
