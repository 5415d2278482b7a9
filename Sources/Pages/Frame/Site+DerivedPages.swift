import Records

extension Site {
    /// A page that follows from the documents. A `sida` that is written at its address is its first part, and gives it its title.
    func page(
        at address: SiteAddress, kind: String, title: @autoclosure () -> String,
        qualifiers: @escaping @Sendable (Page, Site) -> [String] = { _, _ in [] },
        render: @escaping @Sendable (Page, Site) -> OutputFile
    ) -> Page {
        let own = register.id(at: address).flatMap { self[$0].type == .page ? $0 : nil }
        return Page(
            address: address, kind: kind, title: own.map { self.title(of: $0) } ?? title(), qualifiers: qualifiers, record: own,
            render: render)
    }
}
