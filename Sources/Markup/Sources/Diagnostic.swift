/// A sentence for people, in the two languages that the command speaks.
package struct Message: Sendable, Hashable {
    package enum Language: String, Sendable, Hashable, CaseIterable { case sv, en }

    package var sv: String
    package var en: String

    package init(sv: String, en: String) {
        self.sv = sv
        self.en = en
    }

    /// The sentence with ", menade du ”…”?" after it, where there is a word to suggest.
    package func suggesting(_ word: String?) -> Message {
        guard let word else { return self }
        return Message(sv: "\(sv), menade du ”\(word)”?", en: "\(en), did you mean “\(word)”?")
    }

    package subscript(language: Language) -> String {
        switch language {
        case .sv: sv
        case .en: en
        }
    }
}

package enum Severity: String, Sendable, Hashable, Comparable {
    case error, warning, note

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// One thing that Paragraf looks for, such as `unknown-key`.
///
/// A family of checks has a file, where each is a `static let` on `Check` beside the messages it gives. Its name is the same in
/// text, in JSON and in the handbook, where it has a page: `docs/fel/unknown-key.md`.
package struct Check: Sendable, Hashable {
    package let name: String
    package let severity: Severity

    package init(_ name: String, _ severity: Severity = .error) {
        self.name = name
        self.severity = severity
    }
}

/// One fault found in what an editor wrote: what, where, and what to write instead.
package struct Diagnostic: Sendable, Hashable {
    package var check: Check
    /// The check's own, but for faults in drafts, which are lowered.
    package var severity: Severity
    package var place: Place
    /// Lower case, the editor's own text in quotes, no full stop.
    package var message: Message
    /// What was expected or probably meant, where the message does not say it.
    package var help: Message?

    package init(_ check: Check, at place: Place, _ message: Message, help: Message? = nil) {
        self.check = check
        self.severity = check.severity
        self.place = place
        self.message = message
        self.help = help
    }
}

/// A value and what there is to say about how it was made. Reading never throws: an editor must see every fault at once.
package struct Checked<Value: Sendable>: Sendable {
    package var value: Value
    package var diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
        Checked<Other>(transform(value), diagnostics)
    }
}
