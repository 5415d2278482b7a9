/// Whether one text stands before another in the order of their bytes, which is the same on every machine and in every language.
package func isInByteOrder(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8.span, right.utf8.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] { return left[index] < right[index] }
    return left.count < right.count
}
