import Foundation
import Records
import Testing

/// The editors' reference follows from the table of keys. After a change of the table: `RECORD=1 swift test --filter FieldReference`.
@Suite struct FieldReferenceTests {
    @Test func isTheFileInTheHandbook() throws {
        let reference = fieldReference()
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try reference.write(to: House.root.appending(path: "docs/falt.md"), atomically: true, encoding: .utf8)
            Issue.record("docs/falt.md is written anew")
        }
        #expect(House.text("docs/falt.md") == reference)
    }
}
