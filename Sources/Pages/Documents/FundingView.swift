import Markup
import Records
package import Templating

/// Who pays how much: a table with its sum, and the same as a picture.
package struct FundingView: View {
    var id: String
    var heading: String
    var rows: [FundingRowView]
    var hasYears: Bool
    var sum: String
    /// Missing where bars would say nothing: for one row, or amounts below zero.
    var picture: HTML?

    package static let fields: Fields<FundingView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .list("rows") { $0.rows },
        .flag("hasYears") { $0.hasYears },
        .flag("hasSum") { $0.rows.count > 1 },
        .text("sum") { $0.sum },
        .optionalHTML("picture") { $0.picture },
    ]
}

package struct FundingRowView: View {
    var party: HTML
    var year: String
    var amount: String

    package static let fields: Fields<FundingRowView> = [
        .html("party") { $0.party },
        .text("year") { $0.year },
        .text("amount") { $0.amount },
    ]
}

extension DocumentContext {
    var funding: FundingView? {
        guard !record.funding.isEmpty, !isWithdrawn else { return nil }
        let sum = record.funding.reduce(Money(ore: 0)) { $0 + $1.amount }
        return FundingView(
            id: id("pengar"), heading: words[isFundingProposed ? .proposedFunding : .funding],
            rows: record.funding.map { part in
                FundingRowView(
                    party: link(part.party), year: part.year.map(String.init) ?? "–", amount: site.money.number(part.amount))
            },
            hasYears: record.funding.contains { $0.year != nil }, sum: site.money.number(sum),
            picture: BarPicture(bars: bars, title: words[.fundingPicture], description: barDescription, id: id("pengar-bild"))?
                .html)
    }

    /// Money in a proposal, and in a programme that nobody is known to have adopted, is not granted.
    private var isFundingProposed: Bool {
        record.standing == .proposed || record.type == .programme && !isAdoptedProgramme
    }

    func link(_ party: Party) -> HTML {
        switch party {
        case .organization(let key): link(key)
        case .outsider(let name): HTML(escaping: name)
        }
    }

    /// One bar for each party, with all its years together; where one party pays alone, one for each year.
    private var bars: [BarPicture.Bar] {
        let parties = record.funding.map { site.name(of: $0.party) }
        let years = record.funding.map { $0.year.map(String.init) ?? "–" }
        let labels = Set(parties).count > 1 ? parties : years
        var amounts: [String: Money] = [:]
        for (label, part) in zip(labels, record.funding) {
            amounts[label] = (amounts[label] ?? Money(ore: 0)) + part.amount
        }
        return labels.uniqued().map { label in
            let amount = amounts[label] ?? Money(ore: 0)
            return BarPicture.Bar(label: label, value: amount.ore, text: site.money.text(amount))
        }
    }

    private var barDescription: String {
        bars.map { "\($0.label): \($0.text)" }.joined(separator: "; ") + ". " + words[.pictureRepeatsTable]
    }
}
