import Records
import Testing

/// One row for each way of writing: a text, and the citations in it as kind, words and value.
struct CitationRecognizerTests {
    static let rows: [(text: String, citations: [String])] = [
        (
            "Kommunfullmäktige beslutade 2018-06-18, § 73, att anta planen.",
            ["decision ”Kommunfullmäktige beslutade 2018-06-18, § 73” kommunfullmäktige 2018-06-18 § 73"]
        ),
        (
            "Kommunfullmäktige antog 2018-06-18 planen.",
            ["decision ”Kommunfullmäktige antog 2018-06-18” kommunfullmäktige 2018-06-18"]
        ),
        (
            "Enligt beslut i kommunfullmäktige 2018-06-18 § 73",
            ["decision ”kommunfullmäktige 2018-06-18 § 73” kommunfullmäktige 2018-06-18 § 73"]
        ),
        (
            "KF:s beslut 2018-06-18 § 73 och KSAU:s förslag § 22/2019.",
            [
                "decision ”KF:s beslut 2018-06-18 § 73” kommunfullmäktige 2018-06-18 § 73",
                "decision ”KSAU:s förslag § 22/2019” kommunstyrelsens arbetsutskott 2019 § 22",
            ]
        ),
        (
            "Ks 2019-03-06 § 31, Ksau § 22/19, KS-AU 2019-02-20 § 22",
            [
                "decision ”Ks 2019-03-06 § 31” kommunstyrelsen 2019-03-06 § 31",
                "decision ”Ksau § 22/19” kommunstyrelsens arbetsutskott 2019 § 22",
                "decision ”KS-AU 2019-02-20 § 22” kommunstyrelsens arbetsutskott 2019-02-20 § 22",
            ]
        ),
        (
            "Kommunstyrelsens arbetsutskott, 2019-01-16, § 2",
            ["decision ”Kommunstyrelsens arbetsutskott, 2019-01-16, § 2” kommunstyrelsens arbetsutskott 2019-01-16 § 2"]
        ),
        (
            "kommunstyrelsens plan- och tillväxtutskott 2019-01-16 § 2",
            [
                "decision ”kommunstyrelsens plan- och tillväxtutskott 2019-01-16 § 2” kommunstyrelsens plan- och tillväxtutskott 2019-01-16 § 2"
            ]
        ),
        (
            "Barn- och utbildningsnämndens arbetsutskott den 5 maj 2020 § 12",
            [
                "decision ”Barn- och utbildningsnämndens arbetsutskott den 5 maj 2020 § 12” barn- och utbildningsnämndens arbetsutskott 2020-05-05 § 12"
            ]
        ),
        (
            "Kultur-, fritids- och turismnämnden 2020-05-05 § 12",
            ["decision ”Kultur-, fritids- och turismnämnden 2020-05-05 § 12” kultur-, fritids- och turismnämnden 2020-05-05 § 12"]
        ),
        (
            "tekniska nämndens beslut 2020-05-05 § 12",
            ["decision ”tekniska nämndens beslut 2020-05-05 § 12” tekniska nämnden 2020-05-05 § 12"]
        ),
        (
            "Kommunfullmäktige i Upplands Väsby kommun 2020-05-05 § 12",
            ["decision ”Kommunfullmäktige i Upplands Väsby kommun 2020-05-05 § 12” kommunfullmäktige 2020-05-05 § 12"]
        ),
        (
            "Region Stockholms regionfullmäktige 2020-05-05 § 12",
            ["decision ”regionfullmäktige 2020-05-05 § 12” regionfullmäktige 2020-05-05 § 12"]
        ),
        (
            "Kommunfullmäktiges sammanträde den 27 maj 2019, § 60",
            ["decision ”Kommunfullmäktiges sammanträde den 27 maj 2019, § 60” kommunfullmäktige 2019-05-27 § 60"]
        ),
        ("Kommunstyrelsens sammanträde 2018-10-02", []),
        ("Kommunstyrelsen 2018-10-02, kl. 13.00", []),
        (
            "Dnr: KS 2019/160, KS 2019/161 samt 2019/162",
            ["caseNumber ”KS 2019/160” KS 2019/160", "caseNumber ”KS 2019/161” KS 2019/161", "caseNumber ”2019/162” 2019/162"]
        ),
        ("Dnr KS/2019:160", ["caseNumber ”KS/2019:160” KS 2019/160"]),
        ("Diarienummer 2019-000123", ["caseNumber ”2019-000123” 2019/123"]),
        ("Diarienr: BUN/2021:34 Handläggare", ["caseNumber ”BUN/2021:34” BUN 2021/34"]),
        ("ärende nr 2019/160", ["caseNumber ”2019/160” 2019/160"]),
        ("Kommunstyrelsens diarium KS2019/160", ["caseNumber ”KS2019/160” KS 2019/160"]),
        ("2019.160 KS", []),
        ("KS 2019.160", []),
        ("KS-2019-160", ["caseNumber ”KS-2019-160” KS 2019/160"]),
        ("KS 160/2019", []),
        ("dnr 160/2019 KS", ["caseNumber ”160/2019” 2019/160"]),
        ("dnr KS 160/19", []),
        ("KS 19/160", []),
        ("dnr KS19/160", ["caseNumber ”KS19/160” KS 2019/160"]),
        (
            "5 kap. 1 § och 2 § kommunallagen",
            ["lawSection ”5 kap. 1 §” SFS 2017:725 5 kap. 1 §", "lawSection ”2 §” SFS 2017:725 5 kap. 2 §"]
        ),
        ("5 kap 1-3 §§ KL", ["lawSection ”5 kap 1-3 §§ KL” SFS 2017:725 5 kap. 1 §"]),
        (
            "Enligt 2 kap. 1 § KL och 8 kap. 10 § PBL",
            ["lawSection ”2 kap. 1 § KL” SFS 2017:725 2 kap. 1 §", "lawSection ”8 kap. 10 § PBL” SFS 2010:900 8 kap. 10 §"]
        ),
        (
            "med stöd av 16 kap. 2 § miljöbalken samt 26 kap. 9 § miljöbalken",
            [
                "lawSection ”16 kap. 2 § miljöbalken” SFS 1998:808 16 kap. 2 §",
                "lawSection ”26 kap. 9 § miljöbalken” SFS 1998:808 26 kap. 9 §",
            ]
        ),
        (
            "13 kap 1 § första stycket 2 p. kommunallagen",
            ["lawSection ”13 kap 1 § första stycket 2 p. kommunallagen” SFS 2017:725 13 kap. 1 §"]
        ),
        (
            "10 kap. 3 § andra stycket kommunallagen (2017:725)",
            ["lawSection ”10 kap. 3 § andra stycket kommunallagen (2017:725)” SFS 2017:725 10 kap. 3 §"]
        ),
        ("enligt förvaltningslagen 44 §", ["lawSection ”förvaltningslagen 44 §” SFS 2017:900 44 §"]),
        ("enligt 44§ FL", ["lawSection ”44§ FL” SFS 2017:900 44 §"]),
        ("miljöbalkens 3:e kapitel", ["law ”miljöbalkens” SFS 1998:808"]),
        ("1 § 1 kap. skollagen", ["lawSection ”1 § 1 kap. skollagen” SFS 2010:800 1 kap. 1 §"]),
        ("6 kap. kommunallagen, KL, (2017:725)", ["lawSection ”6 kap. kommunallagen, KL” SFS 2017:725 6 kap."]),
        ("kommunallagen (2017:725), KL.", ["law ”kommunallagen (2017:725), KL” SFS 2017:725"]),
        (
            "lag (2010:1065) om kollektivtrafik 2 kap. 5 §",
            ["lawSection ”lag (2010:1065) om kollektivtrafik 2 kap. 5 §” SFS 2010:1065 2 kap. 5 §"]
        ),
        ("lagen om offentlig upphandling (2007:1091)", ["law ”lagen om offentlig upphandling (2007:1091)” SFS 2007:1091"]),
        ("Lagen om offentlig upphandling, LOU", ["law ”Lagen om offentlig upphandling, LOU” SFS 2016:1145"]),
        ("förordning (1998:1388) om vattenverksamheter", ["law ”förordning (1998:1388)” SFS 1998:1388"]),
        ("Boverkets föreskrifter BFS 2011:6 och AFS 2020:1", ["law ”BFS 2011:6” BFS 2011:6", "law ”AFS 2020:1” AFS 2020:1"]),
        ("Skolverkets föreskrifter (SKOLFS 2010:37)", ["law ”SKOLFS 2010:37” SKOLFS 2010:37"]),
        ("HSLF-FS 2017:37", ["law ”HSLF-FS 2017:37” HSLF-FS 2017:37"]),
        ("Prop. 2017/18:100, s. 51", ["preparatory ”Prop. 2017/18:100” prop. 2017/18:100"]),
        (
            "proposition 2017/18:100 och SOU 2019:5, Ds 2019:15, dir. 2018:78",
            [
                "preparatory ”proposition 2017/18:100” prop. 2017/18:100", "preparatory ”SOU 2019:5” SOU 2019:5",
                "preparatory ”Ds 2019:15” Ds 2019:15", "preparatory ”dir. 2018:78” dir. 2018:78",
            ]
        ),
        (
            "bet. 2018/19:FiU20, rskr. 2018/19:123",
            ["preparatory ”bet. 2018/19:FiU20” bet. 2018/19:FiU20", "preparatory ”rskr. 2018/19:123” rskr. 2018/19:123"]
        ),
        ("förordning (EU) nr 1303/2013", ["euLaw ”förordning (EU) nr 1303/2013” 1303/2013"]),
        (
            "Europaparlamentets och rådets förordning (EU) 2016/679 av den 27 april 2016",
            ["euLaw ”förordning (EU) 2016/679” 2016/679"]
        ),
        (
            "direktiv 2008/98/EG och direktiv (EU) 2018/851",
            ["euLaw ”direktiv 2008/98/EG” 2008/98", "euLaw ”direktiv (EU) 2018/851” 2018/851"]
        ),
        ("EU-förordning 2016/679", []),
        ("EU:s dataskyddsförordning (GDPR)", ["euLaw ”dataskyddsförordning (GDPR)” 2016/679"]),
        ("Dataskyddsförordningen (EU) 2016/679", ["euLaw ”Dataskyddsförordningen (EU) 2016/679” 2016/679"]),
        (
            "bilaga 1–3, bilagorna A, B och C",
            [
                "attachment ”bilaga 1–3” bilaga 1", "attachment ”bilagorna A” bilaga A", "attachment ”B” bilaga B",
                "attachment ”C” bilaga C",
            ]
        ),
        (
            "Bilaga 1 a, bil. 2, bilaga nr 4",
            ["attachment ”Bilaga 1” bilaga 1", "attachment ”bil. 2” bilaga 2", "attachment ”bilaga nr 4” bilaga 4"]
        ),
        ("(bilaga 2)", ["attachment ”bilaga 2” bilaga 2"]),
        ("mål 3.2, målen 1-4, mål nummer 5", ["goal ”mål 3.2” mål 3.2", "goal ”målen 1-4” mål 1", "goal ”mål nummer 5” mål 5"]),
        ("Mål T 1234-18, mål nr 1234-18, mål 1234-18", []),
        ("mål 5 000 kr, mål 95 %, mål 2022, mål 4 §", []),
        ("fokusområde 1 och 2", ["goal ”fokusområde 1” fokusområde 1", "goal ”2” fokusområde 2"]),
        (
            "tjänsteskrivelse den 13 februari 2019",
            ["document ”tjänsteskrivelse den 13 februari 2019” tjänsteskrivelse 2019-02-13"]
        ),
        ("Tjänsteutlåtande, daterat 2019-02-13", ["document ”Tjänsteutlåtande, daterat 2019-02-13” tjänsteutlåtande 2019-02-13"]),
        (
            "Kommunledningsförvaltningens tjänsteutlåtande 2019-02-13, dnr KS 2019/160",
            [
                "document ”Kommunledningsförvaltningens tjänsteutlåtande 2019-02-13” tjänsteutlåtande 2019-02-13",
                "caseNumber ”KS 2019/160” KS 2019/160",
            ]
        ),
        (
            "yttrande från Länsstyrelsen daterat 2019-02-13",
            ["document ”yttrande från Länsstyrelsen daterat 2019-02-13” yttrande 2019-02-13"]
        ),
        (
            "protokoll från kommunstyrelsen 2019-02-13",
            ["document ”protokoll från kommunstyrelsen 2019-02-13” protokoll 2019-02-13"]
        ),
        (
            "Protokollsutdrag KSAU 2019-02-13 § 14",
            ["decision ”KSAU 2019-02-13 § 14” kommunstyrelsens arbetsutskott 2019-02-13 § 14"]
        ),
        ("PM 2019-02-13", ["document ”PM 2019-02-13” PM 2019-02-13"]),
        ("telefon 08-535 300 00, 212000-0142, 19790101-1234", []),
        ("ISO 14001:2015, läsåret 2019/20, nr 3/2019, sid 3/12, Kärr 2:14", []),
        ("§ 4 i avtalet, 5 § vägtrafikskattelagen", []),
        ("kl. 2019-03-04 och version 2019-03-04", []),
        ("2019-03-04 § 4", ["decision ”2019-03-04 § 4” 2019-03-04 § 4"]),
        ("beslut 2019-03-04 § 4 i KSAU", ["decision ”2019-03-04 § 4” 2019-03-04 § 4"]),
        ("NJA 2010 s. 3, MÖD 2014:12, RÅ 2004 ref. 1, HFD 2016 ref. 54", []),
        ("COM(2018) 372, S 2017:03, FPM 2019/20:12", []),
        (
            "Kommunstyrelsen den 2 mars 2020 och den 4 april 2020 § 5",
            [
                "decision ”Kommunstyrelsen den 2 mars 2020” kommunstyrelsen 2020-03-02",
                "decision ”den 4 april 2020 § 5” 2020-04-04 § 5",
            ]
        ),
        ("KF 2010-12-13 §§ 201 och 202", ["decision ”KF 2010-12-13 §§ 201 och 202” kommunfullmäktige 2010-12-13 § 201"]),
        (
            "KF 2010-12-13, § 201–202, KF 2011-01-01 § 3",
            [
                "decision ”KF 2010-12-13, § 201–202” kommunfullmäktige 2010-12-13 § 201",
                "decision ”KF 2011-01-01 § 3” kommunfullmäktige 2011-01-01 § 3",
            ]
        ),
        ("lagens 5 § gäller, lagen (2003:460)", ["law ”lagen (2003:460)” SFS 2003:460"]),
        ("Kommunallagens bestämmelser, kommunallags", ["law ”Kommunallagens” SFS 2017:725"]),
    ]

