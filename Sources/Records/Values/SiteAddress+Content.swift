import Markup

extension SiteAddress {
    /// The address of a Markdown file under content/: `content/a/x.md` gives `/a/x/`, `content/a/index.md` its folder's, `/a/`.
    /// Nil for another file.
    package init?(ofContentFile path: String) {
        if let plain = Self.plainPage(path) {
            self = plain
            return
        }
        guard let parts = Self.contentParts(path), let name = parts.last, name.hasSuffix(".md") else { return nil }
        var address = parts.dropLast().map { AddressPart.of(String($0)) }
        let stem = AddressPart.of(String(name.dropLast(3)))
        if stem != "index" { address.append(stem) }
        self = Self.page(address)
    }

    /// The address of an attachment: `content/a/Å b.pdf` gives `/a/a-b.pdf`. Nil outside content/.
    package init?(ofAttachment path: String) {
        guard let parts = Self.contentParts(path) else { return nil }
        self.init("/" + parts.map { AddressPart.of(String($0)) }.joined(separator: "/"))
    }

    /// The address of the page that a path under content/ names without its extension: `content/a/y` and `content/a/y/` give `/a/y/`.
    package init?(ofContentFolder path: String) {
        if path == "content" || path == "content/" {
            self = .root
        } else {
            guard let parts = Self.contentParts(path) else { return nil }
            self = Self.page(parts.map { AddressPart.of(String($0)) })
        }
    }

    /// The address of a file whose path is one already, as most are: `content/a/x.md`. Nil for others, and for `index.md`.
    private static func plainPage(_ path: String) -> SiteAddress? {
        let bytes = path.utf8.span
        guard bytes.matches("content/", at: 0), bytes.count > 8 + 3, bytes.matches(".md", at: bytes.count - 3),
            !bytes.matches("/index.md", at: bytes.count - 9), AddressPart.areParts(bytes.extracting(8..<bytes.count - 3))
        else { return nil }
        return SiteAddress(String(Substring(path.utf8.dropFirst(7).dropLast(3))) + "/")
    }

    private static func page(_ parts: [String]) -> SiteAddress {
        parts.isEmpty ? .root : SiteAddress("/" + parts.joined(separator: "/") + "/")
    }

    private static func contentParts(_ path: String) -> [Substring]? {
        let parts = path.pathParts
        return parts.first == "content" && parts.count > 1 ? Array(parts.dropFirst()) : nil
    }
}
