extension Message {
    /// `2 fel och 1 varning`: how many there are of each; nil when there is neither.
    package static func count(of faults: [Diagnostic]) -> Message? {
        let errors = faults.count { $0.severity == .error }
        let warnings = faults.count { $0.severity == .warning }
        guard errors + warnings > 0 else { return nil }
        let sv = [
            errors > 0 ? "\(errors) fel" : nil, warnings > 0 ? "\(warnings) \(warnings == 1 ? "varning" : "varningar")" : nil,
        ]
        let en = [
            errors > 0 ? "\(errors) \(errors == 1 ? "error" : "errors")" : nil,
            warnings > 0 ? "\(warnings) \(warnings == 1 ? "warning" : "warnings")" : nil,
        ]
        return Message(
            sv: sv.compactMap(\.self).listed(with: "och"), en: en.compactMap(\.self).listed(with: "and"))
    }
}
