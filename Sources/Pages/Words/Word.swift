/// A word or sentence of the user interface that Swift code puts on a page. Its text in each language stands in
/// `templates/words.yaml` under the same name.
///
/// Words that only templates use, as `\(word.skipToContent)`, need no case here.
package enum Word: String, Sendable, Hashable, CaseIterable {
    // The frame
    case start, programmes, decisions, noticeBoard, search

    // Types and standing of documents
    case typeOrganization, typeProgramme, typeStaffReport, typeStaffLetter, typeMinutesExtract, typeMinutes, typeAgreement
    case typeFollowUp, typeReferral, typeSummons, typeNotice, typeDelegatedDecision, typeRegulation, typeOther, typePage
    case decided, proposed, agreed, withdrawn, withdrawnTitle, withdrawnOn, joint, and

    // The box of a decision
    case decisionHeading, proposalHeading, agreementHeading, toBeDecidedBy, proposalWithoutDecision, proposalWithDecision

    // Facts
    case factType, factDesignation, factCaseNumber, factDate, factAgreedOn, factAuthority, factParties, factBody, factDecidedBy
    case factAddressedTo, factMinuteNumber, factMeeting, factMinutes, factTime, factPlace, factDecisionPath, factDecidedOn
    case factCaseOfficer, factContact, factValidity, factReplyPeriod, factApprovedOn, factPosting, factAppeal, factAppealDeadline
    case factOrigin, factPublishedOn, factChangedOn
    case notStated, minutesAreKept, fetchedOn, caseNumberShort
    case appealLegalityReview, appealAdministrative, appealNone

    // Relations
    case replaces, amends, repeals, adopts, isBasedOn, followsUp, isAttachmentTo, corrects, concursWith, belongsToProgramme,
        mentions
    case replacedBy, amendedBy, repealedBy, adoptedBy, isBasisOf, followedUpBy, hasAttachment, correctedBy, programmeDocuments
    case inSection, citedTexts, moreInText, andMoreDocuments, mentionedIn, mentionedInCount, referredFrom,
        allReferences, footnotes
    case proposesToReplace, proposesToAmend, proposesToRepeal, proposesToAdopt
    case proposedReplacedBy, proposedAmendedBy, proposedRepealedBy, proposedAdoptedBy

    // Parts of a document's page
    case minutesItems, signedHeading, namesHeading, attachments, attachmentNumber
    case requestSubject, requestSubjectWithNumber, requestText
    case funding, proposedFunding, fundingPicture, pictureRepeatsTable

    // Programmes
    case statusReplaced, statusRepealed, statusComing, statusInForce, statusExpired, statusPartlyAdopted, statusProposed
    case statusBeingPrepared, statusUnknown, proposedIn, adoptedByStated, adoptionToCome, partiesAndDecisions, noDocumentHere
    case timelineHeading, timelineOf, timelineDescription, inForcePeriod, meantPeriod, horizonText, horizonLabel
    case versionsHeading, thisVersion
    case factMeantValidity, factHorizon, factRevision, factOtherNames, factPreparedBy, factAdoptedBy

    // Goals
    case steeringCount, supportingCount, directionCount, wordlessCount, partyCount
    case areaNotStated, goals, goalNumber, ambition, preliminaryAmbition, followUpSays
    case goalSteering, goalSupporting, goalDirection, goalQuantitative, goalQualitative
    case goalMet, goalPartlyMet, goalNotMet, goalForecastMet, goalForecastPartly, goalForecastNotMet

    // Derived pages: lists
    case undatedShort, undatedAlone, undated, undatedInSentence, monthless, monthlessInSentence, partyAndOthers
    case documentCount, pageCount, decisionCount, programmeCount, caseCount, authorityCount, itemCount, allOfDocuments, allOfCases
    case bodyCount, allOfBodies, noticeCount
    case pageNumber, pageOf, years, months, documentsTitle, byType, authorities, latestDocuments, mostRecentDocuments
    case decisionsAndProposals, decisionListLead, decisionsHeading, proposalsHeading, decisionsByYear, programmeListLead,
        allProgrammes, more

    // Derived pages: authorities, bodies, meetings, cases
    case bodies, endedOn, factAbbreviation, factEndedOn, otherDocuments, cases, noDecisions, meetings
    case meetingOf, meetingItems, caseOf, caseTitle, caseDocuments, factDocuments, factLatestDecision, decisionPath
    case noDecisionHere, decidedOn, proposedOn, noDecisionShort, validIn, meantFor
    case programmesInForce, programmesPartlyAdopted, programmesComing, programmesProposed, programmesBeingPrepared
    case programmesUnknown, programmesPast

    // Derived pages: the notice board and pages that every site has
    case boardLead, boardsLead, noBoards, factPostedOn, factPostedThrough, factMinutesKept
    case searchTitle, feedOf, subscribe, withdrawnBecause, notFound, aboutSite, accessibilityStatement
}
