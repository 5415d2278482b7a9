import Markup
import Records

/// Each address once. A written document that *is* the derived thing is a part of the derived page, which names it as its record:
/// then the document's own page gives way. Anything else at one address is a fault that names both.
///
/// - Returns: the pages that are left, and the place of each among them, by its address in lower case.
func eachAddressOnce(_ pages: [Page], of site: Site) -> Checked<(pages: [Page], places: [String: Int])> {
    var kept: [Page] = []
    var places: [String: Int] = [:]
    kept.reserveCapacity(pages.count)
    places.reserveCapacity(pages.count)
    var diagnostics: [Diagnostic] = []
    for page in pages {
        // Two addresses that differ in case alone are one file to some file systems.
        let key = page.address.caseless
        guard let place = places[key] else {
            places[key] = kept.count
            kept.append(page)
            continue
        }
        if kept[place].address == page.address, kept[place].record == page.record, page.record != nil {
            kept[place] = page
        } else {
            diagnostics.append(.sameAddress(kept[place], page, of: site))
        }
    }
    return Checked((kept, places), diagnostics + fileCollisions(among: kept, places, of: site))
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
