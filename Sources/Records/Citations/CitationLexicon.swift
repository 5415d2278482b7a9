/// The words that citations are made of: names of bodies, of laws and of types of document, and what introduces a number.
package struct CitationLexicon: Sendable {
    /// - Parameter bodies: names and abbreviations of the site's own bodies.
    package init(bodies: [String]) {}
}
