/// A word or sentence of the user interface that Swift code puts on a page. Its text in each language stands in
/// `templates/words.yaml` under the same name.
///
/// Words that only templates use, as `\(word.skipToContent)`, need no case here.
package enum Word: String, Sendable, Hashable, CaseIterable {
    // The frame
    case start, programmes, decisions, noticeBoard, search

    // Documents in a line: types, standing, what is lacking
    case typeOrganization, typeProgramme, typeStaffReport, typeStaffLetter, typeMinutesExtract, typeMinutes, typeAgreement
    case typeFollowUp, typeReferral, typeSummons, typeNotice, typeDelegatedDecision, typeRegulation, typeOther, typePage
    case decision, proposal, agreed, withdrawn, withdrawnDocument, and, undatedShort, partyAndOthers
}
