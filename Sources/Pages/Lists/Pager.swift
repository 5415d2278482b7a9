import Records

/// One page of several that follow upon each other: `…/`, `…/sida-2/`.
package struct Pager: Sendable, Hashable {
    /// 1 for the first page.
    var number = 1
    var count = 1
    /// The address of page 1.
    var first: SiteAddress

    /// Items in pages of some length; one page where there are none.
    static func pages<Item>(
        of items: ArraySlice<Item>, length: Int, at first: SiteAddress
    ) -> [(pager: Pager, items: ArraySlice<Item>)] {
        let count = max(1, (items.count + length - 1) / length)
        return (1...count).map { number in
            (Pager(number: number, count: count, first: first), items.dropFirst((number - 1) * length).prefix(length))
        }
    }

    var address: SiteAddress { address(ofPage: number) }

    private func address(ofPage number: Int) -> SiteAddress { number == 1 ? first : first.page("sida-\(number)") }

    /// `Ärenden, Vaggeryds kommun, sida 2`.
    func title(_ title: String, site: Site) -> String {
        number == 1 ? title : "\(title), \(site.words.text(.pageNumber, String(number)))"
    }

    /// Nil where there is only one page.
    func view(on page: SiteAddress, site: Site) -> PagerView? {
        guard count > 1 else { return nil }
        func link(_ number: Int) -> String? {
            (1...count).contains(number) ? site.href(to: address(ofPage: number), from: page) : nil
        }
        return PagerView(
            previous: link(number - 1), next: link(number + 1),
            position: site.words.text(.pageOf, String(number), String(count)))
    }
}
