import Markup
import Templating
import TestSupport
import Testing

private struct ItemView: View {
    var name: String
    static let fields: Fields<ItemView> = [.text("name") { $0.name }]
}

private struct ListView: View {
    var title: String?
    var items: [ItemView]
    static let fields: Fields<ListView> = [.optionalText("title") { $0.title }, .list("items") { $0.items }]
}

private let valid = #"""
    <h1>\(if title)\(title)\(else)å\(end)</h1>
    \(-- en kommentar)
    <ul class="\(word.search)">
      \(for item in items)
      <li>\(item.name)</li>
      \(end)
    </ul>
    \(include x)
    """#

/// Whatever the bytes are: no crash, a template or faults but never neither, and places that exist.
struct TemplateFuzzTests {
    @Test(arguments: 0..<8)
    func readsWhateverItIsGiven(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let view = ListView(title: nil, items: [ItemView(name: "a"), ItemView(name: "b")])
        for _ in 0..<400 {
            let bytes = random.mutated(Array(valid.utf8))
            guard let source = SourceText.reading(SourceFile(path: "templates/x.html", bytes: bytes)).value else { continue }
            let read = Template<ListView>.reading(
                source, includes: { $0 == "x" ? SourceText(path: "templates/x.html", validated: Array("å".utf8)) : nil },
                words: { $0 == "search" ? "Sök" : nil })
            #expect((read.value == nil) == !read.diagnostics.isEmpty)
            if let template = read.value { #expect(template.render(view).bytes.count <= 4 * bytes.count + 100) }
            for diagnostic in read.diagnostics { #expect(diagnostic.place.endColumn > diagnostic.place.column) }
        }
    }
}
