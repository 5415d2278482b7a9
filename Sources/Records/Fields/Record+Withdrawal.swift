extension Record {
    /// A withdrawn document (avpublicerad) as every later stage sees it: its facts without its text, so that nothing can show or
    /// search what is no longer published. Another is returned as it is.
    func withoutWithdrawnText() -> Record {
        guard let withdrawal else { return self }
        var record = facts
        record.text = DocumentText()
        record.summary = nil
        record.attachments = []
        record.goals = []
        record.funding = []
        record.origin = nil
        if withdrawal.hidesTitle { record.title = "Avpublicerad handling" }
        if withdrawal.hidesNames {
            record.caseOfficers = []
            record.signatories = []
            record.contact = nil
        }
        switch details {
        case .programme(var programme):
            programme.history = []
            if withdrawal.hidesTitle { programme.otherNames = [] }
            if withdrawal.hidesNames { programme.preparedBy = [] }
            record.details = .programme(programme)
        case .followUp: record.details = .followUp([])
        default: break
        }
        return Record(record)
    }
}
