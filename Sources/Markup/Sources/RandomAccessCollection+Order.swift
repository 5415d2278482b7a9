extension RandomAccessCollection where Index == Int {
    /// The first index whose element a condition holds for, or the end where it holds for none. It must hold for all after one that it
    /// holds for: what is asked is halved each time.
    @inlinable package func partitionPoint(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Array where Element: Comparable {
    /// Adds an element to an ascending list, unless it is there.
    @inlinable package mutating func insert(inOrder element: Element) {
        let place = partitionPoint { $0 >= element }
        if place == count || self[place] != element { insert(element, at: place) }
    }
}
