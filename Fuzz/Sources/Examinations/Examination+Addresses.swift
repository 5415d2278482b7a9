import Markup
import Records

/// A part of an address is ASCII of the few kinds that stay, leads nowhere else, and gives itself; a link worked out never leaves
/// content/.
func examineAddresses(_ bytes: [UInt8]) throws(Fault) {
    let text = String(decoding: bytes, as: UTF8.self)
    let part = AddressPart.of(text)
    try examine(part: part)
    try require(AddressPart.of(part) == part, "“\(part)” gives “\(AddressPart.of(part))”")
    if let number = try? CaseNumber(parsing: text) { try examine(part: AddressPart.ofCase(number)) }

    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let file = "content/" + (lines.count > 1 ? lines[1] : "a/b.md")
    // No file of a folder is called so.
    guard !file.pathParts(omittingEmpty: false).contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }), !file.utf8.contains(0)
    else { return }
    try examine(WrittenLink(lines[0], in: "content/a/b.md"))
    try examine(WrittenLink(lines[0], in: file))
    for address in [SiteAddress(ofContentFile: file), SiteAddress(ofContentFolder: file), SiteAddress(ofAttachment: file)] {
        guard let address else { continue }
        try examine(address)
    }
}

private func examine(part: String) throws(Fault) {
    try require(!part.isEmpty && part.utf8.first != UInt8(ascii: "."), "the part “\(part)”")
    let isPlain = part.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isASCIIDigit || "._-".utf8.contains(byte)
    }
    try require(isPlain, "the part “\(part)”")
}

private func examine(_ address: SiteAddress) throws(Fault) {
    try require(address.path.hasPrefix("/"), "the address \(address)")
    for part in address.path.pathParts { try examine(part: String(part)) }
    var above = address
    for _ in 0..<address.path.utf8.count where above != .root { above = above.parent }
    try require(above == .root, "\(address) has no end above")
}

private func examine(_ link: WrittenLink) throws(Fault) {
    guard case .inside(let path) = link else { return }
    let parts = path.path.pathParts(omittingEmpty: false)
    try require(parts.first == "content" && parts.count > 1, "a link to \(path.path)")
    try require(!parts.contains("..") && !parts.contains("."), "a link to \(path.path)")
    try require(!parts.dropLast().contains(""), "a link to \(path.path)")
    try require(!path.path.utf8.contains(0), "a link to a null byte")
}
