/// What a word may do in a citation. Most words do nothing, and are passed over.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt64

    /// Begins or is the name of a law, a body or a type of document: `CitationLexicon.phrases` has the whole.
    static let phrase = WordRoles(rawValue: 1 << 0)
    /// Organ by its last part, `byggnadsnämnden`; with `genitive` too, `byggnadsnämndens`.
    static let body = WordRoles(rawValue: 1 << 1)
    static let genitive = WordRoles(rawValue: 1 << 2)
    /// A bare word for a body, `nämnden`, which may have "för teknik" after it and an adjective before.
    static let bareBody = WordRoles(rawValue: 1 << 3)
    /// KF, KS: only as an abbreviation is written.
    static let bodyAbbreviation = WordRoles(rawValue: 1 << 4)
    /// `tekniska`, `sociala`, before a bare body.
    static let bodyAdjective = WordRoles(rawValue: 1 << 5)
    /// `kommunallagen`, `förordning`: the last part says that it is a law.
    static let lawWord = WordRoles(rawValue: 1 << 6)

    /// A verb of deciding.
    static let decides = WordRoles(rawValue: 1 << 8)
    /// `beslut`, `besluts`.
    static let decision = WordRoles(rawValue: 1 << 9)
    static let den = WordRoles(rawValue: 1 << 10)
    /// `daterat`, `av`, `från`: between a thing and its date.
    static let dating = WordRoles(rawValue: 1 << 11)
    /// `vid`, `sammanträde`, `protokoll`: joins a body to its date where a § follows.
    static let joinsBeforeSection = WordRoles(rawValue: 1 << 12)
    static let month = WordRoles(rawValue: 1 << 13)
    /// `och`, `samt`, `eller`.
    static let and = WordRoles(rawValue: 1 << 14)

    static let caseWord = WordRoles(rawValue: 1 << 15)
    /// `nr`, `nummer`.
    static let numberWord = WordRoles(rawValue: 1 << 16)
    static let documentType = WordRoles(rawValue: 1 << 17)
    static let preparatory = WordRoles(rawValue: 1 << 18)
    static let attachment = WordRoles(rawValue: 1 << 19)
    static let goal = WordRoles(rawValue: 1 << 20)

    static let chapter = WordRoles(rawValue: 1 << 21)
    /// `första`, `stycket`, `punkten`, `st`: what may stand between § and law.
    static let lawPart = WordRoles(rawValue: 1 << 22)
    static let same = WordRoles(rawValue: 1 << 23)
    static let law = WordRoles(rawValue: 1 << 24)
    static let i = WordRoles(rawValue: 1 << 25)
    static let om = WordRoles(rawValue: 1 << 26)
    static let för = WordRoles(rawValue: 1 << 27)
    static let sfs = WordRoles(rawValue: 1 << 28)
    /// `EU`, `EG`, `EEG`.
    static let union = WordRoles(rawValue: 1 << 29)
    /// `förordning`, `direktiv`, of the EU or not.
    static let unionLaw = WordRoles(rawValue: 1 << 30)
    /// `dataskyddsförordningen`, `GDPR`.
    static let namedUnionLaw = WordRoles(rawValue: 1 << 31)
    /// In capitals and yet no case series: ISO, NJA, PBL.
    static let noSeries = WordRoles(rawValue: 1 << 32)
    /// After a number: `%`, `procent`, `kr`: so it is an amount, no goal.
    static let unit = WordRoles(rawValue: 1 << 33)
    /// `paragraf` written out.
    static let section = WordRoles(rawValue: 1 << 34)
    /// `kommun`, `stad`, `region`, after or before a place.
    static let authority = WordRoles(rawValue: 1 << 35)
    static let page = WordRoles(rawValue: 1 << 36)
    /// `till`, `inför`, `hos`: before a body, whose the date after it then is not.
    static let towards = WordRoles(rawValue: 1 << 38)
    /// `uppdrag från` a body is what it decided.
    static let assignment = WordRoles(rawValue: 1 << 40)
    /// `kl`, `klockan`
    static let hour = WordRoles(rawValue: 1 << 39)
    /// The word's ending says nothing: länsstyrelsen is no body.
    static let endsInVain = WordRoles(rawValue: 1 << 37)
}
