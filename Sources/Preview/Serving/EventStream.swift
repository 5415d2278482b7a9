/// What an open page asks to be told of: when it, its stylesheet or its strip is no longer what it shows.
package struct EventStream: Sendable, Hashable {
    /// The page's own address, with its query: what it would be fetched with.
    package var request: Request
    /// What the page shows.
    package var shown: Versions

    package init(request: Request, shown: Versions) {
        self.request = request
        self.shown = shown
    }
}

/// What a page is made of, as numbers that differ when the bytes do.
package struct Versions: Sendable, Hashable {
    package var page: String
    package var stylesheet: String
    package var strip: String
    /// Of the pictures in the page's text, which may be replaced by others under their names.
    package var pictures: String

    package init(page: String, stylesheet: String, strip: String, pictures: String = "") {
        self.page = page
        self.stylesheet = stylesheet
        self.strip = strip
        self.pictures = pictures
    }

    /// The events that bring a page from these versions to others. A page that is fetched anew needs no other.
    func events(to new: Versions) -> [(name: String, version: String)] {
        if page != new.page { return [("sida", new.page)] }
        let parts = [
            ("stil", stylesheet, new.stylesheet), ("bilder", pictures, new.pictures), ("remsa", strip, new.strip),
        ]
        return parts.filter { $0.1 != $0.2 }.map { ($0.0, $0.2) }
    }

    /// FNV-1a of 64 bits and the length: the same when the server is started again, so that a page that waited is left alone.
    static func number(of bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16) + "-" + String(bytes.count)
    }
}
