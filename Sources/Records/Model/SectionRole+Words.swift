extension SectionRole {
    /// What an editor calls the role in `rubriker` of `paragraf.yaml`.
    package var word: String {
        switch self {
        case .decision: "beslut"
        case .proposal: "förslag"
        case .summary: "sammanfattning"
        case .background: "bakgrund"
        case .assessment: "bedömning"
        case .consequences: "konsekvenser"
        case .motions: "yrkanden"
        case .present: "närvarande"
        case .votes: "omröstning"
        case .dissent: "reservation"
        case .basis: "underlag"
        case .attachments: "bilagor"
        case .recipients: "sändlista"
        }
    }

    /// Reads the Swedish word; the code's own name is understood too.
    package init?(word: String) {
        guard let role = Self.allCases.first(where: { $0.word == word || $0.rawValue == word }) else { return nil }
        self = role
    }
}
