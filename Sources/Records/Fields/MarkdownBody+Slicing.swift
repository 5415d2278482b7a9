import Markup

extension MarkdownBody {
    /// A body of some of the sections, with the links they use, and the footnotes when they refer to any. Of an item, the first
    /// section's heading has become the document's title.
    func slice(_ indices: [Int], isItem: Bool = false) -> MarkdownBody {
        var slice = MarkdownBody()
        var numbers: [Int: Int] = [:]
        func renumber(_ fragment: Fragment) -> Fragment {
            var fragment = fragment
            for index in fragment.holes.indices {
                guard case .link(let number) = fragment.holes[index].kind, links.indices.contains(number) else { continue }
                let new = numbers[number] ?? slice.links.count
                if numbers[number] == nil {
                    numbers[number] = new
                    slice.links.append(links[number])
                }
                fragment.holes[index].kind = .link(new)
            }
            return fragment
        }
        for (position, index) in indices.enumerated() {
            var section = sections[index]
            section.content = renumber(section.content)
            if isItem, position == 0 {
                section.heading = nil
            } else if let heading = section.heading {
                section.heading?.content = renumber(heading.content)
            }
            slice.sections.append(section)
        }
        slice.footnotes = renumber(footnotes(of: indices.map { sections[$0] }))
        return slice
    }
}
