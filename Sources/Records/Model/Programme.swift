/// Utvecklingsprogram och andra styrdokument: what only a programme has.
package struct Programme: Sendable, Hashable {
    /// `gäller`.
    package var validity: DatePeriod?
    /// `sikte`: the year that the programme looks towards.
    package var horizon: Int?
    /// `revideras`, in words.
    package var revision: String?
    /// `kallas`.
    package var otherNames: [String] = []
    /// `framtaget-av`.
    package var preparedBy: [String] = []
    /// `antas-av`: who is to adopt it.
    package var adoptedBy: [BodyReference] = []
    /// `antaget`: who has, where no document here shows it.
    package var adoptions: [StatedAdoption] = []
    /// `under-framtagande`.
    package var isBeingPrepared = false
    package var history: [HistoryEvent] = []

    package init() {}
}

/// One of `antaget`.
package struct StatedAdoption: Sendable, Hashable {
    package var organization: OrganizationKey?
    package var body: BodyReference?
    package var date: PartialDate?
    package var minuteNumber: MinuteNumber?

    package init(
        organization: OrganizationKey? = nil, body: BodyReference? = nil, date: PartialDate? = nil,
        minuteNumber: MinuteNumber? = nil
    ) {
        self.organization = organization
        self.body = body
        self.date = date
        self.minuteNumber = minuteNumber
    }
}

/// One of `historik`. Either a date, or words such as `hösten 2005`; of words the year orders the event in time.
package struct HistoryEvent: Sendable, Hashable {
    package enum When: Sendable, Hashable {
        case date(PartialDate)
        /// `när`, in words, with the last year named in them.
        case words(String, year: Int?)
    }

    package var when: When
    package var event: String

    package init(when: When, event: String) {
        self.when = when
        self.event = event
    }
}
