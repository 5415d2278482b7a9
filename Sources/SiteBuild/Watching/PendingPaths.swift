/// Paths that were touched and not yet told of, and whether what lies there is whole.
struct PendingPaths: Sendable {
    enum State: Sendable {
        /// Written and closed, or moved here.
        case whole
        /// Made or written to, and not closed.
        case open
        /// Removed or moved away: perhaps only for the moment that a save takes.
        case gone
    }

    /// Names that are equal in NFC are one here; the reader looks for all of them.
    private var states: [String: State] = [:]
    private var isOverflown = false

    var isTouched: Bool { isOverflown || !states.isEmpty }

    /// Milliseconds without events after which what is pending may be told.
    var patience: Int {
        if isOverflown { return 20 }
        var patience = 0
        for state in states.values {
            switch state {
            case .whole: continue
            case .gone: patience = max(patience, 8)
            case .open: patience = max(patience, 40)
            }
        }
        return patience
    }

    mutating func note(_ path: String, _ state: State) { states[path] = state }

    /// The system dropped events: nothing is known any more.
    mutating func overflow() { isOverflown = true }

    /// Everything that is pending, if anything is.
    mutating func take() -> TouchedPaths? {
        defer { self = PendingPaths() }
        if isOverflown { return .everything }
        return states.isEmpty ? nil : .paths(Set(states.keys))
    }
}
