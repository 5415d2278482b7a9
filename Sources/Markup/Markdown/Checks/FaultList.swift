/// Faults found in a text, whose places are made at the end: the text's readers know ranges only.
struct FaultList {
    private var faults: [(range: Range<Int>, fault: Diagnostic)] = []

    /// - Parameter range: in the source.
    mutating func append(_ fault: Fault, at range: Range<Int>) {
        faults.append((range, fault.at(Place(file: ""))))
    }

    /// In the order of the text; those at one place in the order they were found.
    func diagnostics(in source: SourceText) -> [Diagnostic] {
        let order = faults.indices.sorted { (faults[$0].range.lowerBound, $0) < (faults[$1].range.lowerBound, $1) }
        return order.map { index in
            var diagnostic = faults[index].fault
            diagnostic.place = source.place(of: faults[index].range)
            return diagnostic
        }
    }

    /// A fault that waits for its place.
    struct Fault {
        let check: Check
        let message: Message
        var help: Message?

        init(_ check: Check, _ message: Message, help: Message? = nil) {
            self.check = check
            self.message = message
            self.help = help
        }

        fileprivate func at(_ place: Place) -> Diagnostic { Diagnostic(check, at: place, message, help: help) }
    }
}
