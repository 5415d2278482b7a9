extension StringProtocol {
    /// The parts of a path between its slashes; none is empty.
    ///
    /// By bytes, as disks and browsers see it: to `split`, a slash and a combining mark after it are one character, which is no slash,
    /// and `../` before such a name would stay unseen.
    package var pathParts: [SubSequence] { pathParts(omittingEmpty: true) }

    /// - Parameter omittingEmpty: whether `//` and a slash at an end give no empty part.
    package func pathParts(omittingEmpty: Bool) -> [SubSequence] {
        utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omittingEmpty).map {
            self[$0.startIndex..<$0.endIndex]
        }
    }
}
