package import Records

/// How someone wants to see the site, told by the query of an address: `?as-of=2027-01-01&utkast=ja`.
package struct ViewChoice: Sendable, Hashable {
    /// Nil is today.
    package var asOf: CivilDate?
    /// Drafts are shown as if they were published.
    package var showsDrafts = false

    package init(asOf: CivilDate? = nil, showsDrafts: Bool = false) {
        self.asOf = asOf
        self.showsDrafts = showsDrafts
    }

    /// The published site, today: what `build` builds.
    package static let today = ViewChoice()

    /// - Returns: nil when the query asks for a day that does not exist.
    package init?(query: String) {
        self.init()
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count > 1 ? parts[1] : ""
            switch parts[0] {
            case "as-of" where !value.isEmpty:
                guard let day = try? CivilDate(parsing: String(value)) else { return nil }
                asOf = day
            case "utkast": showsDrafts = value == "ja"
            default: continue
            }
        }
    }

    /// What the links of a page carry on; empty for today.
    package var query: String {
        [asOf.map { "as-of=\($0)" }, showsDrafts ? "utkast=ja" : nil].compactMap(\.self).joined(separator: "&")
    }
}
