import Markup
import Templating

private struct PartyView: View {
    var name: String
    var address: String?
    static let fields: Fields<PartyView> = [.text("name") { $0.name }, .optionalText("address") { $0.address }]
}

private struct PageView: View {
    var title = "<a href='x'>\"&"
    var summary: String?
    var body = HTML("<p>b</p>")
    var isDecided = false
    var parties: [PartyView] = []
    var owner = PartyView(name: "O")
    static let fields: Fields<PageView> = [
        .text("title") { $0.title }, .optionalText("summary") { $0.summary }, .html("body") { $0.body },
        .flag("isDecided") { $0.isDecided }, .list("parties") { $0.parties }, .view("owner") { $0.owner },
    ]
}

private let views = [
    PageView(), PageView(summary: "s", isDecided: true, parties: [PartyView(name: "P"), PartyView(name: "Q", address: "&")]),
]

/// A template or faults, never neither; what it puts is in proportion, and text that it is given is escaped.
func examineTemplate(_ bytes: [UInt8]) throws(Fault) {
    guard let source = SourceText.reading(SourceFile(path: "templates/x.html", bytes: bytes)).value else { return }
    let included = SourceText(path: "templates/y.html", validated: Array("y \\(title)\n".utf8))
    let read = Template<PageView>.reading(
        source,
        includes: { name in
            switch name {
            case "x": source
            case "y": included
            default: nil
            }
        },
        words: { $0 == "search" ? "Sök & <finn>" : nil }, knownWords: ["search"])
    try require((read.value == nil) == !read.diagnostics.isEmpty, "a template with faults, or none without")
    let own = read.diagnostics.filter { $0.place.file == source.path }
    try examine(own, of: source)
    guard let template = read.value else { return }
    for view in views {
        let html = template.render(view).bytes
        // Loops over two parties within each other double what they hold.
        let depth = min(20, bytes.count / 12)
        try require(html.count <= (40 * bytes.count + 100) << depth, "\(html.count) bytes from \(bytes.count)")
        if !bytes.contains(UInt8(ascii: "'")) { try require(!html.contains(UInt8(ascii: "'")), "text that is not escaped") }
    }
}
