import Markup

/// Writes a small picture, whose colours come from the stylesheet by class: no style of its own, which the site's
/// Content-Security-Policy would block.
struct SVG {
    enum Anchor {
        case start, middle, end
    }

    private var content = HTML()

    init(width: Int, height: Int, id: String, title: String, description: String) {
        content.append("<svg viewBox=\"0 0 ")
        content.append(escaping: "\(width) \(height)")
        content.append("\" role=\"img\" aria-labelledby=\"")
        content.append(escaping: "\(id)-t \(id)-d")
        content.append("\"><title id=\"")
        content.append(escaping: "\(id)-t")
        content.append("\">")
        content.append(escaping: title)
        content.append("</title><desc id=\"")
        content.append(escaping: "\(id)-d")
        content.append("\">")
        content.append(escaping: description)
        content.append("</desc>")
    }

    var html: HTML {
        var html = content
        html.append("</svg>")
        return html
    }

    mutating func text(_ text: String, x: Int, y: Int, anchor: Anchor = .start, isBold: Bool = false) {
        content.append("<text")
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        switch anchor {
        case .start: break
        case .middle: content.append(" text-anchor=\"middle\"")
        case .end: content.append(" text-anchor=\"end\"")
        }
        if isBold { content.append(" class=\"ar\"") }
        content.append(">")
        content.append(escaping: text)
        content.append("</text>")
    }

    mutating func rectangle(_ name: StaticString, x: Int, y: Int, width: Int, height: Int, radius: Int = 0) {
        shape("<rect class=\"", name)
        attribute(" x=\"", x)
        attribute(" y=\"", y)
        attribute(" width=\"", width)
        attribute(" height=\"", height)
        if radius > 0 { attribute(" rx=\"", radius) }
        content.append("/>")
    }

    mutating func circle(_ name: StaticString, x: Int, y: Int, radius: Int) {
        shape("<circle class=\"", name)
        attribute(" cx=\"", x)
        attribute(" cy=\"", y)
        attribute(" r=\"", radius)
        content.append("/>")
    }

    mutating func line(_ name: StaticString, from: (x: Int, y: Int), to: (x: Int, y: Int)) {
        shape("<line class=\"", name)
        attribute(" x1=\"", from.x)
        attribute(" y1=\"", from.y)
        attribute(" x2=\"", to.x)
        attribute(" y2=\"", to.y)
        content.append("/>")
    }

    private mutating func shape(_ start: StaticString, _ name: StaticString) {
        content.append(start)
        content.append(name)
        content.append("\"")
    }

    private mutating func attribute(_ start: StaticString, _ value: Int) {
        content.append(start)
        content.append(escaping: String(value))
        content.append("\"")
    }
}
