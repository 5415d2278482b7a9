import Preview
import Records

/// A request to the preview: its method, its target and each `Host` on lines of their own. What is let in asks only for what a page of
/// this machine may ask for.
func examineRequest(_ bytes: [UInt8]) throws(Fault) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
    }
    guard lines.count > 1, let request = try? Request(method: lines[0], target: lines[1], hosts: Array(lines[2...]), port: 4000)
    else { return }
    try require(lines[0] == "GET" || lines[0] == "HEAD", "the method \(lines[0])")
    try require(lines.count == 3, "\(lines.count - 2) hosts")
    try require(["localhost:4000", "127.0.0.1:4000", "[::1]:4000"].contains(lines[2].lowercased()), "the host \(lines[2])")

    let path = request.path
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    try require(path.hasPrefix("/") && !path.hasPrefix("//"), "the path \(path)")
    try require(!parts.contains("..") && !parts.contains("."), "a way up: \(path)")
    try require(!path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }, "a control character: \(path)")

    // However a path is written, it is one path.
    var encoded = ""
    for byte in path.utf8 {
        let digits = String(byte, radix: 16)
        encoded += byte == UInt8(ascii: "/") ? "/" : "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
    let target = encoded + (request.query.isEmpty ? "" : "?" + request.query)
    let again = try? Request(method: lines[0], target: target, hosts: [lines[2]], port: 4000)
    try require(again == request, "\(path) and \(again?.path ?? "nothing")")
    try require(ViewChoice(query: request.choice.query) == request.choice, "another day: \(request.choice.query)")
    _ = request.value("sida")
}
