package import Templating

/// The templates of pages that follow from the documents, and of those that every site has.
package struct DerivedTemplates: Sendable {
    package let list: Template<ListView>
    /// Of an authority, a body and a meeting.
    package let page: Template<DerivedView>
    package let caseFile: Template<CaseView>
    package let start: Template<StartView>
    package let search: Template<SearchView>
    package let board: Template<BoardView>
    package let about: Template<AboutView>
    package let accessibility: Template<AccessibilityView>
    package let notFound: Template<NotFoundView>
    package let redirect: Template<RedirectView>

    /// Nil when one of them has a fault; the reader has them all.
    init?(_ reader: inout TemplateReader) {
        // All are read before any is asked for, so that every fault is found.
        let list = reader.template("list.html", of: ListView.self)
        let page = reader.template("derived.html", of: DerivedView.self)
        let caseFile = reader.template("case.html", of: CaseView.self)
        let start = reader.template("start.html", of: StartView.self)
        let search = reader.template("search.html", of: SearchView.self)
        let board = reader.template("board.html", of: BoardView.self)
        let about = reader.template("about.html", of: AboutView.self)
        let accessibility = reader.template("accessibility.html", of: AccessibilityView.self)
        let notFound = reader.template("notfound.html", of: NotFoundView.self)
        let redirect = reader.template("redirect.html", of: RedirectView.self)
        guard let list, let page, let caseFile, let start, let search, let board, let about, let accessibility, let notFound,
            let redirect
        else { return nil }
        self.list = list
        self.page = page
        self.caseFile = caseFile
        self.start = start
        self.search = search
        self.board = board
        self.about = about
        self.accessibility = accessibility
        self.notFound = notFound
        self.redirect = redirect
    }
}
