import Markup
import Records
package import Templating

/// What has happened to a programme and what is to come, in time order.
struct Timeline: Sendable {
    struct Event: Sendable {
        /// Days since 1970; what is less precise counts from its first day.
        var day: Int
        /// The last day of an event that lasts.
        var lastDay: Int?
        /// `26 juni 2019`, `hösten 2005`.
        var when: String
        var whenHTML: HTML
        /// For the list, whole and with links.
        var text: HTML
        /// For the picture, where there is little room.
        var label: String
        var isToCome: Bool
    }

    /// In time order; those of the same day in the order that they were added.
    private(set) var events: [Event]

    init(_ events: [Event]) {
        self.events = events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// The day that words such as `hösten 2005` or `sommaren och hösten 2006` tell of, for the order only.
    static func day(of words: String, year: Int?) -> Int? {
        guard let year else { return nil }
        let seasons = [
            ("vinter", 1), ("winter", 1), ("vår", 4), ("spring", 4), ("sommar", 7), ("summer", 7), ("höst", 10), ("autumn", 10),
        ]
        let months = words.lowercased().split(separator: " ").compactMap { word in
            seasons.first { word.hasPrefix($0.0) }?.1
        }
        return CivilDate(year: year, month: months.last ?? 7, day: 1)?.daysSince1970
    }
}

/// What `programme.html` is given of the timeline.
package struct TimelineView: View {
    var id: String
    var picture: HTML?
    var events: [TimelineEventView]

    package static let fields: Fields<TimelineView> = [
        .text("id") { $0.id },
        .optionalHTML("picture") { $0.picture },
        .list("events") { $0.events },
    ]
}

package struct TimelineEventView: View {
    var when: HTML
    var text: HTML
    var isToCome: Bool

    package static let fields: Fields<TimelineEventView> = [
        .html("when") { $0.when },
        .html("text") { $0.text },
        .flag("isToCome") { $0.isToCome },
    ]
}
