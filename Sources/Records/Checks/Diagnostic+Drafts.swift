package import Markup

extension Array<Diagnostic> {
    /// Faults of a draft (utkast): warnings, since an unfinished document stops no one. Notes stay notes.
    package func lowered(if isDraft: Bool) -> [Diagnostic] {
        guard isDraft else { return self }
        return map { diagnostic in
            var lowered = diagnostic
            if lowered.severity == .error { lowered.severity = .warning }
            return lowered
        }
    }
}
