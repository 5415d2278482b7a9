extension MarkdownBody {
    /// Puts marks into the footnotes, as `Fragment.mark` does.
    package mutating func markFootnotes(_ ranges: [Range<Int>], from number: Int) -> [Bool] {
        let marking = footnotes.marking(ranges, from: number)
        var insertions = marking.insertions[...]
        var shift = 0
        func shifted(_ offset: Int) -> Int {
            while let insertion = insertions.first, insertion.offset < offset {
                shift += insertion.count
                insertions.removeFirst()
            }
            return offset + shift
        }
        footnoteParts = footnoteParts.map { part in
            let start = shifted(part.lowerBound)
            return start..<shifted(part.upperBound)
        }
        return marking.isMarked
    }

    /// The number of the footnote that a place in the footnotes' text belongs to. Only until the runs are dropped.
    package func footnote(atText offset: Int) -> Int? {
        guard let run = footnotes.runs.index(at: offset) else { return nil }
        let html = footnotes.runs[run].html
        let index = footnoteParts.partitionPoint { $0.upperBound > html }
        return index < footnoteParts.count ? index + 1 : nil
    }

    /// Forgets where the texts stand in the HTML, which is of use only until the document has been read.
    package mutating func dropRuns() {
        footnotes.runs = []
        for index in sections.indices {
            sections[index].content.runs = []
            sections[index].heading?.content.runs = []
        }
    }
}
