import Foundation
import Testing

/// The command itself, as a program of its own.
struct Command {
    var status: Int32
    var output: String
    var error: String

    static let binary = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: ".build/debug/paragraf")

    /// - Parameters:
    ///   - input: what it reads from standard input.
    ///   - workingFolder: where it runs; here where nil.
    ///   - killedAfter: seconds until it is killed, without a chance to clean up.
    static func run(
        _ arguments: [String], input: [UInt8] = [], in workingFolder: String? = nil, environment: [String: String] = [:],
        killedAfter: Double? = nil
    ) throws -> Command {
        let process = Process()
        let folder = try TemporaryFolder()
        try folder.write("", to: "out")
        try folder.write("", to: "err")
        process.executableURL = binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        if let workingFolder { process.currentDirectoryURL = URL(filePath: workingFolder) }
        try Data(input).write(to: URL(filePath: folder.path + "/in"))
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
        try process.run()
        if let killedAfter {
            usleep(UInt32(killedAfter * 1_000_000))
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        let read = { (name: String) in
            String(decoding: try Data(contentsOf: URL(filePath: folder.path + "/" + name)), as: UTF8.self)
        }
        return Command(status: process.terminationStatus, output: try read("out"), error: try read("err"))
    }
}

@Suite(.serialized) struct CommandTests {
    @Test(arguments: [
        (["bild"], "menade du ”build”?"), (["build", "--jobs", "0"], "ett tal från 1"),
        (["build", "--stric"], "menade du ”--strict”?"),
        (["build", "extra"], "oväntat ”extra”"), (["check", "--language", "de"], "skriv sv eller en"),
        (["check", "--as-of", "2026-02-30"], "skriv en dag så här"), (["build", "--site"], "saknar värde"),
        (["new", "protokolsutdrag", "content/a.md"], "menade du ”protokollsutdrag”?"),
        (["build", "--site", "/nonexistent"], "finns inte"),
    ])
    func saysWhatIsWrongWithTheCommandLine(arguments: [String], message: String) throws {
        let text = try Command.run(arguments)
        #expect(text.status == 64)
        #expect(text.output == "")
        #expect(text.error.contains(message), "\(text.error)")
        let json = try Command.run(arguments + ["--format", "json"])
        #expect(json.status == 64)
        #expect(json.error.hasPrefix("{\"file\":"), "\(json.error)")
    }

    @Test(arguments: [[], ["build"], ["check"], ["new"], ["cite"], ["schema"]])
    func endsItsHelpWithTwoExamples(command: [String]) throws {
        let help = try Command.run(command + ["--help"])
        #expect(help.status == 0)
        let examples = help.output.split(separator: "EXEMPEL:\n").last?.split(separator: "\n") ?? []
        #expect(examples.count == 2)
        #expect(examples.allSatisfy { $0.hasPrefix("  paragraf ") })
        for word in ["OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS"] { #expect(!help.output.contains(word)) }
    }

    @Test func theManPageIsThatOfTheCommand() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
                .appending(path: "docs/paragraf.1"), encoding: .utf8)
        #expect(try Command.run(["manual"]).output == page, "make it again: .build/debug/paragraf manual > docs/paragraf.1")
    }

    @Test func buildsANewSiteAsItIs() throws {
        let folder = try TemporaryFolder()
        let site = folder.path + "/lindviken"
        #expect(try Command.run(["new", "sajt", site]).status == 0)
        let built = try Command.run(["build", "--site", site, "--strict"])
        #expect(built.status == 0, "\(built.error)")
        #expect(built.output.contains(" dokument, "))
        #expect(FileManager.default.fileExists(atPath: site + "/public/index.html"))
        #expect(try Command.run(["new", "sajt", site]).status == 64)
        #expect(try Command.run(["new", "sida", "content/index.md", "--site", site]).error.contains("skrivs inte över"))
        #expect(try Command.run(["new", "kallelse", "content/k.md", "--site", site]).status == 0)
    }

    @Test func leavesTheOutputWhereTheContentHasErrors() throws {
        let sample = try SampleSite()
        let arguments = ["build", "--site", sample.site, "--output", sample.output, "--as-of", "2026-01-01"]
        #expect(try Command.run(arguments).status == 0)
        let before = try Snapshot(sample.output)
        try sample.folder.write("---\ntyp: sida\ntitl: x\n---\n", to: "site/content/fel.md")
        let failed = try Command.run(arguments)
        #expect(failed.status == 1)
        #expect(failed.output == "")
        #expect(failed.error.contains("content/fel.md:3:1: fel: okänd nyckel ”titl”"))
        #expect(try Snapshot(sample.output) == before)
        let check = try Command.run(["check", "--site", sample.site, "--format", "json", "--as-of", "2026-01-01"])
        #expect(check.status == 1)
        let lines = check.output.split(separator: "\n")
        #expect(lines.last?.hasPrefix("{\"summary\":{") == true)
        #expect(lines.dropLast().allSatisfy { $0.hasPrefix("{\"file\":\"content/fel.md\",\"line\":") })
    }

    /// The same input and day give the same bytes, in any time zone and locale, in any folder, on any number of threads.
    @Test func buildsTheSameBytesAnywhere() throws {
        let sample = try SampleSite(decisions: 20)
        let other = try SampleSite(decisions: 20)
        let base = ["--as-of", "2026-01-01"]
        #expect(try Command.run(["build", "--site", sample.site, "--output", sample.output, "--jobs", "1"] + base).status == 0)
        let environment = ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"]
        #expect(
            try Command.run(
                ["build", "--site", other.site, "--output", other.output, "--jobs", "8"] + base, environment: environment
            ).status == 0)
        #expect(try Snapshot(sample.output).bytes == Snapshot(other.output).bytes)
    }

    /// Killed at any moment, a reader has the old site or the new, and the next run cleans up. `PARAGRAF_KILLS` sets how often.
    @Test func leavesAWholeSiteWhenKilled() throws {
        let sample = try SampleSite(decisions: 60)
        let arguments = ["build", "--site", sample.site, "--output", sample.output, "--as-of", "2026-01-01"]
        let start = ContinuousClock.now
        #expect(try Command.run(arguments).status == 0)
        let duration = (ContinuousClock.now - start) / .seconds(1)
        for round in 0..<(Int(ProcessInfo.processInfo.environment["PARAGRAF_KILLS"] ?? "") ?? 20) {
            let old = try Snapshot(sample.output).bytes
            for number in 1...60 where number % 2 == round % 2 {
                try sample.folder.write(
                    SampleSite.decision(number, title: "Omgång \(round)"), to: "site/content/prov/ks-\(number).md")
            }
            _ = try Command.run(arguments, killedAfter: .random(in: 0...duration * 1.2))
            let killed = try Snapshot(sample.output).bytes
            let finished = try Command.run(arguments)
            #expect(finished.status == 0, "\(finished.error)")
            #expect(try killed == old || killed == Snapshot(sample.output).bytes, "round \(round)")
            #expect(try sample.folder.names() == ["public", "site"])
        }
    }
}
