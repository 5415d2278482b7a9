/// The facts of a record by their names, which `Record.Facts` explains.
extension Record {
    package var file: String { storage.facts.file }
    package var address: SiteAddress { storage.facts.address }
    package var type: DocumentType { storage.facts.type }
    package var title: String { storage.facts.title }
    package var organization: OrganizationKey? { storage.facts.organization }
    package var body: BodyReference? { storage.facts.body }
    package var date: PartialDate? { storage.facts.date }
    package var publishedOn: CivilDate? { storage.facts.publishedOn }
    package var changedOn: CivilDate? { storage.facts.changedOn }
    package var caseNumbers: [PartyCaseNumber] { storage.facts.caseNumbers }
    package var caseOfficers: [String] { storage.facts.caseOfficers }
    package var contact: String? { storage.facts.contact }
    package var language: String? { storage.facts.language }
    package var summary: String? { storage.facts.summary }
    package var isDraft: Bool { storage.facts.isDraft }
    package var withdrawal: Withdrawal? { storage.facts.withdrawal }
    package var formerAddresses: [String] { storage.facts.formerAddresses }
    package var origin: Origin? { storage.facts.origin }
    package var parties: [OrganizationKey] { storage.facts.parties }
    package var attachments: [Attachment] { storage.facts.attachments }
    package var signatories: [Signatory] { storage.facts.signatories }
    package var goals: [Goal] { storage.facts.goals }
    package var funding: [Appropriation] { storage.facts.funding }
    package var relations: [WrittenRelation] { storage.facts.relations }
    package var details: Details { storage.facts.details }
    package var text: DocumentText { storage.facts.text }
}
