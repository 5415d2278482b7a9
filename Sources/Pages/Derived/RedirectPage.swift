import Markup
import Records
package import Templating

/// The pages of `tidigare-adresser`, which send on to where a document is now, and `redirects.json`, which has them all for the web
/// server: also those that no page can stand at.
enum RedirectPage: PageKind {
    static func pages(of site: Site) -> [Page] {
        let moves = site.moves
        guard !moves.isEmpty else { return [] }
        let file = Page(address: SiteAddress("/redirects.json"), kind: "", title: "", isIndexed: false) { page, site in
            // A key that stood twice would hide one of its two values; both are diagnosed as pages.
            var seen: Set<String> = []
            let members = moves.filter { seen.insert($0.former.path).inserted }.map {
                ($0.former.path, JSON.string($0.address.path))
            }
            return OutputFile(at: page.address, bytes: JSON.object(members).bytes)
        }
        return [file] + moves.compactMap(page)
    }

    private static func page(for move: Move) -> Page? {
        guard let address = move.former.page, address != move.address else { return nil }
        return Page(address: address, kind: "flyttad", title: "", isIndexed: false, record: move.id) { page, site in
            let view = RedirectView(
                language: site.language.rawValue, href: site.href(to: move.address, from: page.address),
                canonical: site.url(of: move.address), title: site.title(of: move.id))
            return OutputFile(at: page.address, bytes: site.templates.derived.redirect.render(view).bytes)
        }
    }
}

/// A document that has had another address.
struct Move: Sendable {
    var former: FormerAddress
    var address: SiteAddress
    var id: RecordID
}

extension Site {
    /// Every former address of every document, sorted by it. One that stands twice with one document is one.
    var moves: [Move] {
        var moves: [Move] = []
        for id in register.recordIDs where self[id].hasFormerAddresses {
            var seen: Set<String> = []
            for former in register[id].formerAddresses.compactMap(FormerAddress.init) where seen.insert(former.path).inserted {
                moves.append(Move(former: former, address: register[id].address, id: id))
            }
        }
        return moves.sorted { isInByteOrder($0.former.path, $1.former.path) }
    }
}

/// What `redirect.html` is given.
package struct RedirectView: View {
    var language: String
    var href: String
    var canonical: String
    var title: String

    package static let fields: Fields<RedirectView> = [
        .text("language") { $0.language },
        .text("href") { $0.href },
        .text("canonical") { $0.canonical },
        .text("title") { $0.title },
    ]
}
