import Markup
import Testing

private let rows: [(JSON, String)] = [
    (.null, "null"),
    (true, "true"),
    (-12, "-12"),
    ("å \"\\\n\t\r", #""å \"\\\n\t\r""#),
    ("\u{0}\u{1F}\u{7F}\u{9F}\u{2028}\u{2029}\u{2027}é", #""\u0000\u001f\u007f\u009f\u2028\u2029\#u{2027}é""#),
    ("</script>&", #""</script>&""#),
    (["b": 1, "a": [], "c": [1, "x", false]], #"{"b":1,"a":[],"c":[1,"x",false]}"#),
    ([:], "{}"),
    (["x": .null], #"{"x":null}"#),
]

struct JSONTests {
    @Test(arguments: rows)
    func writes(json: JSON, text: String) {
        #expect(json.string == text)
    }

    @Test func endsNoScript() {
        let json: JSON = ["<!--": "</script>&\u{2028}"]
        #expect(json.scriptContent.string == #"{"\u003c!--":"\u003c/script\u003e\u0026\u2028"}"#)
    }
}
