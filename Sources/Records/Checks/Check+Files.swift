package import Markup

/// Faults of the files that lie beside the documents.
extension Check {
    /// A file in `bilagor` that is not there.
    package static let missingAttachment = Check("missing-attachment")
    /// A file of a type that is never published.
    package static let attachmentType = Check("attachment-type")
    /// A file that no document lists or links to.
    package static let unusedFile = Check("unused-file", .warning)
}

extension Diagnostic {
    static func missingAttachment(_ path: String, nearest: String?, at place: Place) -> Diagnostic {
        var message = Message(sv: "bilagan ”\(path)” finns inte", en: "there is no attachment “\(path)”")
        if let nearest {
            message.sv += ", menade du ”\(nearest)”?"
            message.en += ", did you mean “\(nearest)”?"
        }
        return Diagnostic(
            .missingAttachment, at: place, message,
            help: Message(
                sv: "lägg filen där, eller utelämna ”fil”: då står det hur bilagan begärs ut",
                en: "put the file there, or leave out “fil”: then the page says how to request the attachment"))
    }

    static func attachmentType(_ path: String, _ type: String, at place: Place) -> Diagnostic {
        let name = type.isEmpty ? path : "." + type
        return Diagnostic(
            .attachmentType, at: place,
            Message(
                sv: "filer av typen ”\(name)” publiceras inte som bilagor",
                en: "files of the type “\(name)” are not published as attachments"),
            help: Message(
                sv:
                    "publicera pdf, bilder (png, jpg, webp, gif), kontorsdokument, csv, txt, json, xml, zip, ics, gpx eller geojson",
                en: "publish pdf, images (png, jpg, webp, gif), office documents, csv, txt, json, xml, zip, ics, gpx or geojson"))
    }

    static func attachmentTooLarge(_ path: String, _ size: Int, at place: Place) -> Diagnostic {
        let limit = Limits.attachment >> 20
        return Diagnostic(
            .tooLarge, at: place,
            Message(
                sv: "bilagan ”\(path)” är \(size >> 20) MiB; gränsen är \(limit) MiB",
                en: "the attachment “\(path)” is \(size >> 20) MiB; the limit is \(limit) MiB"))
    }

    static func unusedFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .unusedFile, at: Place(file: path),
            Message(
                sv: "filen används inte av någon handling och publiceras inte",
                en: "no document uses the file, and it is not published"),
            help: Message(
                sv: "länka till den, skriv den under ”bilagor”, eller ta bort den",
                en: "link to it, list it under “bilagor”, or remove it"))
    }
}
