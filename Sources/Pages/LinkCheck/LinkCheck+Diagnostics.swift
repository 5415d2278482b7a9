package import Markup
package import Records

extension LinkCheck {
    /// What there is to say of the site's links: at the author's own line where an author made the link, else at the page.
    ///
    /// - Parameter html: the bytes of a page, asked for only where a link that no author made is broken.
    package static func diagnostics(
        of broken: [BrokenLink], pages: [SiteAddress: RecordID], site: Site, sources: Sources
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for broken in broken {
            let places = broken.places(pages[broken.page], site: site, sources: sources)
            for (written, place) in places { found.append(broken.diagnostic(written, at: place)) }
        }
        // A text that stands on several pages is one text.
        var seen: Set<Diagnostic> = []
        return found.filter { seen.insert($0).inserted }
    }
}

extension BrokenLink {
    fileprivate func diagnostic(_ written: String, at place: Place) -> Diagnostic {
        isFragment
            ? .brokenFragment(written, to: link.fragment ?? "", on: link.target, near: near, at: place)
            : .brokenLink(written, to: link.target, near: near, at: place)
    }

    /// Where the link was made, and how it was written there.
    fileprivate func places(_ id: RecordID?, site: Site, sources: Sources) -> [(String, Place)] {
        guard let id else { return [(link.written, Place(file: page.outputPath))] }
        let record = site.register[id]
        let targets = id.index < site.linkTargets.count ? site.linkTargets[id.index] : []
        let authors = zip(record.text.body.links, targets).filter { leads($0.1, here: record.address) }.map(\.0)
        guard !authors.isEmpty else { return [(link.written, sources.place(in: record.file, 0..<0))] }
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
