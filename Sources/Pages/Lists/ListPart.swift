package import Records

/// One page of a derived list: the whole of it, a year, a month, or one of several pages.
///
/// A list that is short stands on one page. A longer one goes by year, a year of over 300 items by month, and a month of over 300
/// in pages of 300, so that no page grows with the register. What has no date comes last.
package struct ListPart: Sendable, Hashable {
    package enum Span: Sendable, Hashable {
        case whole
        case year(Int)
        case month(Int, year: Int)
        /// What is dated by its year alone, in a year that goes by month.
        case monthless(year: Int)
        /// *Utan datum*.
        case undated
    }

    /// A page below this one: a year of a list, a month of a year.
    package struct Child: Sendable, Hashable {
        package var span: Span
        package var address: SiteAddress
        package var count: Int
        /// False for a year of a short list whose items all stand here and have no page of their own.
        package var isPage: Bool
    }

    /// Which page of its span it is.
    package var pager: Pager
    package var span: Span
    /// How many items there are in the span, all pages together.
    package var count: Int
    /// The items that stand on this page, in their order. Empty where `children` lead on to them.
    package var items: [RecordID]
    /// The first items of a page that only leads on, so that it is no bare table of contents.
    package var latest: [RecordID] = []
    package var children: [Child] = []
    /// The page of the same list that this one is a part of; nil for the list itself.
    package var parent: SiteAddress?

    package var address: SiteAddress { pager.address }
    /// The address of page 1 of its span.
    package var first: SiteAddress { pager.first }
}

/// A document in a list, with the date that orders it.
package struct DatedRecord: Sendable, Hashable {
    package var id: RecordID
    package var date: PartialDate?

    package init(id: RecordID, date: PartialDate?) {
        self.id = id
        self.date = date
    }
}

/// How many items a derived list puts on one page.
package struct ListLimits: Sendable {
    /// Up to this many, the list stands whole on its own page.
    package var whole: Int
    /// Of a year, a month or a page.
    package var page: Int
    /// A year has a page of its own also in a short list: `/beslut/2019/`.
    package var yearsHavePages: Bool
    /// How many of the latest a page shows that otherwise only leads on.
    package var latest = 10

    package init(whole: Int = 100, page: Int = 300, yearsHavePages: Bool = false) {
        self.whole = whole
        self.page = page
        self.yearsHavePages = yearsHavePages
    }
}

extension ListPart {
    /// Every page of a list whose items come in the order that they are shown in: by year, the undated last.
    ///
    /// The list itself is first; it is there even when it has no items.
    package static func parts(of items: [DatedRecord], at address: SiteAddress, limits: ListLimits = ListLimits()) -> [ListPart] {
        let years = runs(of: items) { $0.date.map { .year($0.year) } ?? .undated }
        let isWhole = items.count <= limits.whole
        var root = ListPart(
            pager: Pager(first: address), span: .whole, count: items.count, items: isWhole ? items.map(\.id) : [])
        root.latest = isWhole ? [] : items.prefix(limits.latest).map(\.id)
        guard !isWhole || limits.yearsHavePages else {
            root.children = years.map { Child(span: $0.span, address: address, count: $0.items.count, isPage: false) }
            return [root]
        }
        root.children = years.map {
            Child(span: $0.span, address: address.page($0.span.addressPart), count: $0.items.count, isPage: true)
        }
        return [root] + years.flatMap { part(of: $0, below: address, limits: limits) }
    }

    /// Every page of a list that has no dates: one after the other.
    package static func pages(of items: [RecordID], at address: SiteAddress, limits: ListLimits = ListLimits()) -> [ListPart] {
        let run = Run(span: .whole, items: items.map { DatedRecord(id: $0, date: nil) }[...])
        return pages(of: run, at: address, parent: nil, limits: limits)
    }

    private struct Run {
        var span: Span
        var items: ArraySlice<DatedRecord>
    }

    /// Neighbours with the same span. An order that comes back to a span gives it one run all the same.
    private static func runs(of items: [DatedRecord], by span: (DatedRecord) -> Span) -> [Run] {
        runs(of: items[...], by: span)
    }

    private static func runs(of items: ArraySlice<DatedRecord>, by span: (DatedRecord) -> Span) -> [Run] {
        var runs: [Run] = []
        var places: [Span: Int] = [:]
        var start = items.startIndex
        while start < items.endIndex {
            let key = span(items[start])
            let end = items[start...].firstIndex { span($0) != key } ?? items.endIndex
            if let place = places[key] {
                runs[place].items += items[start..<end]
            } else {
                places[key] = runs.count
                runs.append(Run(span: key, items: items[start..<end]))
            }
            start = end
        }
        return runs
    }

    /// A year, or what has no date.
    private static func part(of run: Run, below list: SiteAddress, limits: ListLimits) -> [ListPart] {
        let address = list.page(run.span.addressPart)
        guard case .year(let year) = run.span, run.items.count > limits.page else {
            return pages(of: run, at: address, parent: list, limits: limits)
        }
        let months = runs(of: run.items) { item in
            item.date?.month.map { .month($0, year: year) } ?? .monthless(year: year)
        }
        var whole = ListPart(pager: Pager(first: address), span: run.span, count: run.items.count, items: [], parent: list)
        whole.latest = run.items.prefix(limits.latest).map(\.id)
        whole.children = months.map {
            Child(span: $0.span, address: address.page($0.span.addressPart), count: $0.items.count, isPage: true)
        }
        return [whole]
            + months.flatMap { pages(of: $0, at: address.page($0.span.addressPart), parent: address, limits: limits) }
    }

    private static func pages(of run: Run, at address: SiteAddress, parent: SiteAddress?, limits: ListLimits) -> [ListPart] {
        Pager.pages(of: run.items, length: limits.page, at: address).map { pager, items in
            ListPart(pager: pager, span: run.span, count: run.items.count, items: items.map(\.id), parent: parent)
        }
    }
}

extension ListPart.Span {
    /// The part of the address below the list or the year: `2019`, `06`, `utan-datum`.
    package var addressPart: String {
        switch self {
        case .whole: ""
        case .year(let year): PartialDate.year(year).description
        case .month(let month, _): month < 10 ? "0\(month)" : "\(month)"
        case .monthless: "utan-manad"
        case .undated: "utan-datum"
        }
    }
}
