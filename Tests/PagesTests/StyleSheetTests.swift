@testable import Pages

import Testing

@Suite struct StyleSheetTests {
    @Test(arguments: [
        ("", ""), ("a { b: c }", "a { b: c }"), ("/* x */\na {\n  b: c;\n\n  d: e;\n}\n", "\na {\nb: c;\nd: e;\n}\n"),
        ("a { b: c; /* x */ d: e }", "a { b: c; d: e }"), ("a {/* x */b: c}", "a {b: c}"),
        ("a { b: c } /* x\n y */\n\nd { e: f }", "a { b: c }\nd { e: f }"),
        // It parts two words, or joins two selectors.
        ("a { margin: 1px/**/2px }", "a { margin: 1px/**/2px }"), ("a/* x */.b {}", "a/* x */.b {}"),
        ("a::before { content: \"/* x */  y\" }", "a::before { content: \"/* x */  y\" }"),
        ("a::before { content: '\\'/* x */' }", "a::before { content: '\\'/* x */' }"),
        // Something is not closed.
        ("a { content: \"x\n /* y */ }", "a { content: \"x\n}"), ("a {} /* x", "a {} "), ("\"\\", "\"\\"), ("/", "/"),
        ("/*/", ""),
    ])
    func publishesWhatBrowsersRead(sheet: String, published: String) {
        #expect(String(decoding: StyleSheet.published(Array(sheet.utf8)), as: UTF8.self) == published)
    }
}
