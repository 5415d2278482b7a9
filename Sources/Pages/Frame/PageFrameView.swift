import Markup
package import Templating

/// What `page.html` is given: everything around a page's content.
package struct PageFrameView: View {
    var language: String
    var kind: String
    /// With the site's name after it.
    var title: String
    var siteTitle: String
    var publisher: String
    var description: String?
    /// Missing on pages that say `noindex`.
    var canonical: String?
    var openGraphType: String
    var openGraphTitle: String
    var stylesheet: String
    var icon: String
    /// Missing where nothing is new.
    var feed: String?
    var feeds: [FeedLinkView]
    var scripts: [ScriptView]
    var linkedData: HTML?
    var start: String
    var isStart: Bool
    var navigation: [NavigationItemView]
    var crumbs: [CrumbView]
    var content: HTML
    var documents: String
    var accessibility: String
    var about: String

    package static let fields: Fields<PageFrameView> = [
        .text("language") { $0.language },
        .text("kind") { $0.kind },
        .text("title") { $0.title },
        .text("siteTitle") { $0.siteTitle },
        .text("publisher") { $0.publisher },
        .optionalText("description") { $0.description },
        .optionalText("canonical") { $0.canonical },
        .text("openGraphType") { $0.openGraphType },
        .text("openGraphTitle") { $0.openGraphTitle },
        .text("stylesheet") { $0.stylesheet },
        .text("icon") { $0.icon },
        .optionalText("feed") { $0.feed },
        .list("feeds") { $0.feeds },
        .list("scripts") { $0.scripts },
        .optionalHTML("linkedData") { $0.linkedData },
        .text("start") { $0.start },
        .flag("isStart") { $0.isStart },
        .list("navigation") { $0.navigation },
        .list("crumbs") { $0.crumbs },
        .flag("hasCrumbs") { !$0.crumbs.isEmpty },
        .html("content") { $0.content },
        .text("documents") { $0.documents },
        .text("accessibility") { $0.accessibility },
        .text("about") { $0.about },
    ]
}

package struct NavigationItemView: View {
    var label: String
    var href: String
    var isCurrent: Bool

    package static let fields: Fields<NavigationItemView> = [
        .text("label") { $0.label },
        .text("href") { $0.href },
        .flag("isCurrent") { $0.isCurrent },
    ]
}

package struct CrumbView: View {
    var label: String
    /// Missing for the page itself.
    var href: String?

    package static let fields: Fields<CrumbView> = [
        .text("label") { $0.label },
        .optionalText("href") { $0.href },
    ]
}

package struct FeedLinkView: View {
    var title: String
    var href: String

    package static let fields: Fields<FeedLinkView> = [
        .text("title") { $0.title },
        .text("href") { $0.href },
    ]
}

package struct ScriptView: View {
    var href: String

    package static let fields: Fields<ScriptView> = [.text("href") { $0.href }]
}
