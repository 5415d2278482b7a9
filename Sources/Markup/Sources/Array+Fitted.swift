extension Array {
    /// The same without room for more, which an array that grew has up to as much of as it holds: for what is kept as long as a site.
    package var fitted: [Element] {
        guard capacity > count + count / 8 else { return self }
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
