import Markup
import Testing

@testable import Records

struct LinkTargetTests {
    @Test(arguments: [
        ("../b/x.md", LinkTarget.address(SiteAddress("/b/x/"), fragment: nil)),
        ("../b/x.md#mal-1", .address(SiteAddress("/b/x/"), fragment: "mal-1")),
        ("/b/x/", .address(SiteAddress("/b/x/"), fragment: nil)),
        ("/b/x", .address(SiteAddress("/b/x/"), fragment: nil)),
        ("y/", .address(SiteAddress("/a/y/"), fragment: nil)),
        ("index.md", .address(SiteAddress("/a/"), fragment: nil)),
        (".", .address(SiteAddress("/a/"), fragment: nil)),
        ("..", .address(.root, fragment: nil)),
        ("/", .address(.root, fragment: nil)),
        ("/program/", .address(SiteAddress("/program/"), fragment: nil)),
        ("bild%20a.PNG", .address(SiteAddress("/a/bild-a.png"), fragment: nil)),
        ("/%C3%A5/", .address(SiteAddress("/a/"), fragment: nil)),
        ("/flode.xml", .address(SiteAddress("/flode.xml"), fragment: nil)),
        ("v1.2/", .address(SiteAddress("/a/v1.2/"), fragment: nil)),
        ("#att-1", .fragment("att-1")),
        ("https://example.org/?a=b#c", .outside("https://example.org/?a=b#c")),
        ("https://example.org/?a=1&b=\"å\"", .outside("https://example.org/?a=1&b=%22%C3%A5%22")),
        ("mailto:a@example.org", .outside("mailto:a@example.org")),
        ("//example.org/", .outside("//example.org/")),
        ("../../x.md", .nowhere), ("%zz", .nowhere), ("%ff", .nowhere), ("a%00b", .nowhere),
    ])
    func leads(destination: String, target: LinkTarget) {
        let record = Record.make("/a/z/") { $0.setText("z", links: [("z", destination)]) }
        let register = register(of: [record, .make("/b/x/"), .make("/a/")], sources: .none).value
        let made = linkTargets(of: register, sources: .none)
        #expect(made.value[1] == [target])
        #expect(made.diagnostics.isEmpty == (target != .nowhere))
    }

    @Test(arguments: [
        ("content/a/x.md", "/a/x/"), ("content/a/index.md", "/a/"), ("content/index.md", "/"), ("content/Å/Ö Ä.md", "/a/o-a/"),
        ("content/x.pdf", nil), ("content/", nil), ("templates/x.md", nil), ("contents/x.md", nil),
        ("content/a/b.c.md", "/a/b.c/"), ("content/a//b.md", "/a/b/"), ("content/.md", "/-/"), ("content/a/-x.md", "/a/-x/"),
        ("content/xindex.md", "/xindex/"), ("content/\u{308}x/\u{5A1}y.md", "/x/y/"),
    ])
    func addressOfAFile(path: String, address: String?) {
        #expect(SiteAddress(ofContentFile: path)?.path == address)
    }

    @Test(arguments: [
        ("x.md", "content/a/x.md"), ("../x.md", "content/x.md"), ("/b/x.md", "content/b/x.md"), ("./b//c/", "content/a/b/c/"),
        ("b/../c", "content/a/c"), ("b/..", "content/a/"), ("å.pdf", "content/a/å.pdf"), ("b%2Fc", "content/a/b/c"),
        ("/", "content/"), ("/\u{308}/../x", "content/x"),
    ])
    func worksOutPaths(written: String, path: String) {
        #expect(WrittenLink(written, in: "content/a/z.md") == .inside(WrittenLink.ContentPath(path: path)))
    }

    /// A mark that joins to the slash before it hides no step upwards.
    @Test(arguments: ["../../x", "/\u{308}/../../x", "..\u{2F}../\u{308}../x", "b/../../../\u{301}"])
    func seesWhatLeadsOut(written: String) { #expect(WrittenLink(written, in: "content/a/z.md") == .outside) }

    @Test func keepsQueryAndFragment() {
        let link = WrittenLink("/sok/?q=a%20b#r%C3%A4tt", in: "content/z.md")
        #expect(link == .inside(WrittenLink.ContentPath(path: "content/sok/", query: "?q=a%20b", fragment: "rätt")))
    }
}
