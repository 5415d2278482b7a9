import Markup
import Records

/// What a document's text cites beside other documents: cases that it does not belong to, and public texts. Each once, in the order
/// of the text, with the mention that is its first.
struct CitedMatters: Sendable {
    struct Case: Sendable {
        var file: CaseFile
        var mention: Int
    }

    struct PublicText: Sendable {
        /// `SFS 2017:725`, or as the text has it.
        var name: String
        /// Nil where no address is known.
        var href: String?
        var mention: Int
    }

    private(set) var cases: [Case] = []
    private(set) var texts: [PublicText] = []

    init(_ id: RecordID, in site: Site) {
        let resolutions = id.index < site.citations.count ? site.citations[id.index] : []
        if resolutions.isEmpty { return }
        let text = site.register[id].text
        let own = Set(site.register.caseIndices(of: id))
        var seen: Set<Citation.Meaning> = []
        var seenCases = own
        for (number, resolution) in resolutions.enumerated() {
            switch resolution.target {
            case .caseFile(let file):
                if seenCases.insert(file).inserted { cases.append(Case(file: site.register.cases[file], mention: number)) }
            case .publicText:
                let mention = text.mentions[number]
                let whole = mention.citation.meaning.withoutPart
                guard seen.insert(whole).inserted else { continue }
                var name = whole.description
                if case .euLaw = whole { name = text.words(of: mention).shortened(to: 80) }
                texts.append(PublicText(name: name, href: site.templates.publicTexts.address(of: whole), mention: number))
            default: continue
            }
        }
    }
}

extension Citation.Meaning {
    /// Of a part of a law, the law.
    fileprivate var withoutPart: Self {
        if case .lawSection(let section) = self { .law(section.law) } else { self }
    }
}
