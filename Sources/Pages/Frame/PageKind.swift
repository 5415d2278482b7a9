/// A kind of page has one file, which says what pages of it a site has.
package protocol PageKind: SendableMetatype {
    static func pages(of site: Site) -> [Page]

    /// Those in a scope.
    static func pages(of site: Site, in scope: PlanScope) -> [Page]

    /// Its pages are few, or nearly every document changes them: all are planned after every change.
    static var isPlannedWhole: Bool { get }
}

extension PageKind {
    package static func pages(of site: Site, in scope: PlanScope) -> [Page] { pages(of: site) }

    package static var isPlannedWhole: Bool { true }
}

/// A kind of which a change touches few pages.
package protocol ScopedPageKind: PageKind {}

extension ScopedPageKind {
    package static func pages(of site: Site) -> [Page] { pages(of: site, in: .whole) }

    package static var isPlannedWhole: Bool { false }
}
