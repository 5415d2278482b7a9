import Markup
import Records

/// Each address once. A written document that *is* the derived thing is a part of the derived page, which names it as its record:
/// then the document's own page gives way. Anything else at one address is a fault that names both.
///
/// - Returns: the pages that are left, and the place of each among them, by its address in lower case; and all the pages of the
///   addresses that several would have.
func eachAddressOnce(
    _ pages: [PlannedPage], of site: Site
) -> Checked<(pages: [PlannedPage], places: [String: Int], contested: [String: [PlannedPage]])> {
    var kept: [PlannedPage] = []
    var places: [String: Int] = [:]
    var contested: [String: [PlannedPage]] = [:]
    kept.reserveCapacity(pages.count)
    places.reserveCapacity(pages.count)
    var diagnostics: [Diagnostic] = []
    for page in pages {
        // Two addresses that differ in case alone are one file to some file systems.
        let key = page.page.address.caseless
        guard let place = places[key] else {
            places[key] = kept.count
            kept.append(page)
            continue
        }
        contested[key, default: [kept[place]]].append(page)
        if kept[place].page.givesWay(to: page.page) {
            kept[place] = page
        } else {
            diagnostics.append(.sameAddress(kept[place].page, page.page, of: site))
        }
    }
    return Checked((kept, places, contested), diagnostics)
}

extension Page {
    /// Whether this is a written document that is a part of a page that follows from others.
    func givesWay(to other: Page) -> Bool { address == other.address && record == other.record && record != nil }
}

extension SiteAddress {
    /// The path in lower case, which most are.
    var caseless: String { path.utf8.contains { $0 >= 0x80 || 0x41...0x5A ~= $0 } ? path.lowercased() : path }
}

extension Diagnostic {
    /// Two pages at one address: at the document, where one of them is written.
    static func sameAddress(_ first: Page, _ second: Page, of site: Site) -> Diagnostic {
        let written = [second, first].first { $0.record != nil } ?? second
        let file = written.record.map { site.register[$0].file }
        let other = written.address == first.address && written.title == first.title ? second : first
        let name = other.title.isEmpty ? other.address.path : other.title
        return Diagnostic(
            .duplicateAddress, at: Place(file: file ?? written.address.outputPath),
            Message(
                sv: "adressen \(written.address) är redan upptagen av sidan ”\(name)”, som följer av andra handlingar",
                en: "the address \(written.address) is taken by the page “\(name)”, which follows from other documents"),
            help: Message(
                sv: "flytta filen, eller gör den till en sida (typ: sida)", en: "move the file, or make it a page (typ: sida)"))
    }
}
