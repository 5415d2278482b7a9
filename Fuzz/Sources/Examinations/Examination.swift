/// What must hold of one part of the house whatever bytes it is given. The fuzzer looks for bytes that break it; `make test` tries
/// those that once did.
package enum Examination: String, Sendable, CaseIterable, CustomStringConvertible {
    case frontMatter = "front-matter"
    case markdown
    case citations
    case templates
    case settings
    case addresses
    case values
    case requests
    case site
    /// Broken on purpose, four bytes deep: a fuzzer that does not find them is blind.
    case planted

    package var description: String { rawValue }

    /// - Throws: what did not hold. A crash is one too.
    package func examine(_ bytes: [UInt8]) async throws(Fault) {
        switch self {
        case .frontMatter: try examineFrontMatter(bytes)
        case .markdown: try examineMarkdown(bytes)
        case .citations: try examineCitations(bytes)
        case .templates: try examineTemplate(bytes)
        case .settings: try examineSettings(bytes)
        case .addresses: try examineAddresses(bytes)
        case .values: try examineValues(bytes)
        case .requests: try examineRequest(bytes)
        case .site: try await examineSite(bytes)
        case .planted: try examinePlanted(bytes)
        }
    }
}

/// What did not hold.
package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

func require(_ holds: Bool, _ fault: @autoclosure () -> String) throws(Fault) {
    if !holds { throw Fault(fault()) }
}

/// Each sign is asked for by itself, so that a fuzzer that sees which branches are taken finds the next one from the one before.
private func examinePlanted(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count > 3, bytes[0] == UInt8(ascii: "B") else { return }
    guard bytes[1] == UInt8(ascii: "U") else { return }
    guard bytes[2] == UInt8(ascii: "G") else { return }
    try require(bytes[3] != UInt8(ascii: "!"), "planted")
}
