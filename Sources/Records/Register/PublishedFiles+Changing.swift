import Markup

/// The files that are published after a change, where only some may be used otherwise than they were.
///
/// - Parameters:
///   - known: those that were published.
///   - paths: files that came, went or changed, and those that a document used or uses that changed.
///   - sizes: of every file there is now, by path.
///   - register: the documents as they are now, with where their links lead.
///   - edited: those of them that are asked first.
package func publishedFiles(
    after known: [String: PublishedFile], at paths: Set<String>, sizes: [String: Int], register: Register,
    _ targets: NumberedValues<[LinkTarget]>, edited: [RecordID] = []
) -> [String: PublishedFile] {
    var published = known
    for path in paths {
        published[path] = nil
        guard let size = sizes[path], let address = SiteAddress(ofAttachment: path), uses(path, register, targets, edited) else {
            continue
        }
        published[path] = PublishedFile(address: address, byteCount: size)
    }
    return published
}

/// The paths of files that a document may use: those that it lists, and all that it links to.
package func usedPaths(of record: Record) -> Set<String> {
    var paths = Set(record.attachments.compactMap(\.file))
    for link in record.text.body.links {
        if case .inside(let target) = WrittenLink(link.destination, in: record.file) { paths.insert(target.path) }
    }
    return paths
}

private func uses(_ path: String, _ register: Register, _ targets: NumberedValues<[LinkTarget]>, _ edited: [RecordID]) -> Bool {
    // Links are told apart by where they lead, which is known, before any is read again.
    let addresses = Set([SiteAddress(ofAttachment: path), SiteAddress(ofContentFolder: path)].compactMap(\.self))
    func uses(_ id: RecordID) -> Bool {
        guard register[id].withdrawal == nil else { return false }
        let mayLink = targets[id.index].contains { target in
            if case .address(let address, _) = target { addresses.contains(address) } else { false }
        }
        return register[id].attachments.contains { $0.file == path } || mayLink && usedPaths(of: register[id]).contains(path)
    }
    return edited.contains(where: uses) || register.recordIDs.contains(where: uses)
}
