/// Where a link that an author wrote leads, once the site is known.
package enum LinkTarget: Sendable, Hashable {
    /// A page or a published file of the site.
    case address(SiteAddress, fragment: String?)
    /// A place on the same page.
    case fragment(String)
    /// Another site, or `mailto:`; safe to put in `href`.
    case outside(String)
    /// A broken link, diagnosed elsewhere; a page that is previewed all the same shows `#`.
    case nowhere
}
