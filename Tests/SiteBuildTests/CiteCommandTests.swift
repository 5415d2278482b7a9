import Foundation
import Testing

/// `paragraf cite`, as a program of its own.
@Suite(.serialized) struct CiteCommandTests {
    /// `KS 2019/160 caseNumber KS 2019/160` of each line.
    static func lines(_ command: Command) throws -> [String] {
        try command.output.split(separator: "\n").map { line in
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(Set(object.keys).subtracting(["of"]) == ["start", "end", "text", "kind", "value"])
            return ["start", "end", "text", "kind", "value"].map { "\(object[$0] ?? "")" }.joined(separator: " ")
        }
    }

    @Test func readsStandardInputAndFiles() throws {
        let text = Array(
            "\u{FEFF}---\r\ntyp: sida\r\ndatum: 2016-05-01\r\n---\r\nEnligt kommunallagen, se **KS**\r\n2019/160.".utf8)
        let expected = [
            "50 63 kommunallagen law SFS 1991:900", "70 84 KS**\r\n2019/160 caseNumber KS 2019/160",
        ]
        let piped = try Command.run(["cite"], input: text, in: "/")
        #expect(piped.status == 0)
        #expect(try Self.lines(piped) == expected)
        let folder = try TemporaryFolder()
        try Data(text).write(to: URL(filePath: folder.path + "/a.md"))
        #expect(try Self.lines(try Command.run(["cite", "a.md"], in: folder.path)) == expected)
        #expect(try Self.lines(try Command.run(["cite", "/dev/stdin"], input: text, in: "/")) == expected)
    }

    @Test func takesTheLawOfTheDay() throws {
        let text = Array("Enligt kommunallagen.".utf8)
        #expect(try Command.run(["cite"], input: text, in: "/").output.contains("SFS 2017:725"))
        #expect(try Command.run(["cite", "--as-of", "2016-05-01"], input: text, in: "/").output.contains("SFS 1991:900"))
    }

    /// What the site calls its bodies is known in its folder, and elsewhere when it is told.
    @Test func knowsTheBodiesOfTheSite() throws {
        let folder = try TemporaryFolder()
        try folder.write("titel: T\nadress: https://a.se/\nutgivare: U\nregistrator: r@a.se\n", to: "paragraf.yaml")
        let organization = "---\ntyp: huvudman\ntitel: U\norgan:\n  - {namn: Framsynen, förkortning: FRS}\n---\n"
        try folder.write(organization, to: "content/u/index.md")
        try folder.write("Framsynen 2019-02-20 § 2", to: "content/u/a.md")
        let expected = ["0 25 Framsynen 2019-02-20 § 2 decision framsynen 2019-02-20 § 2"]
        let inside = try Command.run(["cite", folder.path + "/content/u/a.md"], in: "/")
        #expect(try Self.lines(inside) == expected, "\(inside.error)")
        let text = Array("Framsynen 2019-02-20 § 2".utf8)
        #expect(try Self.lines(try Command.run(["cite"], input: text, in: folder.path + "/content/u")) == expected)
        #expect(try Self.lines(try Command.run(["cite", "--site", folder.path], input: text, in: "/")) == expected)
        #expect(try Self.lines(try Command.run(["cite"], input: text, in: "/")) != expected)
    }

    @Test(arguments: [
        (["cite"], 1, "0xFF är inte UTF-8"), (["cite", "finns-inte.md"], 64, "finns inte"), (["cite", "/tmp"], 74, "är en mapp"),
        (["cite", "--as-of", "i dag"], 64, "skriv en dag så här"), (["cite", "--site", "/dev"], 64, "ingen paragraf.yaml"),
        (["cite", "a.md", "b.md"], 64, "oväntat ”b.md”"),
    ])
    func saysWhatIsWrong(arguments: [String], status: Int32, message: String) throws {
        let text = try Command.run(arguments, input: [0x61, 0xFF], in: "/")
        #expect(text.status == status)
        #expect(text.output == "")
        #expect(text.error.contains(message), "\(text.error)")
        let json = try Command.run(arguments + ["--format", "json"], input: [0x61, 0xFF], in: "/")
        #expect(json.error.hasPrefix("{\"file\":"), "\(json.error)")
    }

    @Test func saysNothingOfATextWithoutAny() throws {
        for input in [[], Array("Hej.".utf8), [0x00, 0x01, 0x0A], Array("---\n".utf8)] as [[UInt8]] {
            let command = try Command.run(["cite"], input: input, in: "/")
            #expect(command.status == 0 && command.output == "" && command.error == "", "\(input) \(command.error)")
        }
    }
}
