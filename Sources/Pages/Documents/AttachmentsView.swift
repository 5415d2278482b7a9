import Markup
import Records
package import Templating

/// The attachments of a document: those that are published, and how to ask for the others.
package struct AttachmentsView: View {
    var id: String
    var heading: String
    var items: [AttachmentView]

    package static let fields: Fields<AttachmentsView> = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .list("items") { $0.items },
    ]
}

package struct AttachmentView: View {
    /// `bilaga-1`.
    var id: String
    /// `Bilaga 1. Utvecklingsprogram`.
    var title: String
    var kind: String?
    /// Of a published file.
    var href: String?
    /// `PDF, 1,2 MB`.
    var about: String?
    var secrecy: String?
    /// A letter to the registrar that asks for what is not published.
    var request: String?

    package static let fields: Fields<AttachmentView> = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .optionalText("kind") { $0.kind },
        .optionalText("href") { $0.href },
        .optionalText("about") { $0.about },
        .optionalText("secrecy") { $0.secrecy },
        .optionalText("request") { $0.request },
    ]
}

extension DocumentContext {
    var attachments: AttachmentsView? {
        guard !record.attachments.isEmpty, !isWithdrawn else { return nil }
        let own = attachmentsSection.flatMap { record.text.body.sections[$0].heading }
        return AttachmentsView(
            id: own?.id ?? id("bilagor"), heading: own?.text ?? words.count(.attachments, record.attachments.count),
            items: zip(record.attachments, PartIDs(record).attachments).map { view(of: $0, id: $1) })
    }

    private func view(of attachment: Attachment, id: String) -> AttachmentView {
        let title =
            attachment.number.map { words.text(.attachmentNumber, $0, site.typeset(attachment.title)) }
            ?? site.typeset(attachment.title)
        let file = attachment.file.flatMap { site.attachments[$0] }
        return AttachmentView(
            id: id, title: title, kind: attachment.kind,
            href: file.map { href($0.address) }, about: file.map { "\($0.format), \(site.size(of: $0))" },
            secrecy: attachment.secrecy, request: file == nil ? letter(asking: title) : nil)
    }

    /// A `mailto:` link to the registrar with subject and text filled in.
    private func letter(asking title: String) -> String {
        let numbers = record.caseNumbers.map(\.number.written).joined(separator: ", ")
        let subject = numbers.isEmpty ? words.text(.requestSubject, title) : words.text(.requestSubjectWithNumber, title, numbers)
        let text = words.text(.requestText, title, site.title(of: id), site.url(of: page.address))
        return "mailto:\(site.settings.registrarEmail)?subject=\(subject.percentEncoded())&body=\(text.percentEncoded())"
    }
}

extension Record {
    /// The section of the text that lists the same attachments as the front matter, line for line: their list takes its place, under
    /// its heading. One that says more stays as it is.
    func attachmentsSection(in site: Site) -> Int? {
        let titles = attachments.map { site.typeset($0.title).lowercased() }
        return text.sections(.attachments).first { index in
            let lines = text.body.sections[index].content.text.split(separator: "\n")
            return !lines.isEmpty && lines.count <= titles.count
                && lines.allSatisfy { line in titles.contains { line.lowercased().contains($0) } }
        }
    }
}

extension PublishedFile {
    /// `PDF`, from the end of its name.
    var format: String {
        guard let dot = address.path.lastIndex(of: ".") else { return "" }
        return address.path[dot...].dropFirst().uppercased()
    }
}

extension Site {
    /// `340 kB`, `1,2 MB`: thousands, as Swedish readers count.
    func size(of file: PublishedFile) -> String {
        switch file.byteCount {
        case ..<1000: return "\(file.byteCount)\u{A0}byte"
        case ..<999_500: return "\((file.byteCount + 500) / 1000)\u{A0}kB"
        default:
            let tenths = (file.byteCount + 50_000) / 100_000
            let decimal = language == .sv ? "," : "."
            return tenths % 10 == 0 ? "\(tenths / 10)\u{A0}MB" : "\(tenths / 10)\(decimal)\(tenths % 10)\u{A0}MB"
        }
    }
}
