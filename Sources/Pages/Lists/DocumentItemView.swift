import Markup
package import Records
package import Templating

/// One document in a list: its title, what it is, whose and when.
package struct DocumentItemView: View {
    var href: String
    var title: String
    var summary: String?
    /// What the search filters by: `beslut`, `forslag`, `avtal`, `ovrigt`.
    var standing: String
    /// Decision, proposal or withdrawn, in a shape.
    var tag: HTML?
    /// `Protokollsutdrag § 22`, the authority, the date and the case number, where they are known.
    var facts: HTML

    package static let fields: Fields<DocumentItemView> = [
        .text("href") { $0.href },
        .text("title") { $0.title },
        .optionalText("summary") { $0.summary },
        .text("standing") { $0.standing },
        .optionalHTML("tag") { $0.tag },
        .html("facts") { $0.facts },
    ]
}

extension Site {
    /// A document as a list shows it on a page.
    ///
    /// - Parameters:
    ///   - isShort: without a summary, for the long lists.
    ///   - authority: false on the pages of one authority, where its name in every line says nothing.
    package func item(
        _ id: RecordID, on page: SiteAddress, isShort: Bool = true, authority: Bool = true
    ) -> DocumentItemView {
        let line = self[id]
        return DocumentItemView(
            href: href(to: line.address, from: page), title: line.listTitle, summary: isShort ? nil : summary(of: register[id]),
            standing: line.standing.filterName, tag: tag(of: id)?.html,
            facts: authority ? line.factsWithAuthorities : line.facts)
    }

    /// An item (§) as its minutes and its meeting show it: by its §, with what was decided.
    package func minutesItem(_ id: RecordID, on page: SiteAddress, isShort: Bool) -> DocumentItemView {
        let record = register[id]
        var view = item(id, on: page, isShort: isShort, authority: false)
        if let number = record.minutesFacts?.number { view.title = "§\u{A0}\(number) \(view.title)" }
        if !isShort, record.withdrawal == nil, let decision = record.decisionText { view.summary = typeset(decision) }
        view.facts = .joined(listed(record.caseNumbers), by: " · ")
        return view
    }

    /// Case numbers where many documents stand. Of a document with very many, its own page has all.
    func listed(_ numbers: [PartyCaseNumber]) -> [HTML] {
        let shown = numbers.prefix(5).map { HTML.span("dnr", $0.number.written) }
        return numbers.count <= shown.count ? shown : shown + [HTML(escaping: "+ \(numbers.count - shown.count)")]
    }

    /// What is said of a document beside its title: that it is a decision, a proposal or withdrawn; of a programme its status.
    package func tag(of id: RecordID) -> StatusTag? {
        let line = self[id]
        if line.isWithdrawn { return StatusTag(words[.withdrawn], .old) }
        return line.type == .programme ? tag(of: standing(of: id).status) : tag(of: line.standing)
    }

    /// The date as precise as it is, or that there is none; of a programme, which has no date of its own, when it applies.
    func when(_ record: Record) -> HTML? {
        if let date = record.date { return dates.html(date) }
        if record.type == .page { return nil }
        if record.type == .programme { return record.validity.flatMap { dates.html($0) } }
        return HTML(escaping: words[.undatedShort])
    }

    /// Whose document it is: its authority, or the parties that decide alike.
    package func authorityNames(of record: Record) -> String? {
        let keys = organizations(behind: record)
        // Eight names in every line of a list hide the title.
        if keys.count > 3 { return words.text(.partyAndOthers, name(of: keys[0]), String(keys.count - 1)) }
        return keys.isEmpty ? nil : list(keys.map { name(of: $0) })
    }

    /// What the document says in short. A withdrawn one says nothing.
    package func summary(of record: Record) -> String? {
        record.withdrawal == nil ? record.lead.map { typeset($0) } : nil
    }
}

extension Standing {
    /// The word that the search form filters by; part of addresses (`?typ=forslag`), so it is the same in every language.
    package var filterName: String {
        switch self {
        case .decided: "beslut"
        case .proposed: "forslag"
        case .agreed: "avtal"
        case .neither: "ovrigt"
        }
    }
}
