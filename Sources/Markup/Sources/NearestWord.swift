/// The word among those known that an editor probably meant, for "menade du …?". None when nothing is near.
///
/// Case, diacritics and the signs between words cost nothing, so that `Datum`, `ambitionsniva` and `tidigare_adresser` are found. Otherwise
/// two exchanged neighbours, a letter too many, too few or wrong are one step each, and a short word may be fewer steps away
/// than a long one. Of words equally near, the one that is written most alike is taken, then the first in order.
package func nearestWord(to word: String, among words: some Sequence<String>) -> String? {
    let written = Array(word.unicodeScalars.prefix(longestWord + 1))
    guard written.count <= longestWord else { return nil }
    let folded = written.compactMap(fold)
    let allowed = allowedSteps(folded.count)
    var best: (steps: Int, exactSteps: Int, word: String)?
    for candidate in words where candidate != word {
        let scalars = Array(candidate.unicodeScalars.prefix(longestWord + 1))
        let foldedCandidate = scalars.compactMap(fold)
        guard abs(foldedCandidate.count - folded.count) <= allowed else { continue }
        let steps = distance(folded, foldedCandidate)
        guard steps <= allowed, steps < max(1, foldedCandidate.count), steps <= best?.steps ?? allowed else { continue }
        let found = (steps, distance(written, scalars), candidate)
        if let known = best, known <= found { continue }
        best = found
    }
    return best?.word
}

/// Longer words are sentences: nothing is near them.
private let longestWord = 80

private func allowedSteps(_ length: Int) -> Int {
    switch length {
    case ...2: 0
    case ...5: 1
    case ...10: 2
    default: 3
    }
}

/// Lower case without diacritics; nothing for combining marks and the signs that part words.
private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": return scalar
    case "-", "_", " ", "\u{300}"..."\u{36F}": return nil
    default: break
    }
    let properties = scalar.properties.lowercaseMapping.unicodeScalars
    switch properties.first ?? scalar {
    case "å", "ä", "à", "á", "â", "ã", "æ": return "a"
    case "ö", "ø", "ò", "ó", "ô", "õ": return "o"
    case "è", "é", "ê", "ë": return "e"
    case "ü", "ù", "ú", "û": return "u"
    case "ì", "í", "î", "ï": return "i"
    case let lower: return lower
    }
}

/// Damerau–Levenshtein: insertions, deletions, substitutions and exchanges of neighbours. Three rows are kept.
private func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for (column, other) in right.enumerated() {
            var steps = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (scalar == other ? 0 : 1))
            if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                steps = min(steps, beforePrevious[column - 1] + 1)
            }
            current.append(steps)
        }
        (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
}
