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
        // What is broken comes page by page.
        var authors = AuthorsLinks(of: nil, site)
        for broken in broken {
            var key = broken
            (key.link.offset, key.link.written) = (0, "")
            if let isAuthors = known[key] {
                if !isAuthors { ours.append(broken) }
                continue
            }
            if authors.document != pages[broken.page] { authors = AuthorsLinks(of: pages[broken.page], site) }
            let links = authors.links(to: broken.link.target, broken.link.fragment)
            known[key] = !links.isEmpty
            if links.isEmpty { ours.append(broken) }
            for (file, link) in links {
                let diagnostic = broken.diagnostic(link.destination, at: sources.place(in: file, link.range))
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
}

/// The links that the author of a document made, by where they lead.
private struct AuthorsLinks {
    private struct Target: Hashable {
        let address: SiteAddress
        let fragment: String?
    }

    let document: RecordID?
    private let file: String
    private let links: [MarkdownBody.Link]
    private let numbers: [Target: [Int]]

    /// Of a page that is no document, none.
    init(of document: RecordID?, _ site: Site) {
        self.document = document
        let record = document.map { site.register[$0] }
        file = record?.file ?? ""
        links = record?.text.body.links ?? []
        let targets = document.flatMap { $0.index < site.linkTargets.count ? site.linkTargets[$0.index] : nil } ?? []
        var numbers: [Target: [Int]] = [:]
        for (number, target) in zip(links.indices, targets) {
            switch target {
            case .address(let address, let fragment):
                numbers[Target(address: address, fragment: fragment), default: []].append(number)
            case .fragment(let fragment):
                if let record { numbers[Target(address: record.address, fragment: fragment), default: []].append(number) }
            case .outside, .nowhere: break
            }
        }
        self.numbers = numbers
    }

    func links(to address: SiteAddress, _ fragment: String?) -> [(file: String, link: MarkdownBody.Link)] {
        (numbers[Target(address: address, fragment: fragment)] ?? []).map { (file, links[$0]) }
    }
}
