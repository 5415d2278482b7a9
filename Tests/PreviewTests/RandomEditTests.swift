import Preview
import TestSupport
import Testing

/// However a site came to be, by edits one after the other or read whole, its pages are the same.
@Suite struct RandomEditTests {
    @Test(arguments: 0..<6)
    func endsWithTheSameBytesAsAFreshReading(seed: Int) async {
        var random = SeededGenerator(seed: UInt64(seed))
        var site = await TestState()
        for step in 0..<12 {
            await site.change(Self.edit(&random, step))
            let fresh = await TestState(site.files)
            let (edited, whole) = (site.bytes, fresh.bytes)
            let differing = Set(edited.keys).union(whole.keys).filter { edited[$0] != whole[$0] }.sorted()
            #expect(differing == [], "step \(step)")
        }
    }

    /// One to three files at a time, some of them made anew, removed, given other facts, or linked to others.
    private static func edit(_ random: inout SeededGenerator, _ step: Int) -> [String: String?] {
        var changes: [String: String?] = [:]
        for _ in 0...Int.random(in: 0...2, using: &random) {
            let number = Int.random(in: 1...6, using: &random)
            let other = Int.random(in: 1...6, using: &random)
            let path = "content/prov/ks-\(number).md"
            switch Int.random(in: 0...6, using: &random) {
            case 0: changes[path] = .some(nil)
            case 1:
                changes[path] = TestState.decision("Ärende \(other)", number) + "Se [det andra](ks-\(other).md), steg \(step).\n"
            case 2: changes[path] = TestState.decision("Ärende \(number)", other, extra: "ersätter: /prov/ks-\(other)/\n")
            case 3: changes[path] = TestState.decision("Lika", number, extra: "utkast: true\n")
            case 4: changes["content/prov/sida.md"] = TestState.page("Sida \(other)", "[länk](ks-\(number).md) \(step)")
            case 5:
                changes["content/prov/program.md"] =
                    "---\ntyp: program\ntitel: Program \(other)\ngäller: {från: 2020, till: 20\(24 + other)}\n---\n## Mål\n\(step)\n"
            default: changes["content/prov/sida.md"] = TestState.page("Sida", "Ord \(step).")
            }
        }
        return changes
    }
}
