import Markup
import Records

/// The timeline as a picture: a point for each event on an axis of years, and above it, on a stem, what it was.
///
/// Labels never meet, however many events there are and however close. A label stands to the right of its stem. Going from the
/// last event to the first, each takes the lowest lane above all labels that begin under it; so no stem crosses a label, for what
/// begins within a label hangs lower than it. What finds no lane has only its point: the list says it all.
struct TimelinePicture {
    struct Label {
        let event: Timeline.Event
        let x: Int
        var lane: Int?
    }

    let labels: [Label]
    private let years: ClosedRange<Int>
    private let title: String
    private let description: String
    private let id: String

    private static let width = 672
    private static let laneHeight = 58
    private static let laneLimit = 5
    /// Wide letters of the stylesheet's 13 px; a label that is estimated too wide does no harm.
    private static let letterWidth = 8
    private static let labelLength = 26
    static let margin = 10

    /// Nil for fewer than two events: one point on a line says nothing.
    init?(_ timeline: Timeline, title: String, description: String, id: String) {
        guard timeline.events.count > 1, let first = timeline.events.first,
            let last = timeline.events.map({ $0.lastDay ?? $0.day }).max()
        else { return nil }
        let years =
            CivilDate(daysSince1970: first.day)
            .year...max(
                CivilDate(daysSince1970: first.day).year + 1, CivilDate(daysSince1970: last).year + 1)
        self.years = years
        self.title = title
        self.description = description
        self.id = id
        var labels = timeline.events.map { Label(event: $0, x: Self.x(of: $0.day, in: years), lane: nil) }
        // Of the labels in a lane, the last one placed stands leftmost: it alone needs to be asked.
        var leftmost: [Int] = []
        for index in labels.indices.reversed() {
            let end = labels[index].x + Self.length(of: labels[index].event) + Self.margin
            let lane = leftmost.lastIndex { $0 < end }.map { $0 + 1 } ?? 0
            guard lane < Self.laneLimit else { continue }
            if lane == leftmost.count { leftmost.append(labels[index].x) } else { leftmost[lane] = labels[index].x }
            labels[index].lane = lane
        }
        self.labels = labels
    }

    var html: HTML {
        let lanes = (labels.compactMap(\.lane).max() ?? 0) + 1
        let axis = lanes * Self.laneHeight + 14
        var svg = SVG(width: Self.width, height: axis + 32, id: id, title: title, description: description)
        for label in labels {
            guard let lane = label.lane else { continue }
            let top = (lanes - 1 - lane) * Self.laneHeight
            svg.line("skaft", from: (label.x, top + 2), to: (label.x, axis))
            svg.text(
                String(label.event.when.shortened(to: Self.labelLength).prefix(Self.labelLength)), x: label.x + 7, y: top + 13,
                isBold: true)
            for (number, line) in Self.lines(of: label.event.label).enumerated() {
                svg.text(line, x: label.x + 7, y: top + 29 + number * 16)
            }
        }
        svg.line("axel", from: (0, axis), to: (Self.width, axis))
        for label in labels {
            guard let lastDay = label.event.lastDay else { continue }
            let end = Self.x(of: lastDay, in: years)
            svg.rectangle("giltig", x: label.x, y: axis - 7, width: max(end - label.x, 4), height: 14, radius: 7)
        }
        for label in labels { svg.circle("punkt", x: label.x, y: axis, radius: 7) }
        addYears(to: &svg, y: axis + 26)
        return svg.html
    }

    /// Some of the years below the axis, evenly, with room between them.
    private func addYears(to svg: inout SVG, y: Int) {
        let step = [1, 2, 5, 10, 20, 50, 100, 500, 1000].first { years.count / $0 <= 8 } ?? 5000
        for year in years where year % step == 0 {
            guard let day = CivilDate(year: year, month: 1, day: 1) else { continue }
            let x = Self.x(of: day.daysSince1970, in: years)
            guard x >= 16, x <= Self.width - 40 else { continue }
            svg.text(String(year), x: x, y: y, anchor: .middle)
        }
    }

    /// Room is left at the right for the last label.
    private static func x(of day: Int, in years: ClosedRange<Int>) -> Int {
        let first = CivilDate(year: years.lowerBound, month: 1, day: 1)?.daysSince1970 ?? 0
        let last = CivilDate(year: min(years.upperBound, 9999), month: 1, day: 1)?.daysSince1970 ?? 1
        let room = width - margin - labelLength * letterWidth
        return margin + (day - first) * room / max(last - first, 1)
    }

    static func length(of event: Timeline.Event) -> Int {
        let lines = [event.when.shortened(to: labelLength)] + lines(of: event.label)
        return (lines.map(\.count).max() ?? 0) * letterWidth + 7
    }

    /// A label on two lines at most.
    private static func lines(of label: String) -> [String] {
        var words = label.split(separator: " ")[...]
        var first = ""
        while let word = words.first, first.isEmpty || first.count + 1 + word.count <= labelLength {
            first += (first.isEmpty ? "" : " ") + word
            words = words.dropFirst()
        }
        let rest = words.joined(separator: " ").shortened(to: labelLength)
        return rest.isEmpty
            ? [String(first.prefix(labelLength))] : [String(first.prefix(labelLength)), String(rest.prefix(labelLength))]
    }
}
