/// The words that citations are made of, each with its role: names of bodies and laws aside, they are all here.
enum CitationWords {
    static let rows: [(WordRoles, String)] = [
        (.decides, "beslutade beslöt antog fastställde godkände gav uppdrog lämnade biföll avslog återremitterade"),
        (.decision, "beslut besluts beslutet"),
        (.den, "den"),
        (.dating, "daterat daterad daterade dat av från dagtecknat dagtecknad"),
        (
            .joinsBeforeSection,
            """
            har vid sitt i enligt genom möte mötet sammanträde sammanträdet sammanträden protokoll protokollet protokollsutdrag \
            förslag yttrande under justerat fattade fattat beslutat antagit antagen beviljade anvisade noterade överlämnade \
            behandlade behandlades hänvisade föreslog tillstyrkte avstyrkte remitterade
            """
        ),
        (.and, "och samt eller respektive"),
        (.caseWord, "dnr diarienr diarienummer diarienumret ärendenummer ärendenumret ärendenr diarieförd diariefört"),
        (.numberWord, "nr nummer"),
        (
            .documentType,
            """
            tjänsteutlåtande tjänsteskrivelse protokollsutdrag protokoll avtal uppföljning remiss remissversion kallelse kungörelse \
            delegationsbeslut föreskrift föreskrifter yttrande pm
            """
        ),
        (.attachment, "bilaga bilagan bilagor bilagorna bil"),
        (.goal, "mål målen fokusområde fokusområdet fokusområden fokusområdena"),
        (.chapter, "kap kapitel kapitlet"),
        (
            .lawPart,
            """
            första andra tredje fjärde femte sjätte sjunde åttonde st stycket stycke stycken styckena sista näst p punkt punkten punkterna mom moment \
            momentet meningen men strecksatsen ledet
            """
        ),
        (.same, "samma"),
        (.towards, "till inför hos från med för"),
        (.hour, "kl klockan"),
        (.assignment, "uppdrag uppdraget"),
        (.law, "lag lagen"),
        (.i, "i"),
        (.om, "om"),
        (.för, "för"),
        (.sfs, "sfs"),
        (.union, "eu eg eeg euratom"),
        (.unionLaw, "förordning förordningen förordningens direktiv direktivet direktivets"),
        (
            .namedUnionLaw,
            "dataskyddsförordning dataskyddsförordningen dataskyddsförordningens gdpr"
        ),
        (
            .unit,
            """
            procent procentenheter kr kronor tkr mkr mnkr miljoner miljarder dagar veckor månader år gånger stycken meter km ha ton kvm mm \
            cm kwh gwh mwh timmar minuter personer
            """
        ),
        (.section, "paragraf paragrafen paragraferna"),
        (.authority, "kommun kommuns stad stads region landsting"),
        (.bodyAdjective, "tekniska sociala gemensamma allmänna lokala stora kommunala centrala särskilda"),
        (.page, "s sid sidan"),
        (
            .noSeries,
            """
            iso ss en nr no nja rh rå hfd möd ad rir com kom eu eg eeg jo jk mig cea vt ht lå sou ds prop bet rskr dir skr fpm iec din sis \
            fn tv it hr kl sid sida den från enligt beslut datum punkt plats tid och år jan feb mars maj juni juli aug sept sep okt \
            nov dec ca tel fax org sfs isbn issn mål motion interpellation promemoria rapport fråga budget plan tidplan läsår säsong \
            ab kb hb version tabell figur avsnitt ärende covid
            """
        ),
    ]

    /// These introduce a case's number only together with "nr".
    static let weakCaseWords = ["ärende", "ärendets", "d"]

    static let months: [(word: String, month: Int)] = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ].enumerated().map { ($1, $0 + 1) }

    /// What preparatory works are called, and what their numbers are called by.
    static let preparatoryWorks: [(word: String, name: String)] = [
        ("prop", "prop."), ("proposition", "prop."), ("propositionen", "prop."), ("propositionens", "prop."), ("sou", "SOU"),
        ("ds", "Ds"),
        ("bet", "bet."), ("rskr", "rskr."), ("dir", "dir."),
    ]

    /// What a type of document is called in another form, and the type.
    static let documentTypes: [(word: String, type: String)] = [
        ("tjänsteutlåtandet", "tjänsteutlåtande"), ("tjänsteskrivelsen", "tjänsteskrivelse"),
        ("protokollsutdraget", "protokollsutdrag"), ("protokollet", "protokoll"), ("avtalet", "avtal"),
        ("uppföljningen", "uppföljning"), ("remissen", "remiss"), ("remissversionen", "remissversion"), ("kallelsen", "kallelse"),
        ("kungörelsen", "kungörelse"), ("delegationsbeslutet", "delegationsbeslut"), ("yttrandet", "yttrande"),
        ("föreskrifterna", "föreskrift"), ("föreskrifter", "föreskrift"), ("pm", "PM"), ("tjänsteutlåtanden", "tjänsteutlåtande"),
        ("tjänsteskrivelser", "tjänsteskrivelse"), ("yttranden", "yttrande"),
    ]
}
