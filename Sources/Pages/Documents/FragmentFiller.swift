import Markup
import Records

/// Fills the holes of a document's rendered text, now that the site is known: the addresses of links, the links around citations,
/// and the ids of the points of a decision, which are counted through the document.
struct FragmentFiller {
    private let targets: [LinkTarget]
    private let mentions: [Mention]
    private let resolutions: [CitationResolution]
    private let site: Site
    private let page: SiteAddress
    private var clauses = 0

    init(_ id: RecordID, on page: SiteAddress, of site: Site) {
        targets = id.index < site.linkTargets.count ? site.linkTargets[id.index] : []
        resolutions = id.index < site.citations.count ? site.citations[id.index] : []
        mentions = resolutions.isEmpty ? [] : site.register[id].text.mentions
        self.site = site
        self.page = page
    }

    mutating func fill(_ fragment: Fragment, role: SectionRole? = nil) -> HTML {
        if fragment.holes.isEmpty { return fragment.html }
        let source = fragment.html.bytes
        var bytes: [UInt8] = []
        bytes.reserveCapacity(source.count + fragment.holes.count * 48)
        var copied = 0
        var isInLink = false
        for hole in fragment.holes {
            bytes.append(contentsOf: source[copied..<hole.offset])
            copied = hole.offset
            switch hole.kind {
            case .link(let number):
                HTML.escape(href(number).utf8, into: &bytes)
            case .listItem, .clause:
                guard role == .decision || role == .proposal else { continue }
                clauses += 1
                bytes.append(contentsOf: " id=\"att-\(clauses)\"".utf8)
            case .markStart(let number):
                guard let link = link(number) else { continue }
                link.appendStart(to: &bytes)
                isInLink = true
            case .markEnd:
                // Marks never nest.
                if isInLink { bytes.append(contentsOf: "</a>".utf8) }
                isInLink = false
            }
        }
        bytes.append(contentsOf: source[copied...])
        return HTML(trusted: bytes)
    }

    private func link(_ number: Int) -> CitationLink? {
        guard number < mentions.count, number < resolutions.count else { return nil }
        return site.link(for: mentions[number], resolutions[number], on: page)
    }

    private func href(_ number: Int) -> String {
        guard number < targets.count else { return "#" }
        return switch targets[number] {
        case .address(let address, let fragment): site.href(to: address, fragment: fragment, from: page)
        case .fragment(let fragment): "#" + fragment
        case .outside(let link): link
        case .nowhere: "#"
        }
    }
}
