import Markup

/// Bars beside each other's amounts, as SVG. Each has its label on a line of its own above it, so that nothing overlaps.
struct BarPicture {
    struct Bar {
        var label: String
        var value: Int
        var text: String
    }

    private let bars: [Bar]
    private let title: String
    private let description: String
    private let id: String

    private static let width = 672
    private static let rowHeight = 48

    /// Nil for fewer than two bars, and where one is below zero.
    init?(bars: [Bar], title: String, description: String, id: String) {
        guard bars.count > 1, bars.allSatisfy({ $0.value >= 0 }), bars.contains(where: { $0.value > 0 }) else { return nil }
        self.bars = bars
        self.title = title
        self.description = description
        self.id = id
    }

    var html: HTML {
        var svg = SVG(width: Self.width, height: bars.count * Self.rowHeight, id: id, title: title, description: description)
        let largest = bars.map(\.value).max() ?? 1
        for (index, bar) in bars.enumerated() {
            let top = index * Self.rowHeight
            svg.text(bar.label.shortened(to: 60), x: 0, y: top + 15)
            svg.text(bar.text, x: Self.width, y: top + 15, anchor: .end)
            // Double only in proportions: an amount in öre times a width may be larger than Int.
            let length = Int((Double(bar.value) / Double(largest) * Double(Self.width)).rounded())
            svg.rectangle("stapel", x: 0, y: top + 22, width: max(length, 1), height: 14)
        }
        return svg.html
    }
}
