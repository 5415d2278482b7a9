import Markup
import Records

extension DocumentContext {
    /// Case numbers as written, each linked to its case; of several parties each with its own.
    var caseNumbers: HTML? {
        let cases = Dictionary(
            site.register.cases(of: id).map { (PartyCaseNumber(organization: $0.organization, number: $0.number), $0.address) },
            uniquingKeysWith: { first, _ in first })
        let numbers = record.caseNumbers.map { written -> HTML in
            let text = HTML.span("dnr", written.number.written)
            let owned = PartyCaseNumber(organization: written.organization ?? record.organization, number: written.number)
            var html = cases[owned].map { HTML.link(text, to: href($0)) } ?? text
            if record.parties.count > 1, let party = written.organization {
                html.append(escaping: " (\(site.name(of: party)))")
            }
            return html
        }
        return numbers.isEmpty ? nil : .joined(numbers, by: "<br>")
    }

    var timeAndPlace: (time: String?, place: String?) {
        switch record.details {
        case .minutes(_, let time, let place), .summons(let time, let place, _): (time, place)
        default: (nil, nil)
        }
    }

    /// Decisions made in the same case on the day of this document or later.
    var decisionsInCase: [RecordID] {
        guard record.standing == .proposed else { return [] }
        var found: [RecordID] = []
        for file in site.register.cases(of: id) {
            for other in file.records where other != id {
                let candidate = site[other]
                guard candidate.standing == .decided else { continue }
                if let date = candidate.date, let own = record.date, date.lastDay < own.firstDay { continue }
                found.append(other)
            }
        }
        return found.uniqued()
    }

    /// The title of a document, linked, and when it is from.
    func linkWithDate(_ other: RecordID) -> HTML {
        let line = site[other]
        var html = link(line.title, to: line.address)
        if let date = line.date {
            html.append(" <span class=\"meta\">")
            html.append(site.dates.html(date))
            html.append("</span>")
        }
        return html
    }

    /// `21 februari 2019 – 15 mars 2019. Protokollet finns här: kommunhuset`.
    func posting(_ posting: NoticePosting) -> HTML? {
        let period = DatePeriod(from: posting.from.map(PartialDate.day), through: posting.through.map(PartialDate.day))
        guard var html = site.dates.html(period) else { return nil }
        if let board = posting.board { html.append(escaping: ", " + site.name(of: board)) }
        if let place = posting.place { html.append(escaping: ". " + words.text(.minutesAreKept, place)) }
        return html
    }

    /// The last day to appeal, stated or computed, where the registrar has said that the decision can be appealed.
    var appealDeadline: CivilDate? {
        guard let appeal = record.minutesFacts?.appeal, appeal != .none, record.standing != .proposed else { return nil }
        return site.register.appealDeadline(of: id)
    }

    var isAdoptedProgramme: Bool { site.standing(of: id).status.isAdopted }

    /// Where the text was taken from, how well, and the fingerprint of the original.
    var origin: HTML? {
        guard let origin = record.origin else { return nil }
        var pieces: [HTML] = []
        if let address = origin.address {
            let isLink = address.hasPrefix("https://") || address.hasPrefix("http://")
            pieces.append(isLink ? .link(address, to: address) : HTML(escaping: address))
        }
        if let quality = origin.quality { pieces.append(HTML(escaping: quality)) }
        if let day = origin.fetchedOn { pieces.append(HTML(escaping: words.text(.fetchedOn, site.dates.text(day)))) }
        if let sum = origin.sha256 {
            var html = HTML("SHA-256 <code>")
            html.append(escaping: sum)
            html.append("</code>")
            pieces.append(html)
        }
        return .joined(pieces, by: "<br>")
    }
}

extension HTML {
    /// Text in which e-mail addresses become links, and nothing else.
    static func linkingAddresses(in text: String) -> HTML {
        var html = HTML()
        for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { html.append(" ") }
            let trailing = word.reversed().prefix { ".,;:)".contains($0) }.count
            let address = String(word.dropLast(trailing))
            if address.isEmailAddress {
                html.append(.link(address, to: "mailto:" + address))
                html.append(escaping: String(word.suffix(trailing)))
            } else {
                html.append(escaping: String(word))
            }
        }
        return html
    }
}

extension String {
    /// Letters, digits and `.-_+` on both sides of one `@`, with a dot after it: nothing that could end a `mailto:` link.
    var isEmailAddress: Bool {
        let parts = split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[1].dropFirst().dropLast().contains(".") else {
            return false
        }
        return parts.joined().utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || ".-_+".utf8.contains($0) }
    }
}
