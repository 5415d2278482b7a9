package import Markup

/// What can be odd about the files of a site, before anyone has read them.
extension Check {
    package static let symbolicLink = Check("symbolic-link")
    package static let wrongExtension = Check("wrong-extension")
    package static let longName = Check("long-name")
    package static let notAFile = Check("not-a-file")
    package static let notAFolder = Check("not-a-folder")
    package static let unreadableName = Check("unreadable-name")
    package static let noDocuments = Check("no-documents")
}

extension Diagnostic {
    static func symbolicLink(_ path: String) -> Diagnostic {
        Diagnostic(
            .symbolicLink, at: Place(file: path),
            Message(
                sv: "symboliska länkar följs inte, eftersom de kan leda ut ur sajten: lägg själva filen här",
                en: "symbolic links are not followed, since they may lead out of the site: put the file itself here"))
    }

    static func wrongExtension(_ path: String, instead: String) -> Diagnostic {
        let name = lastPart(of: path)
        return Diagnostic(
            .wrongExtension, at: Place(file: path),
            Message(
                sv: "”\(name)” läses inte, eftersom dokument slutar på ”.md”: döp om filen till ”\(instead)”",
                en: "“\(name)” is not read, since documents end in “.md”: rename the file “\(instead)”"))
    }

    static func longName(_ path: String, limit: Int) -> Diagnostic {
        let count = lastPart(of: path).utf8.count
        return Diagnostic(
            .longName, at: Place(file: path),
            Message(
                sv: "namnet är \(count) byte långt, och en del av en adress får vara högst \(limit): ge det ett kortare namn",
                en: "the name is \(count) bytes long, and a part of an address may be at most \(limit): give it a shorter name"))
    }

    static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .notAFile, at: Place(file: path),
            Message(
                sv: "är varken fil eller mapp (utan ett rör, en kontakt eller en enhet): ta bort det ur content/",
                en: "is neither a file nor a folder (but a pipe, a socket or a device): remove it from content/"))
    }

    /// - Parameter kind: what is there itself, of a symbolic link one that leads to no folder.
    static func notAFolder(_ path: String, _ kind: FileKind) -> Diagnostic {
        let what =
            switch kind {
            case .symbolicLink:
                Message(sv: "en symbolisk länk som inte leder till någon", en: "a symbolic link that leads to none")
            case .file: Message(sv: "en fil", en: "a file")
            case .folder, .other: Message(sv: "ett rör, en kontakt eller en enhet", en: "a pipe, a socket or a device")
            }
        return Diagnostic(
            .notAFolder, at: Place(file: path),
            Message(
                sv: "”\(path)” ska vara en mapp, men är \(what.sv): ta bort eller döp om det som ligger där",
                en: "“\(path)” is to be a folder, but is \(what.en): remove or rename what lies there"))
    }

    static func unreadableName(_ path: String) -> Diagnostic {
        Diagnostic(
            .unreadableName, at: Place(file: path),
            Message(
                sv: "namnet är inte skrivet i UTF-8: döp om det, till exempel utan å, ä och ö",
                en: "the name is not written in UTF-8: rename it, for instance without accents"))
    }

    package static func noDocuments() -> Diagnostic {
        Diagnostic(
            .noDocuments, at: Place(file: "content"),
            Message(
                sv: "här finns inga dokument: lägg en Markdownfil här, till exempel ”content/index.md”",
                en: "there are no documents here: put a Markdown file here, such as “content/index.md”"))
    }

    private static func lastPart(of path: String) -> String {
        path.pathParts.last.map(String.init) ?? path
    }
}
