package import Records

extension SiteAddress {
    // Pages that every site has; the frame links to them from each page.
    package static let programmes = SiteAddress("/program/")
    package static let decisions = SiteAddress("/beslut/")
    package static let documents = SiteAddress("/dokument/")
    package static let noticeBoard = SiteAddress("/anslagstavla/")
    package static let search = SiteAddress("/sok/")
    package static let about = SiteAddress("/om/")
    package static let accessibility = SiteAddress("/tillganglighet/")
    package static let notFound = SiteAddress("/404.html")
    package static let feed = SiteAddress("/flode.xml")
    package static let stylesheet = SiteAddress("/style.css")
    package static let icon = SiteAddress("/favicon.svg")
    package static let searchScript = SiteAddress("/sok.js")

    /// Where the file lies below the output folder.
    package var outputPath: String {
        path.utf8.last == UInt8(ascii: "/") ? belowRoot + "index.html" : String(belowRoot)
    }

    /// Without the slash that every address begins with.
    fileprivate var belowRoot: Substring { Substring(path.utf8.dropFirst()) }

    /// The shortest relative link from another page: `../c/`, or `./` to itself.
    ///
    /// Parts of addresses hold no colon, so no relative link reads as a scheme.
    package func relative(from page: SiteAddress) -> String {
        let target = path.utf8.span
        let source = page.path.utf8.span
        var common = 0
        var index = 0
        while index < target.count, index < source.count, target[index] == source[index] {
            index += 1
            if target[index - 1] == UInt8(ascii: "/") { common = index }
        }
        var steps = 0
        for index in common..<source.count where source[index] == UInt8(ascii: "/") { steps += 1 }
        if steps == 0, common == target.count { return "./" }
        // The room is what the loops below put in: three bytes for each step up, then the rest of the target.
        return unsafe String(unsafeUninitializedCapacity: steps * 3 + target.count - common) { link in
            var end = 0
            func put(_ byte: UInt8) {
                unsafe link[end] = byte
                end += 1
            }
            for _ in 0..<steps {
                put(UInt8(ascii: "."))
                put(UInt8(ascii: "."))
                put(UInt8(ascii: "/"))
            }
            for index in common..<target.count { put(target[index]) }
            return end
        }
    }
}

extension Site {
    /// What to write in `href` on a page. The page for what is not found is served at any address, so its links start at the root.
    package func href(to target: SiteAddress, fragment: String? = nil, from page: SiteAddress) -> String {
        guard let fragment else {
            return page == .notFound ? basePath + target.belowRoot : target.relative(from: page)
        }
        let anchor = "#" + fragment
        if page == .notFound { return basePath + target.belowRoot + anchor }
        if target == page { return anchor }
        return target.relative(from: page) + anchor
    }

    /// The public URL of an address, for canonical links, feeds and linked data.
    package func url(of address: SiteAddress) -> String { base + address.belowRoot }

    /// The path of the public address: `/`, `/beslut/`.
    package var basePath: String {
        guard let scheme = base.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "/" }
        let afterScheme = base.utf8[scheme...].dropFirst(3)
        guard let slash = afterScheme.firstIndex(of: UInt8(ascii: "/")) else { return "/" }
        return String(base[slash...])
    }
}
