import Markup

/// Puts the preview's own parts into a page that was made as for publishing, when it is sent.
enum PageEdge {
    /// Where the preview's own addresses begin. No document's address has this sign.
    static let folder = "/~/"
    /// What is put in stands between these, so that it can be taken out again.
    private static let opening: StaticString = "<!--~-->"
    private static let closing: StaticString = "<!--/~-->"

    /// The page with the strip before the end of its body, and style and script before the end of its head.
    static func page(_ bytes: [UInt8], with strip: HTML, versions: Versions) -> [UInt8] {
        var head = HTML(opening)
        head.append("<link rel=\"stylesheet\" href=\"/~/remsa.css\">\n<script src=\"/~/remsa.js\" defer data-sida=\"")
        head.append(escaping: versions.page)
        head.append("\" data-stil=\"")
        head.append(escaping: versions.stylesheet)
        head.append("\" data-remsa=\"")
        head.append(escaping: versions.strip)
        head.append("\" data-bilder=\"")
        head.append(escaping: versions.pictures)
        head.append("\"></script>")
        head.append(closing)
        var foot = HTML(opening)
        foot.append(strip)
        foot.append(closing)
        let inHead = insert(head.bytes, before: Array("</head>".utf8), of: bytes, last: false)
        return insert(foot.bytes, before: Array("</body>".utf8), of: inHead, last: true)
    }

    /// A page without the mark goes as it is: a site's own template may be anything.
    private static func insert(_ new: [UInt8], before mark: [UInt8], of bytes: [UInt8], last: Bool) -> [UInt8] {
        guard bytes.count >= mark.count else { return bytes }
        let starts = 0...(bytes.count - mark.count)
        let isMark = { (start: Int) in
            bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
        }
        guard let place = last ? starts.last(where: isMark) : starts.first(where: isMark) else { return bytes }
        return Array(bytes[..<place]) + new + Array(bytes[place...])
    }

    /// Elements that lead on within the site, and what their address stands after.
    private static let leads: [(element: [UInt8], address: [UInt8])] = [
        (Array("<a ".utf8), Array("href=\"".utf8)), (Array("<meta http-equiv=\"refresh\"".utf8), Array("url=".utf8)),
    ]

    /// Lets the links of a page carry on how the site is looked at, `?as-of=2027-01-01`: those that readers follow within it, and
    /// those that a page at a former address sends on by.
    static func carrying(_ query: String, on bytes: [UInt8]) -> [UInt8] {
        if query.isEmpty { return bytes }
        var new: [UInt8] = []
        new.reserveCapacity(bytes.count + 4096)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let link = addressOfLink(at: index, in: bytes) else {
                new.append(bytes[index])
                index += 1
                continue
            }
            let hash = bytes[link].firstIndex(of: UInt8(ascii: "#")) ?? link.upperBound
            new += bytes[index..<hash]
            if isWithin(bytes[link]), hash > link.lowerBound {
                let hasQuery = bytes[link.lowerBound..<hash].contains(UInt8(ascii: "?"))
                new += Array((hasQuery ? "&amp;" : "?").utf8) + HTML(escaping: query).bytes
            }
            new += bytes[hash..<link.upperBound]
            index = link.upperBound
        }
        return new
    }

    /// The address in an element that begins at a place.
    private static func addressOfLink(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        for lead in leads where bytes[start...].starts(with: lead.element) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")),
                let place = (start..<end).first(where: { bytes[$0...].starts(with: lead.address) })
            else { return nil }
            let link = place + lead.address.count
            return link..<(bytes[link..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end)
        }
        return nil
    }

    /// A relative link: neither another site's nor `mailto:`.
    private static func isWithin(_ link: ArraySlice<UInt8>) -> Bool {
        let first = link.first { ":/?#".utf8.contains($0) }
        return first != UInt8(ascii: ":") && first != UInt8(ascii: "?") && !link.starts(with: "//".utf8)
    }
}
