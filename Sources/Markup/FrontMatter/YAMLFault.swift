/// A fault in YAML before it has a place for people: places cost a walk through the text, and most texts have none.
struct YAMLFault {
    var check: Check
    var range: Range<Int>
    var message: Message
    var help: Message?
    /// A quote or a bracket that is not closed.
    var leavesValueOpen = false

    init(_ check: Check, _ range: Range<Int>, _ message: Message, help: Message? = nil) {
        self.check = check
        self.range = range
        self.message = message
        self.help = help
    }

    func diagnostic(in source: SourceText) -> Diagnostic {
        Diagnostic(check, at: source.place(of: range), message, help: help)
    }
}
