import Markup
import Records
import Testing

@Suite struct VocabularyTests {
    static let vocabulary = SampleSite.authorities.vocabulary().value

    @Test(arguments: [
        ("vaggeryd", "vaggeryd"), ("Vaggeryds kommun", "vaggeryd"), ("vaggeryds  KOMMUN", "vaggeryd"), ("Vaggeryds", "vaggeryd"),
        ("Vaggeryds\u{A0}kommun", "vaggeryd"), ("Huddinges", "huddinge"), ("Huddinge kommuns", "huddinge"), ("Vagge", nil),
        ("s", nil),
    ])
    func knowsAuthoritiesByTheirNames(written: String, key: String?) {
        #expect(Self.vocabulary.organization(named: written)?.name == key)
    }

    @Test(arguments: [
        ("KSAU", "vaggeryd", "ksau"), ("ksau", "vaggeryd", "ksau"), ("KSAU:s", "vaggeryd", "ksau"),
        ("arbetsutskottet", "vaggeryd", "ksau"), ("Kommunstyrelsens arbetsutskotts", "vaggeryd", "ksau"),
        ("Kommunstyrelsen", "vaggeryd", "ks"), ("Kommunstyrelsen", "huddinge", "kommunstyrelsen"),
        ("Kommunstyrelsen i Huddinge", "huddinge", "kommunstyrelsen"),
        ("Kommunstyrelsen i Huddinge kommun", "huddinge", "kommunstyrelsen"),
        ("Nämnden för teknik i Skillingaryd", "vaggeryd", "teknik"),
        ("Nämnden för teknik i Skillingaryd i Vaggeryd", "vaggeryd", "teknik"),
    ])
    func knowsBodiesByTheirNames(written: String, organization: String, part: String) {
        let reference = BodyReference(organization: OrganizationKey(organization), part: part)
        #expect(Self.vocabulary.body(written, in: [OrganizationKey(organization)]) == .found(reference))
    }

    @Test func takesAnotherAuthoritysBodyFromADocumentOfOurs() {
        let huddinge = BodyReference(organization: OrganizationKey("huddinge"), part: "kommunstyrelsen")
        #expect(Self.vocabulary.body("Kommunstyrelsen i Huddinge", in: [OrganizationKey("vaggeryd")]) == .found(huddinge))
    }

    static let both = [OrganizationKey("vaggeryd"), OrganizationKey("huddinge")]
    static let lookups: [(String, [OrganizationKey], Vocabulary.BodyLookup)] = [
        ("Socialnämnden", [both[0]], .unknown(in: both[0])), ("KF i Huddinge", both, .unknown(in: both[1])),
        ("Kommunstyrelsen", both, .ambiguous), ("Kommunstyrelsen", [], .ambiguous),
        ("KF", [], .found(BodyReference(organization: both[0], part: "kf"))),
        ("KF", both, .found(BodyReference(organization: both[0], part: "kf"))), ("Socialnämnden", [], .unknownEverywhere),
    ]

    @Test(arguments: lookups.indices)
    func saysWhyABodyIsNotFound(row: Int) {
        let (written, organizations, expected) = Self.lookups[row]
        #expect(Self.vocabulary.body(written, in: organizations) == expected)
    }

    @Test func asksTheSitesOwnAuthorityWhenADocumentHasNone() {
        var site = SampleSite.authorities
        site.settings.organization = OrganizationKey("Huddinge kommun")
        let vocabulary = site.vocabulary().value
        #expect(vocabulary.siteOrganization == OrganizationKey("huddinge"))
        let huddinge = BodyReference(organization: OrganizationKey("huddinge"), part: "kommunstyrelsen")
        #expect(vocabulary.body("Kommunstyrelsen", in: []) == .found(huddinge))
    }

    @Test(arguments: [
        ("/vaggeryd/x/", "vaggeryd"), ("/vaggeryd/a/b/", "vaggeryd"), ("/vaggeryd/", nil), ("/a/", nil), ("/", nil),
    ])
    func inheritsFromTheNearestFolder(address: String, key: String?) {
        #expect(Self.vocabulary.organization(above: SiteAddress(address))?.name == key)
    }

    @Test(arguments: [
        ("content/x/index.md", "A\nkallas: [B, Vaggeryd]", ["4:13 duplicate-organization"]),
        ("content/x/index.md", "Huddinge", ["3:8 duplicate-organization"]),
        ("content/x/huddinge.md", "En annan", ["1:1 duplicate-organization"]),
        ("content/index.md", "Roten", ["1:1 duplicate-organization"]), ("content/x/index.md", "A\nkallas: [A, x]", []),
    ])
    func tellsOfSharedNames(path: String, title: String, expected: [String]) {
        let site = SampleSite.authorities.with(path, "typ: huvudman\ntitel: \(title)")
        #expect(site.vocabulary().diagnostics.map(\.summary) == expected)
    }

    @Test(arguments: [
        ("{namn: A, förkortning: KS}, {namn: B, förkortning: ks}", ["4:44 duplicate-body"]),
        ("{namn: A, förkortning: KS}, {namn: B, kallas: [KS]}", ["4:44 duplicate-body"]),
        ("{namn: A, förkortning: KS}, {namn: B, förkortning: ks, adress: kyrkan}", ["4:44 duplicate-body"]),
        ("{namn: A, kallas: [a, A]}, {namn: B}", []),
    ])
    func tellsOfSharedBodies(bodies: String, expected: [String]) {
        let site = SampleSite().with("content/x/index.md", "typ: huvudman\ntitel: X\norgan: [\(bodies)]")
        #expect(site.vocabulary().diagnostics.map(\.summary) == expected)
    }

    @Test func leavesDraftsOut() {
        let site = SampleSite().with("content/x/index.md", "typ: huvudman\ntitel: X\nutkast: true")
        #expect(site.vocabulary().value.organizations.isEmpty)
        #expect(site.vocabulary(includingDrafts: true).value.organizations.count == 1)
    }

    @Test func hidesTheNameOfAWithdrawnProgramme() {
        let hidden = "typ: program\ntitel: X\navpublicerad: {datum: 2024-01-01, skäl: S, dölj: [titel]}"
        #expect(SampleSite().with("content/x.md", hidden).vocabulary().value.programmes.isEmpty)
        #expect(SampleSite().with("content/x.md", "typ: program\ntitel: X").vocabulary().value.programmes.map(\.title) == ["X"])
    }
}
