import Markup
import Records

/// Where a mention in a text leads on a page, and what the link tells scripts.
struct CitationLink {
    var href: String
    var kind: Citation.Kind
    /// The text is not on this site.
    var isOutside: Bool

    /// `<a href="…" data-kind="decision">`.
    func appendStart(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<a href=\"".utf8)
        HTML.escape(href.utf8, into: &bytes)
        bytes.append(contentsOf: "\" data-kind=\"".utf8)
        bytes.append(contentsOf: kind.rawValue.utf8)
        bytes.append(contentsOf: (isOutside ? "\" rel=\"external\">" : "\">").utf8)
    }
}

extension Site {
    /// Nil for a mention that leads nowhere, or to the very page that it stands on.
    func link(for mention: Mention, _ resolution: CitationResolution, on page: SiteAddress) -> CitationLink? {
        guard let target = resolution.target else { return nil }
        let kind = mention.citation.kind
        func inside(_ address: SiteAddress, _ fragment: String? = nil) -> CitationLink? {
            if address == page, fragment == nil { return nil }
            return CitationLink(href: href(to: address, fragment: fragment, from: page), kind: kind, isOutside: false)
        }
        switch target {
        case .document(let id): return inside(self[id].address)
        case .caseFile(let file): return inside(register.cases[file].address)
        case .goal(let goal, let id): return inside(self[id].address, partIDs[id]?.goals[goal])
        case .attachment(let attachment, let id): return inside(self[id].address, partIDs[id]?.attachments[attachment])
        case .publicText:
            return templates.publicTexts.address(of: mention.citation.meaning).map {
                CitationLink(href: $0, kind: kind, isOutside: true)
            }
        }
    }
}
