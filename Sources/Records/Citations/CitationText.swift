/// The text of a section as its reader sees it, made ready for recognising citations: as long as the text that is shown, byte for
/// byte, so that places in the one are places in the other.
///
/// What a citation may not run across, or must not be looked for in, is put in its place as a byte that stands in no text.
package struct CitationText: Sendable {
    /// Ends a block, a cell of a table, or an item of a list: no citation crosses it.
    package static let blockEnd: UInt8 = 0x1D
    /// In place of each byte of code, of a link of the author's and of an image's description.
    package static let masked: UInt8 = 0x1A
    /// Ends a line within a paragraph, by the author's line break or `<br>`.
    package static let lineEnd = UInt8(ascii: "\n")

    package var bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }
}
