extension StringProtocol {
    /// The parts of a path between its slashes; none is empty.
    ///
    /// By bytes, as disks and browsers see it: to `split`, a slash and a combining mark after it are one character, which is no slash,
    /// and `../` before such a name would stay unseen.
    @inlinable
    package var pathParts: [SubSequence] { pathParts(omittingEmpty: true) }

    /// Inlined where it is called, since it is made for each kind of text then; every link and document asks it.
    ///
    /// - Parameter omittingEmpty: whether `//` and a slash at an end give no empty part.
    @inlinable
    package func pathParts(omittingEmpty: Bool) -> [SubSequence] {
        var parts: [SubSequence] = []
        var start = utf8.startIndex
        var index = start
        while true {
            let isAtEnd = index == utf8.endIndex
            if isAtEnd || utf8[index] == UInt8(ascii: "/") {
                if start < index || !omittingEmpty { parts.append(self[start..<index]) }
                if isAtEnd { return parts }
                start = utf8.index(after: index)
            }
            utf8.formIndex(after: &index)
        }
    }
}
