package import Markup
package import Records
import Templating

/// What one page puts in the frame.
package struct PageContent: Sendable {
    /// A step above the page in the trail of crumbs.
    package struct Crumb: Sendable {
        package var label: String
        package var address: SiteAddress

        package init(_ label: String, _ address: SiteAddress) {
            self.label = label
            self.address = address
        }
    }

    /// What stands in `<main>`.
    package var main: HTML
    /// One or two sentences for search engines and shared links.
    package var description: String?
    /// From below the start page down to the page above this one; the frame puts the start page before and the page's own last.
    package var crumbs: [Crumb] = []
    /// How the page is called in the crumbs, when its title is too long for them. The start page has no crumbs.
    package var crumbTitle: String?
    /// Which item of the navigation the page belongs to.
    package var section: SiteAddress?
    /// `article` for documents, else `website`.
    package var openGraphType = "website"
    /// JSON-LD, as it stands in the `script` element.
    package var linkedData: HTML?
    package var scripts: [SiteAddress] = []
    /// Feeds of the page's own beside the site's.
    package var feeds: [Crumb] = []

    package init(_ main: HTML) { self.main = main }
}

extension Site {
    /// The bytes of a page: its content in the frame.
    package func file(for page: Page, _ content: PageContent) -> OutputFile {
        OutputFile(at: page.address, bytes: templates.page.render(frame(of: page, content)).bytes)
    }

    func frame(of page: Page, _ content: PageContent) -> PageFrameView {
        func href(_ address: SiteAddress) -> String { self.href(to: address, from: page.address) }
        let isStart = page.address == .root
        return PageFrameView(
            language: language.rawValue, kind: page.kind,
            title: isStart || page.title == settings.title ? settings.title : "\(page.title) – \(settings.title)",
            siteTitle: settings.title, publisher: settings.publisher, description: content.description,
            canonical: page.isIndexed ? url(of: page.address) : nil, openGraphType: content.openGraphType,
            openGraphTitle: page.title, stylesheet: href(.stylesheet), icon: href(.icon), feed: hasFeed ? href(.feed) : nil,
            feeds: content.feeds.map { FeedLinkView(title: $0.label, href: href($0.address)) },
            scripts: content.scripts.map { ScriptView(href: href($0)) }, linkedData: content.linkedData,
            start: href(.root), isStart: isStart, navigation: navigation(on: page.address, in: content.section),
            crumbs: crumbs(on: page, content), content: content.main, documents: href(.search),
            accessibility: href(.accessibility), about: href(.about))
    }

    private func navigation(on page: SiteAddress, in section: SiteAddress?) -> [NavigationItemView] {
        let items: [(Word, SiteAddress)] = [
            (.programmes, .programmes), (.decisions, .decisions), (.noticeBoard, .noticeBoard), (.search, .search),
        ]
        return items.map { word, address in
            NavigationItemView(
                label: words[word], href: href(to: address, from: page), isCurrent: address == page || address == section)
        }
    }

    private func crumbs(on page: Page, _ content: PageContent) -> [CrumbView] {
        if page.address == .root { return [] }
        let above = [PageContent.Crumb(words[.start], .root)] + content.crumbs
        return above.map { CrumbView(label: $0.label, href: href(to: $0.address, from: page.address)) }
            + [CrumbView(label: content.crumbTitle ?? page.title, href: nil)]
    }
}
