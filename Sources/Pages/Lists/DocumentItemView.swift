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
    /// Decision, proposal or withdrawn.
    var tag: StatusTagView?
    /// `Protokollsutdrag § 22`.
    var type: String
    /// `Vaggeryds kommun`, or the parties.
    var authority: String?
    /// As precise as it is, or that there is none.
    var date: HTML
    var caseNumbers: [CaseNumberView]

    package static let fields: [Field<DocumentItemView>] = [
        .text("href") { $0.href },
        .text("title") { $0.title },
        .optionalText("summary") { $0.summary },
        .text("standing") { $0.standing },
        .optionalView("tag") { $0.tag },
        .text("type") { $0.type },
        .optionalText("authority") { $0.authority },
        .html("date") { $0.date },
        .list("caseNumbers") { $0.caseNumbers },
    ]
}

/// A case number, as written.
package struct CaseNumberView: View {
    var number: String

    package static let fields: [Field<CaseNumberView>] = [.text("number") { $0.number }]
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
        let record = register[id]
        return DocumentItemView(
            href: href(to: record.address, from: page), title: title(of: record), summary: isShort ? nil : summary(of: record),
            standing: record.standing.filterName, tag: words.tag(of: record).map(StatusTagView.init),
            type: typeAndNumber(of: record), authority: authority ? authorityNames(of: record) : nil,
            date: record.date.map(dates.html) ?? HTML(escaping: words[.undatedShort]),
            caseNumbers: record.caseNumbers.map { CaseNumberView(number: $0.number.written) })
    }

    /// The title, unless the document is withdrawn and hides it.
    package func title(of record: Record) -> String {
        record.withdrawal?.hidesTitle == true ? words[.withdrawnDocument] : typeset(record.title)
    }

    package func title(of id: RecordID) -> String { title(of: register[id]) }

    /// An authority's name.
    package func name(of key: OrganizationKey) -> String { register.organizations[key].map { typeset($0.title) } ?? key.name }

    /// `a`, `a och b`, `a, b och c`.
    package func listed(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " " + words[.and] + " " + last
    }

    /// `Protokollsutdrag § 22`.
    package func typeAndNumber(of record: Record) -> String {
        let type = words.type(of: record)
        return record.minutesFacts?.number.map { "\(type) §\u{A0}\($0)" } ?? type
    }

    /// Whose document it is: its authority, or the parties that decide alike.
    package func authorityNames(of record: Record) -> String? {
        let keys = record.parties.isEmpty ? [record.organization].compactMap(\.self) : record.parties
        // Eight names in every line of a list hide the title.
        if keys.count > 3 { return words.text(.partyAndOthers, name(of: keys[0]), String(keys.count - 1)) }
        return keys.isEmpty ? nil : listed(keys.map { name(of: $0) })
    }

    /// One or two sentences: what the document itself calls its summary, else its first paragraph. A withdrawn one has none.
    package func summary(of record: Record) -> String? {
        guard record.withdrawal == nil else { return nil }
        if let summary = record.summary { return cut(typeset(summary)) }
        let text = record.text
        let ownSummary = text.sections(.summary).lazy.map { text.body.sections[$0].content.text }.first { !$0.isEmpty }
        let first = text.body.sections.lazy.map(\.content.text).first { !$0.isEmpty }
        // Blocks are parted by a newline.
        return (ownSummary ?? first).map { cut($0.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "") }
    }
}

/// At most some 200 letters, ended between two words.
private func cut(_ text: String) -> String {
    let start = text.prefix(200)
    guard start.endIndex < text.endIndex else { return text }
    var kept = start[..<(start.lastIndex(of: " ") ?? start.endIndex)]
    while let last = kept.last, ",;:–- ".contains(last) { kept.removeLast() }
    return kept + " …"
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
