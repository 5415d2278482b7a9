package import Markup

/// Reads a document whole: its facts typed, its names looked up, its body rendered once and its sections given their roles.
///
/// Whole minutes give several records: their own first, then one for each item. Every fault is told, those of a draft lowered.
package func records(from head: Head, _ vocabulary: Vocabulary) -> Checked<[Record]> {
    var checker = FieldChecker(source: head.source)
    checker.check(head.frontMatter.fields, of: head.type)
    var decoder = RecordDecoder(head: head, vocabulary: vocabulary)
    var body = markdownBody(of: head.source, in: head.frontMatter.bodyRange, style: .document(in: decoder.language))
    // The words of a withdrawn document are gone, and with them what they mention.
    let finder = MentionFinder(
        vocabulary, date: decoder.fields.date("datum")?.firstDay, isOfMinutes: head.type == .minutes)
    let isWithdrawn = head.isWithdrawn
    let mentions = body.value.takeMentions { isWithdrawn ? [] : finder.mentions(in: $0) }
    var facts = decoder.facts()
    var items: [Record] = []
    if head.type == .minutes {
        items = decoder.items(of: &facts, body.value, mentions)
    } else {
        facts.text = decoder.text(body.value, mentions, in: head.type)
    }
    let diagnostics =
        checker.diagnostics + decoder.diagnostics + body.diagnostics + personalNumberFaults(in: head.source)
        + shownPersonalNumberFaults(in: head, body.value)
    return Checked(([Record(facts)] + items).map { $0.withoutWithdrawnText() }, diagnostics.lowered(if: head.isDraft))
}

/// Makes a record of front matter. Values of the wrong shape are passed over, since `FieldChecker` has told of them; what can only
/// be known with other documents, or other values, is told here.
struct RecordDecoder {
    let head: Head
    let vocabulary: Vocabulary
    /// The front matter, or what `paragrafer` says of an item.
    var fields: Node
    /// `huvudman`, stated or inherited.
    var organization: OrganizationKey?
    var parties: [OrganizationKey] = []
    /// An authority of the document's is not known, which has been told: whose its bodies are is then not asked.
    var ownersAreUncertain = false
    let language: TextLanguage
    var diagnostics: [Diagnostic] = []

    init(head: Head, vocabulary: Vocabulary) {
        self.head = head
        self.vocabulary = vocabulary
        fields = head.frontMatter.fields
        language = fields.textLanguage
    }

    func place(_ node: Node) -> Place { head.source.place(of: node.range) }

    /// A text for people: quotes, dashes and spaces set.
    func prose(_ node: Node?, _ key: String) -> String? {
        node?.trimmed(key).map { typeset($0, language: language) }
    }

    func proseList(_ node: Node?, _ key: String) -> [String] {
        node?.texts(key).map { typeset($0, language: language) } ?? []
    }

