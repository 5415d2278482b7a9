/// What a mention leads to.
package enum CitationTarget: Sendable, Hashable {
    case document(RecordID)
    /// Its place in `Register.cases`.
    case caseFile(Int)
    /// A goal by its place among those of a document, which may be the citing one.
    case goal(Int, of: RecordID)
    /// An attachment by its place among those of a document, which may be the citing one.
    case attachment(Int, of: RecordID)
    /// A public text outside the site, known by the number in the citation itself.
    case publicText
}

/// What became of a mention: it leads to one place, or there is a reason why it does not. Never a guess.
package enum CitationResolution: Sendable, Hashable {
    case found(CitationTarget)
    /// The document itself, or the very § that the mention stands in.
    case itself
    /// A programme that has been named before in the same section.
    case repeated
    /// Several fit equally well. The targets are the first few of them.
    case ambiguous([CitationTarget])
    case notFound

    package var target: CitationTarget? {
        if case .found(let target) = self { target } else { nil }
    }
}
