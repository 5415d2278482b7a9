import Markup
import Records

extension DocumentContext {
    /// The programme's story: its history as written, its documents, when it is in force and how far it looks.
    var timeline: TimelineView? {
        guard let programme = record.programme, !isWithdrawn else { return nil }
        let timeline = Timeline(
            programme.history.enumerated().compactMap { event(of: $0.element) } + documentEvents + adoptionEvents(of: programme)
                + validityEvents(of: programme))
        guard !timeline.events.isEmpty else { return nil }
        let years = [timeline.events.first, timeline.events.last].compactMap(\.self).map { CivilDate(daysSince1970: $0.day).year }
        let picture = TimelinePicture(
            timeline, title: words.text(.timelineOf, title(of: id)),
            description: words.text(
                .timelineDescription, String(timeline.events.count), years.map(String.init).uniqued().joined(separator: "–")),
            id: id("tidslinje"))
        return TimelineView(
            id: id("beslutsgang"), picture: picture?.html,
            events: timeline.events.map { TimelineEventView(when: $0.whenHTML, text: $0.text, isToCome: $0.isToCome) })
    }

    private func event(of history: HistoryEvent) -> Timeline.Event? {
        let text = site.typeset(history.event)
        switch history.when {
        case .date(let date): return event(on: date, text: HTML(escaping: text), label: text)
        case .words(let when, let year):
            guard let day = Timeline.day(of: when, year: year) else { return nil }
            var html = HTML("<b>")
            html.append(escaping: when)
            html.append("</b>")
            return Timeline.Event(
                day: day, when: when, whenHTML: html, text: HTML(escaping: text), label: text,
                isToCome: day > site.asOf.daysSince1970)
        }
    }

    private func event(on date: PartialDate, text: HTML, label: String) -> Timeline.Event {
        Timeline.Event(
            day: date.firstDay.daysSince1970, when: site.dates.text(date), whenHTML: site.dates.html(date), text: text,
            label: label,
            isToCome: date.firstDay > site.asOf)
    }

    private static var shownBeginnings: Int { 10 }

    /// Documents that belong to the programme or act on it. What only mentions it is listed elsewhere.
    private var documentEvents: [Timeline.Event] {
        var edges = site.graph.edges(to: id).filter { $0.relation != .mentions }
        // Of very many documents, those that only belong to the programme are listed elsewhere.
        if edges.count > ReferencesPage.limit { edges.removeAll { $0.relation == .belongsToProgramme } }
        var sources = inTimeOrder(edges.map(\.from).uniqued())
        // Those too may be more than a page has room for: then how it began and what is latest.
        if sources.count > ReferencesPage.limit {
            sources = Array(sources.prefix(Self.shownBeginnings) + sources.suffix(ReferencesPage.limit - Self.shownBeginnings))
        }
        return sources.compactMap { source in
            let record = site.register[source]
            guard let date = record.date, record.type != .programme else { return nil }
            let kind = site.tag(of: record.standing)?.text ?? site.typeName(of: record)
            let owner = site.organizations(behind: record)
            let name = owner.count == 1 ? owner.first.map { site.name(of: $0) } : nil
            var text = HTML(escaping: kind + ": ")
            text.append(link(title(of: source), to: record.address))
            return event(on: date, text: text, label: [kind, name].compactMap(\.self).joined(separator: ", "))
        }
    }

    private func adoptionEvents(of programme: Programme) -> [Timeline.Event] {
        programme.adoptions.compactMap { adoption in
            guard let date = adoption.date else { return nil }
            var undated = adoption
            undated.date = nil
            // What is dated after the day the site is built for has not happened yet.
            let word: Word = date.firstDay > site.asOf ? .adoptionToCome : .adoptedByStated
            let text = words.text(word, self.text(of: undated))
            return event(on: date, text: HTML(escaping: text), label: text)
        }
    }

    private func validityEvents(of programme: Programme) -> [Timeline.Event] {
        var events: [Timeline.Event] = []
        if let period = programme.validity, let from = period.from, let when = site.dates.text(period) {
            let isAdopted = site.standing(of: id).status.isAdopted
            let text = words[isAdopted ? .inForcePeriod : .meantPeriod]
            var html = HTML("<b>")
            html.append(escaping: when)
            html.append("</b>")
            events.append(
                Timeline.Event(
                    day: from.firstDay.daysSince1970, lastDay: period.through?.lastDay.daysSince1970, when: when, whenHTML: html,
                    text: HTML(escaping: text), label: text, isToCome: from.firstDay > site.asOf))
        }
        if let horizon = programme.horizon {
            events.append(event(on: .year(horizon), text: HTML(escaping: words[.horizonText]), label: words[.horizonLabel]))
        }
        return events
    }
}
