import Markup

/// The decision path as a picture: a line with a point for each body, filled where it has decided.
///
/// The list beside it says the same, so it is an overview for wide screens; colours come from the stylesheet.
struct DecisionPathPicture {
    struct Point {
        var name: String
        /// What stands below the name: the date of the decision, or that there is none.
        var note: String
        var isDecided: Bool
    }

    /// Fewer are no path, and more have no room for their names.
    static let drawable = 2...5

    private static let width = 672
    private static let lineY = 24

    let points: [Point]
    let title: String
    let description: String

    var svg: HTML {
        let step = Self.width / points.count
        var html = HTML("<svg viewBox=\"0 0 672 124\" role=\"img\" aria-labelledby=\"gang-t gang-d\">\n<title id=\"gang-t\">")
        html.append(escaping: title)
        html.append("</title>\n<desc id=\"gang-d\">")
        html.append(escaping: description)
        html.append("</desc>\n<line class=\"axel\" ")
        html.append(attribute: "x1", step / 2)
        html.append(attribute: "y1", Self.lineY)
        html.append(attribute: "x2", step / 2 + step * (points.count - 1))
        html.append(attribute: "y2", Self.lineY)
        html.append("/>\n")
        for (index, point) in points.enumerated() { append(point, at: step / 2 + step * index, width: step, to: &html) }
        html.append("</svg>")
        return html
    }

    private func append(_ point: Point, at x: Int, width: Int, to html: inout HTML) {
        html.append(point.isDecided ? "<circle class=\"giltig\" r=\"9\" " : "<circle class=\"punkt\" r=\"7\" ")
        html.append(attribute: "cx", x)
        html.append(attribute: "cy", Self.lineY)
        html.append("/>\n<text text-anchor=\"middle\" ")
        html.append(attribute: "x", x)
        html.append("y=\"58\">")
        // A bold letter of 13 pixels is some 8 wide.
        for (index, line) in Self.lines(point.name, length: width / 8 - 1).enumerated() {
            html.append(tspan: line, x: x, isFirst: index == 0, isStrong: true)
        }
        html.append(tspan: point.note, x: x, isFirst: false, isStrong: false)
        html.append("</text>\n")
    }

    /// The name on at most two lines, parted at a space.
    static func lines(_ name: String, length: Int) -> [String] {
        guard name.count > length else { return [name] }
        var first = ""
        var rest = name.split(separator: " ")[...]
        while let word = rest.first, first.isEmpty || first.count + 1 + word.count <= length {
            first += first.isEmpty ? String(word) : " " + word
            rest.removeFirst()
        }
        let second = rest.joined(separator: " ")
        if second.isEmpty { return [first] }
        return [first, second.count > length ? second.prefix(max(1, length - 1)) + "…" : second]
    }
}

extension HTML {
    fileprivate mutating func append(attribute name: StaticString, _ value: Int) {
        append(name)
        append("=\"")
        append(escaping: String(value))
        append("\" ")
    }

    fileprivate mutating func append(tspan text: String, x: Int, isFirst: Bool, isStrong: Bool) {
        append(isStrong ? "<tspan class=\"ar\" " : "<tspan ")
        append(attribute: "x", x)
        if !isFirst { append("dy=\"18\"") }
        append(">")
        append(escaping: text)
        append("</tspan>")
    }
}
