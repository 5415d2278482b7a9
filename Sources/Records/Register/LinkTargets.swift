package import Markup

/// Where every link and image of the authors leads: `[record.index][n]` is that of link number n of the record's body.
///
/// A link to a document may name its file or its address, or where an item of whole minutes would be that is published as an
/// extract. What leads into the site but to no document is an address all the same: pages that follow from the documents are not
/// known here, and whether anything is there is checked when all pages are.
package func linkTargets(of register: Register, sources: Sources) -> Checked<NumberedValues<[LinkTarget]>> {
    var diagnostics: [Diagnostic] = []
    let targets = register.records.map { record in
        linkTargets(of: record, in: register) { link, written in
            let place = sources.place(in: record.file, link.range)
            diagnostics.append(
                written == .outside
                    ? .linkOutsideSite(link.destination, at: place) : .malformedLink(link.destination, at: place))
        }
    }
    return Checked(register.records.byNumber(targets, filler: []), diagnostics)
}

/// The same of one document.
///
/// - Parameter tell: told of each link that leads nowhere, `.outside` or `.malformed`.
func linkTargets(
    of record: Record, in register: Register, tell: (MarkdownBody.Link, WrittenLink) -> Void = { _, _ in }
) -> [LinkTarget] {
    record.text.body.links.map { link in
        let written = WrittenLink(link.destination, in: record.file)
        switch written {
        case .external(let address): return .outside(percentEncoded(address))
        case .fragment(let fragment): return .fragment(fragment)
        case .inside(let path): return .address(register.address(of: path), fragment: path.fragment)
        case .outside, .malformed:
            tell(link, written)
            return .nowhere
        }
    }
}

extension Register {
    /// The document that a path under content/ leads to.
    package func id(at path: WrittenLink.ContentPath) -> RecordID? {
        if let page = SiteAddress(ofContentFile: path.path) { return id(at: page) }
        return SiteAddress(ofContentFolder: path.path).flatMap { id(at: $0) }
    }

    /// The address that a path leads to: a document's, else that of a page or file of that name.
    fileprivate func address(of path: WrittenLink.ContentPath) -> SiteAddress {
        if let id = id(at: path) { return self[id].address }
        if let page = SiteAddress(ofContentFile: path.path) { return page }
        let name = path.path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? Substring().utf8
        if name.contains(UInt8(ascii: ".")), let file = SiteAddress(ofAttachment: path.path) { return file }
        return SiteAddress(ofContentFolder: path.path) ?? .root
    }
}