    static func oneLine(_ text: String) -> String {
        text.isOnOneLine ? text : text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    mutating func facts() -> Record.Facts {
        var record = Record.Facts(
            file: head.file, address: head.address, type: head.type,
            title: prose(fields, "titel").map(Self.oneLine) ?? head.address.path.pathParts.last.map(String.init) ?? ""
        )
        decodeOwners()
        record.organization = organization
        record.parties = parties
        decodeCommon(into: &record)
        record.details = details()
        return record
    }

    /// The text with its sections' roles.
    func text(_ body: MarkdownBody, _ mentions: [Mention], in type: DocumentType) -> DocumentText {
        let headings = body.sections.map { section in section.heading.map { (level: $0.level, text: $0.text) } }
        return DocumentText(
            body: body, roles: vocabulary.headingWords.roles(of: headings, in: type), mentions: mentions)
    }

    // MARK: - What every type may have

    /// Sets what the fields state, and leaves the rest as it is.
    mutating func decodeCommon(into record: inout Record.Facts) {
        if let body = fields["organ"], head.type != .organization { record.body = self.body(body) ?? record.body }
        record.date = fields.date("datum") ?? record.date
        record.publishedOn = fields.day("publicerad") ?? record.publishedOn
        record.changedOn = fields.day("ändrad") ?? record.changedOn
        record.contact = prose(fields, "kontakt") ?? record.contact
        record.language = fields.trimmed("språk") ?? record.language
        record.summary = prose(fields, "sammanfattning") ?? record.summary
        record.isDraft = head.isDraft
        record.withdrawal = withdrawal() ?? record.withdrawal
        if fields["diarienummer"] != nil { record.caseNumbers = caseNumbers() }
        if fields["handläggare"] != nil { record.caseOfficers = fields.texts("handläggare") }
        record.formerAddresses = fields.texts("tidigare-adresser")
        record.origin = fields["källa"].flatMap(origin) ?? record.origin
        record.attachments = attachments()
        record.signatories = signatories()
        record.goals = goals()
        record.funding = funding()
        record.relations += relations()
    }

    private func withdrawal() -> Withdrawal? {
        guard let node = fields["avpublicerad"] else { return nil }
        let hidden = node.texts("dölj")
        // Without a date it is an error, and yet withdrawn: no stage after this may see the text.
        return Withdrawal(
            date: node.day("datum") ?? CivilDate(daysSince1970: 0), reason: prose(node, "skäl") ?? "",
            hidesTitle: hidden.contains("titel"), hidesNames: hidden.contains("namn"))
    }

    private func origin(_ node: Node) -> Origin? {
        guard node.entries != nil else { return nil }
        return Origin(
            address: node.trimmed("adress"), sha256: node.trimmed("sha256"), fetchedOn: node.day("hämtad"),
            quality: prose(node, "kvalitet"))
    }

    private mutating func attachments() -> [Attachment] {
        (fields["bilagor"]?.items ?? []).compactMap { node in
            guard let title = prose(node, "titel") else { return nil }
            if node["fil"] != nil, let secrecy = node["sekretess"] {
                diagnostics.append(.secretAttachment(title, at: place(secrecy)))
            }
            return Attachment(
                number: node.trimmed("nummer"), title: title, kind: prose(node, "slag"),
                file: node["fil"].flatMap { attachedFile($0) },
                secrecy: prose(node, "sekretess"), range: (node["fil"] ?? node).range)
        }
    }

    private mutating func attachedFile(_ node: Node) -> String? {
        guard let written = node.trimmedText else { return nil }
        if case .inside(let content) = WrittenLink(written, in: head.file), content.path.utf8.last != UInt8(ascii: "/") {
            return content.path
        }
        diagnostics.append(.attachmentOutsideSite(written, at: place(node)))
        return nil
    }

    private mutating func relations() -> [WrittenRelation] {
        var relations: [WrittenRelation] = []
        for relation in Relation.allCases {
            for node in fields[relation.rawValue]?.oneOrMore ?? [] {
                guard let written = node.trimmedText else { continue }
                relations.append(WrittenRelation(relation: relation, written: written, range: node.range))
            }
        }
        return relations
    }

    private mutating func signatories() -> [Signatory] {
        (fields["undertecknat"]?.items ?? []).compactMap { node in
            guard let name = node.trimmed("namn") else { return nil }
            return Signatory(
                name: name, role: prose(node, "roll"), party: node["part"].flatMap { party($0) }, place: node.trimmed("ort"),
                date: node.date("datum"))
        }
    }

    private mutating func funding() -> [Appropriation] {
        (fields["finansiering"]?.items ?? []).compactMap { node in
            guard let party = node["part"].flatMap({ party($0) }),
                let amount = node.trimmed("belopp").flatMap({ try? Money(parsing: $0) })
            else { return nil }
            return Appropriation(party: party, year: node.year("år"), amount: amount)
        }
    }

    private func goals() -> [Goal] {
        (fields["mål"]?.items ?? []).compactMap { node in
            guard let number = node.trimmed("nummer") else { return nil }
            var goal = Goal(number: number)
            goal.title = prose(node, "titel")
            goal.area = prose(node, "område")
            goal.steering = node.choice("styrning")
            goal.measurement = node.choice("mätning")
            goal.ambition = prose(node, "ambitionsnivå")
            goal.isPreliminary = node.flag("preliminär") ?? false
            goal.text = prose(node, "text")
            goal.sources = proseList(node, "underlag")
            return goal
        }
    }
}
