import Markup

/// An answer: a page, a file, a refusal, or a stream of events.
package struct Response: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// Whatever happens to a page while it is open.
        case events(EventStream)
    }

    package var status: Int
    package var type: String
    package var body: Body
    /// For a redirect: where to.
    package var location: String?

    package init(status: Int = 200, type: String, body: Body, location: String? = nil) {
        self.status = status
        self.type = type
        self.body = body
        self.location = location
    }

    static func text(_ status: Int, _ text: String) -> Response {
        Response(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array((text + "\n").utf8)))
    }

    static func refusal(_ refusal: Request.Refusal) -> Response {
        switch refusal {
        case .method: text(405, "Bara GET och HEAD.")
        case .host: text(403, "Förhandsvisningen svarar bara som localhost.")
        case .path: text(400, "Adressen går inte att läsa.")
        case .day: text(400, "as-of är ingen dag: skriv så här: ?as-of=2027-01-01")
        case .body: text(413, "Förhandsvisningen tar inte emot något.")
        }
    }

    /// - Parameter query: as it was asked with.
    static func moved(to path: String, _ query: String) -> Response {
        let location = path.percentEncoded(keeping: "/") + (query.isEmpty ? "" : "?" + query)
        return Response(status: 301, type: "text/plain; charset=utf-8", body: .bytes([]), location: location)
    }

    /// What stands on every answer. The policy is that of the published pages: the strip has its style and script in files.
    static let headers: [(String, String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cache-Control", "no-store"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}

/// What kind of file an address names, by its extension.
enum MediaType {
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "xml": "application/xml", "svg": "image/svg+xml", "txt": "text/plain; charset=utf-8",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "gif": "image/gif",
        "pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "ics": "text/calendar", "zip": "application/zip",
    ]

    static func of(_ path: String) -> String {
        if path.hasSuffix("/") { return types["html"] ?? "" }
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }
}
