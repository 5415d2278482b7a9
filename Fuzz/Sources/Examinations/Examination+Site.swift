import Markup
import Records
import SiteBuild

/// A whole site, as files each below a line `-- content/a.md --`, as in Tests/Cases. What is published holds together: names stand once
/// and lie in the output, pages are well-formed; and what is not published has its error.
func examineSite(_ bytes: [UInt8]) async throws(Fault) {
    let input = SiteInput(parsing: bytes)
    let options = BuildOptions(asOf: CivilDate(daysSince1970: 20_454), site: "site", jobs: 1)
    let site: SiteInMemory
    do {
        site = try await SiteInMemory(input, options)
    } catch {
        throw Fault("a fault of the disk, and there is none: \(error)")
    }
    for diagnostic in site.diagnostics.prefix(50) {
        try require(!DiagnosticFormat(language: .sv).text(diagnostic).isEmpty, "nothing is said")
    }
    guard !site.diagnostics.contains(where: { $0.severity == .error }) else { return }
    try require(!site.files.isEmpty, "no site, and no error")
    var paths: Set<String> = []
    for file in site.files {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        try require(paths.insert(file.path).inserted, "\(file.path) stands twice")
        try require(!parts.contains { ["", ".", ".."].contains($0) }, "the path \(file.path)")
        guard case .bytes(let bytes) = file.content else { continue }
        try require(String(validating: bytes, as: UTF8.self) != nil, "\(file.path) is not UTF-8")
        // A site's own templates may hold what they like.
        if input.overrides.isEmpty, file.path.hasSuffix(".html"), let fault = faultOfPage(bytes) {
            throw Fault("\(file.path): \(fault)")
        }
    }
}

extension SiteInput {
    /// - Parameter bytes: any; what stands above the first header is a document of its own.
    fileprivate init(parsing bytes: [UInt8]) {
        self.init(settings: SourceFile(path: "paragraf.yaml", Self.settingsIfNone))
        var path = "content/index.md"
        var lines: [ArraySlice<UInt8>] = []
        var files: [String: [UInt8]] = [:]
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.starts(with: "-- ".utf8), line.suffix(3).elementsEqual(" --".utf8), line.count > 6,
                let name = String(validating: line.dropFirst(3).dropLast(3), as: UTF8.self)
            else {
                lines.append(line)
                continue
            }
            if !lines.allSatisfy(\.isEmpty) { files[path] = Array(lines.joined(separator: [UInt8(ascii: "\n")])) }
            path = name
            lines = []
        }
        files[path] = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        var found: [SourceFile] = []
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { add(SourceFile(path: path, bytes: bytes), to: &found) }
        documents = SourceFiles(found)
    }

    /// As the reader of folders does: no name that no folder can have.
    private mutating func add(_ file: SourceFile, to documents: inout [SourceFile]) {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }), !file.path.utf8.contains(0) else { return }
        switch parts.first {
        case "paragraf.yaml" where parts.count == 1: settings = file
        case "content" where parts.count > 1 && file.path.hasSuffix(".md"): documents.append(file)
        case "content" where parts.count > 1: otherFiles.append(ContentFile(path: file.path, size: file.bytes.count))
        case "templates" where parts.count == 2: overrides.append(file)
        default: break
        }
    }

    private static let settingsIfNone = """
        titel: Prov
        adress: https://prov.example/
        utgivare: Prov
        registrator: registrator@prov.example
        tillgänglighet: webb@prov.example

        """
}
