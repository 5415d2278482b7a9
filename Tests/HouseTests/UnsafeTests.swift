import Testing

/// Where memory is touched without the language's own checks. `.strictMemorySafety()` makes each place say `unsafe`; here each file
/// that has one says why, and what keeps it within bounds.
@Suite struct UnsafeTests {
    static let files: [String: String] = [
        "StaticString+Bytes.swift": "the program's own texts, and parts of spans, in their buffers; StaticStringTests",
        "Span+Bytes.swift": "eight bytes in one step, and neighbours of an index that is in bounds; SpanTests, PlainTextTests",
        "PlainUTF8.swift": "UTF-8 that has been looked at is not decoded again; PlainTextTests",
        "WordTable.swift": "the first and last bytes of a word that has as many; WordTable stands behind every test of citations",
        "HTML+Escaping.swift": "the text of every page, within its buffer; escaping is fuzzed with Markdown and whole sites",
        "SiteAddress+Links.swift": "a string of a length that was worked out; addresses are fuzzed",
        "YAMLEvents.swift": "libyaml: one owner, and nothing of its memory leaves the file",
        "CMarkTree.swift": "libcmark: one owner, and nothing of its memory leaves the file",
        "PosixFileSystem.swift": "system calls, behind FileSystem",
        "PosixFileSystem+Bytes.swift": "read and write, of as many bytes as the array has",
        "ScratchFile.swift": "a system call, behind FileSystem",
        "PosixFileSystem+Attributes.swift": "extended attributes, in arrays of the length that was asked for",
        "FileFault.swift": "strerror",
        "INotifyWatch.swift": "events of the system, whose size is compared with what was read",
        "Assembly.swift": "memory that is left to the system when the process ends",
        "Console.swift": "write, getenv and getpwuid",
        "Console+Reading.swift": "read, of as many bytes as there is room for",
        "Interruption.swift": "sigaction; a handler is compared, never called",
        "Descriptors.swift": "open, getrlimit and setrlimit",
        "Browser.swift": "posix_spawn, with texts that live until it returns",
    ]

    @Test func standsWhereItIsWorthItsPlace() {
        let found = House.sources.filter { file in
            file.code.contains { _, line in
                ["unsafe ", "UnsafePointer", "UnsafeMut", "UnsafeBuf", "UnsafeRaw"].contains { line.contains($0) }
            }
        }
        #expect(Set(found.map(\.name)) == Set(Self.files.keys))
    }

    /// No pointer is part of what other files can see.
    @Test(arguments: House.sources)
    func handsOutNoPointer(file: House.File) {
        for (number, line) in file.code where line.contains("Unsafe") && (line.contains("package ") || line.contains("public ")) {
            Issue.record("\(file.path):\(number): \(line)")
        }
    }
}
