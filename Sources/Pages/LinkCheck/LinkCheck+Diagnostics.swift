package import Markup
package import Records

extension LinkCheck {
    /// What there is to say of the site's links: at the author's own line where an author made the link; else, once for each place
    /// that it leads to, at the first page that has it.
    package static func diagnostics(
        of broken: [BrokenLink], pages: [SiteAddress: RecordID], site: Site, sources: Sources
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        // A text that stands on several pages is one text.
        var seen: Set<Diagnostic> = []
        var ours: [BrokenLink] = []
        // A link that stands many times on a page is found at all its places at once; the value says whether an author made it.
        var known: [BrokenLink: Bool] = [:]
        for broken in broken {
            var key = broken
            (key.link.offset, key.link.written) = (0, "")
            if let isAuthors = known[key] {
                if !isAuthors { ours.append(broken) }
                continue
            }
            let places = broken.authorsPlaces(pages[broken.page], site: site, sources: sources)
            known[key] = !places.isEmpty
            if places.isEmpty { ours.append(broken) }
            for (written, place) in places {
                let diagnostic = broken.diagnostic(written, at: place)
                if seen.insert(diagnostic).inserted { found.append(diagnostic) }
            }
        }
        return found + templateFaults(ours)
    }

    /// A link that a template makes is broken on every page that is made with it.
    private static func templateFaults(_ broken: [BrokenLink]) -> [Diagnostic] {
        struct Target: Hashable {
            var address: SiteAddress
            var fragment: String?
        }
        var order: [Target] = []
        var pages: [Target: (first: BrokenLink, count: Int)] = [:]
        for link in broken {
            let target = Target(address: link.link.target, fragment: link.isFragment ? link.link.fragment : nil)
            if pages[target] == nil { order.append(target) }
            pages[target, default: (link, 0)].count += 1
        }
        return order.compactMap { target in
            guard let (first, count) = pages[target] else { return nil }
            var diagnostic = first.diagnostic(first.link.written, at: Place(file: first.page.outputPath))
            diagnostic.help = Message(
                sv: "ingen författare har gjort länken: se mallarna i templates/; den finns \(count) gånger på webbplatsen",
                en: "no author made the link: see the templates in templates/; it is on the site \(count) times")
            return diagnostic
        }
    }
}

extension BrokenLink {
    fileprivate func diagnostic(_ written: String, at place: Place) -> Diagnostic {
        isFragment
            ? .brokenFragment(written, to: link.fragment ?? "", on: link.target, near: near, at: place)
            : .brokenLink(written, to: link.target, near: near, at: place)
    }

    /// Where an author made the link, and how it is written there.
    fileprivate func authorsPlaces(_ id: RecordID?, site: Site, sources: Sources) -> [(String, Place)] {
        guard let id else { return [] }
        let record = site.register[id]
        let targets = id.index < site.linkTargets.count ? site.linkTargets[id.index] : []
        let authors = zip(record.text.body.links, targets).filter { leads($0.1, here: record.address) }.map(\.0)
        return authors.map { ($0.destination, sources.place(in: record.file, $0.range)) }
    }

    /// Whether a link that an author made is this one.
    private func leads(_ target: LinkTarget, here: SiteAddress) -> Bool {
        switch target {
        case .address(let address, let fragment): address == link.target && fragment == link.fragment
        case .fragment(let fragment): link.target == here && fragment == link.fragment
        case .outside, .nowhere: false
        }
    }
}
