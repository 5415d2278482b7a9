import Markup
import Records
package import Templating

/// Who has signed a document.
package struct SignatoriesView: View {
    var id: String
    var heading: String
    var people: [SignatoryView]

    package static let fields: Fields<SignatoriesView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .list("people") { $0.people },
    ]
}

package struct SignatoryView: View {
    var name: String
    /// Role and party, on a line of their own.
    var role: String?
    /// Place and date.
    var signed: HTML?

    package static let fields: Fields<SignatoryView> = [
        .text("name") { $0.name },
        .optionalText("role") { $0.role },
        .optionalHTML("signed") { $0.signed },
    ]
}

extension DocumentContext {
    var signatories: SignatoriesView? {
        guard !record.signatories.isEmpty, !hidesNames else { return nil }
        return SignatoriesView(
            id: id("undertecknat"), heading: words[record.standing == .agreed ? .signedHeading : .namesHeading],
            people: record.signatories.map { person in
                var signed: [HTML] = []
                if let place = person.place { signed.append(HTML(escaping: place)) }
                if let date = person.date { signed.append(site.dates.html(date)) }
                // A report of one authority is signed by its own people; that needs no saying.
                let isOwn = person.party == record.organization.map(Party.organization)
                let role = [person.role, isOwn ? nil : person.party.map(site.name(of:))].compactMap(\.self)
                return SignatoryView(
                    name: person.name, role: role.isEmpty ? nil : role.joined(separator: ", "),
                    signed: signed.isEmpty ? nil : .joined(signed))
            })
    }
}
