import Markup
package import Records

extension Site {
    /// A text of an editor's with the glyphs that Swedish typography wants.
    package func typeset(_ text: String) -> String {
        Markup.typeset(text, language: language == .sv ? .swedish : .english)
    }

    /// The title that may be shown: that of a withdrawn document can be hidden.
    package func title(of id: RecordID) -> String { self[id].title }

    func shownTitle(of record: Record) -> String {
        guard record.withdrawal?.hidesTitle == true else { return typeset(record.title) }
        return words.text(.withdrawnTitle, typeName(of: record))
    }

    /// What a document is, as a heading would say it: `Protokollsutdrag`, `Motion`.
    package func typeName(of record: Record) -> String {
        if case .other(let kind, _) = record.details { return kind.prefix(1).uppercased() + kind.dropFirst() }
        return words[.type(record.type)]
    }

    /// `Protokollsutdrag § 22`.
    package func typeAndNumber(of record: Record) -> String {
        let type = typeName(of: record)
        return record.minutesFacts?.number.map { "\(type) §\u{A0}\($0)" } ?? type
    }

    package func name(of organization: OrganizationKey) -> String {
        register.organizations[organization].map { typeset($0.title) } ?? organization.name
    }

    package func name(of party: Party) -> String {
        switch party {
        case .organization(let key): name(of: key)
        case .outsider(let name): name
        }
    }

    /// `Kommunstyrelsen`, and where another authority is spoken of `Kommunstyrelsen (Huddinge kommun)`.
    package func name(of body: BodyReference, in organization: OrganizationKey? = nil) -> String {
        let short = register.body(body)?.name ?? body.part
        return body.organization == organization ? short : "\(short) (\(name(of: body.organization)))"
    }

    /// The address of a body's page.
    package func address(of body: BodyReference) -> SiteAddress? {
        register.organizations[body.organization].map { $0.address.page(body.part) }
    }

    /// The authorities behind a document: its parties, or its own.
    package func organizations(behind record: Record) -> [OrganizationKey] {
        record.parties.isEmpty ? [record.organization].compactMap(\.self) : record.parties
    }

    /// `Stockholms läns landsting, Huddinge kommun och Botkyrka kommun`.
    package func list(_ names: [String]) -> String { names.listed(with: words[.and]) }

    /// The status of a decision, in words and in a tone. Nil for what is neither decision nor proposal.
    package func tag(of standing: Standing) -> StatusTag? {
        switch standing {
        case .decided: StatusTag(words[.decided], .ok)
        case .proposed: StatusTag(words[.proposed], .wait)
        case .agreed: StatusTag(words[.agreed], .plain)
        case .neither: nil
        }
    }
}