    @Test(arguments: rows)
    func recognizes(text: String, citations: [String]) {
        #expect(Self.found(in: text) == citations)
    }

    /// The name of a law means the law of the document's day.
    @Test(arguments: [
        ("kommunallagen", "2016-05-02", "SFS 1991:900"), ("kommunallagen", "2018-01-01", "SFS 2017:725"),
        ("1 § PBL", "2010-01-01", "SFS 1987:10 1 §"), ("1 § PBL", "2011-05-02", "SFS 2010:900 1 §"),
        ("13 kap. kommunallagen (2017:725)", "2016-05-02", "SFS 2017:725 13 kap."),
        ("44 § förvaltningslagen", "2018-06-30", "SFS 1986:223 44 §"), ("socialtjänstlagen", "2025-07-01", "SFS 2025:400"),
    ])
    func readsNamesOfTheDay(text: String, date: String, value: String) throws {
        let recognizer = CitationRecognizer(CitationLexicon(), date: try CivilDate(parsing: date))
        #expect(recognizer.citations(in: CitationText(bytes: Array(text.utf8))).map(\.value) == [value])
    }

    /// A site's own bodies are known by name and abbreviation.
    @Test(arguments: [
        ("Piteå kommunala ting 2019-05-05", ["decision ”Piteå kommunala ting 2019-05-05” piteå kommunala ting 2019-05-05"]),
        (
            "Piteå kommunala tings beslut § 3/2019",
            ["decision ”Piteå kommunala tings beslut § 3/2019” piteå kommunala ting 2019 § 3"]
        ),
        ("PKT 2019-05-05", ["decision ”PKT 2019-05-05” pkt 2019-05-05"]),
        ("QQQ 2019-05-05", []),
    ])
    func knowsBodiesOfTheSite(text: String, citations: [String]) {
        #expect(Self.found(in: text, CitationLexicon(bodies: ["Piteå kommunala ting", "PKT"])) == citations)
    }

