import Markup

/// A request as far as the preview reads it: what is asked for, once it is known to be harmless.
package struct Request: Sendable, Hashable {
    package enum Refusal: Error, Sendable, Hashable {
        /// Anything but GET and HEAD.
        case method
        /// A Host that is not this machine: a page of another site that has given its name our number (DNS rebinding).
        case host
        /// `..`, a backslash, a control character, or bytes that are no UTF-8, however they are written.
        case path
        /// `?as-of=` of a day that does not exist.
        case day
        /// A body, which nothing here takes.
        case body
    }

    /// With percent signs resolved: `/vaggeryd/`.
    package var path: String
    package var query: String
    package var isHead: Bool
    package var choice: ViewChoice

    /// - Parameters:
    ///   - target: as the request line has it: `/a/b?c=d`.
    ///   - host: what `Host` says; several are as wrong as none.
    ///   - port: where this server listens.
    package init(method: String, target: String, hosts: [String], port: Int) throws(Refusal) {
        guard method == "GET" || method == "HEAD" else { throw .method }
        guard hosts.count == 1, Self.isThisMachine(hosts[0], port) else { throw .host }
        // A target with a scheme is for proxies; it may name another host.
        guard target.hasPrefix("/"), !target.hasPrefix("//") else { throw .path }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.decoded(parts[0]), Self.isHarmless(path) else { throw .path }
        self.path = path
        query = parts.count > 1 ? String(parts[1]) : ""
        isHead = method == "HEAD"
        guard let choice = ViewChoice(query: query) else { throw .day }
        self.choice = choice
    }

    /// The value of a key in the query, percent signs resolved.
    package func value(_ key: String) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts[0] == key, parts.count > 1 { return Self.decoded(parts[1]) }
        }
        return nil
    }

    private static func isThisMachine(_ host: String, _ port: Int) -> Bool {
        let names = ["localhost", "127.0.0.1", "[::1]"]
        let host = host.lowercased()
        return names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
    }

    /// Nothing is looked up on the disk by this path, so these can do no harm; but who writes them means some.
    private static func isHarmless(_ path: String) -> Bool {
        let hasTrick = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        // What is still encoded was encoded twice.
        let isEncodedTwice = path.contains("%")
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // Two slashes after each other begin an address of another host, where a redirect repeats them.
        let hasEmptyPart = path.contains("//")
        return !hasTrick && !isEncodedTwice && !hasEmptyPart && !parts.contains("..") && !parts.contains(".")
    }

    /// Nil where a percent sign is followed by anything but two digits, or the bytes are no UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexValue, let low = rest.popFirst()?.hexValue else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