    @Test(arguments: [
        ("KS\u{A0}2019/160", "KS 2019/160"), ("5\u{A0}kap. 1\u{202F}§ kommunallagen", "SFS 2017:725 5 kap. 1 §"),
        ("KF 2019\u{2011}05\u{2011}27 §\u{A0}60", "kommunfullmäktige 2019-05-27 § 60"),
        ("KF\n2019-05-27\n§ 60", "kommunfullmäktige 2019-05-27 § 60"),
        ("KF 2019-\n05-27 § 60", "kommunfullmäktige 2019-05-27 § 60"),
        ("KSAU §§31–33/2019", "kommunstyrelsens arbetsutskott 2019 § 31"),
        ("KOMMUNFULLMÄKTIGES BESLUT 2018-06-18", "kommunfullmäktige 2018-06-18"), ("BILAGA 3", "bilaga 3"),
        // Letters and marks that combine, and a soft hyphen.
        ("kommunfullma\u{308}ktige 2018-06-18", "kommunfullmäktige 2018-06-18"),
        ("O\u{308}N 2018-06-18 § 2", "ön 2018-06-18 § 2"), ("kommun\u{AD}styrelsen 2018-06-18", "kommunstyrelsen 2018-06-18"),
    ])
    func readsSlips(text: String, value: String) {
        let recognizer = CitationRecognizer(CitationLexicon(), date: nil)
        #expect(recognizer.citations(in: CitationText(bytes: Array(text.utf8))).map(\.value) == [value])
    }

    /// The head of a page: a body, and below it a date.
    @Test(arguments: [
        "Kommunstyrelsen\n2019-03-06", "Kommunstyrelsen\u{1D}2019-03-06 § 3 \u{1D}", "Kommunstyrelsen\nDatum\n2019-03-06",
    ])
    func leavesRunningHeads(text: String) {
        #expect(Self.found(in: text).allSatisfy { !$0.contains("kommunstyrelsen 2019") })
    }

    private static func found(in text: String, _ lexicon: CitationLexicon = CitationLexicon()) -> [String] {
        let bytes = Array(text.utf8)
        return CitationRecognizer(lexicon, date: nil).citations(in: CitationText(bytes: bytes)).map { citation in
            "\(citation.kind.rawValue) ”\(String(decoding: bytes[citation.range], as: UTF8.self))” \(citation.value)"
        }
    }
}
