package import Markup

/// Why a folder may not be published to. Nothing in it was touched. Ends the command with 64.
package enum OutputRefusal: Error, Sendable, Hashable {
    case isSite, holdsSite, liesIn(String), isHome, isRoot, isFile
    /// Neither empty nor made by us; the first names in it.
    case isForeign([String])
    /// Files in our own folder that are neither ours nor in `behåll`.
    case holdsForeign([String])
    /// Names in `behåll` that we would write ourselves.
    case keepsOurs([String])

    package func message(for output: String) -> Message {
        let start = Message(sv: "kan inte publicera till ”\(output)”: ", en: "cannot publish to “\(output)”: ")
        let reason = self.reason
        return Message(sv: start.sv + reason.sv, en: start.en + reason.en)
    }

    private var reason: Message {
        switch self {
        case .isSite: Message(sv: "det är sajtens egen mapp", en: "it is the site's own folder")
        case .holdsSite: Message(sv: "sajtens egen mapp ligger i den", en: "it holds the site's own folder")
        case .liesIn(let folder):
            Message(
                sv: "den ligger i ”\(folder)”, som sajten läses från", en: "it lies in “\(folder)”, which the site is read from")
        case .isHome: Message(sv: "det är en hemkatalog", en: "it is a home folder")
        case .isRoot: Message(sv: "det är roten", en: "it is the root")
        case .isFile: Message(sv: "det är en fil, inte en mapp", en: "it is a file, not a folder")
        case .isForeign(let names):
            Message(
                sv: "mappen är varken tom eller gjord av Paragraf (i den finns \(Self.list(names, "”", "och"))): "
                    + "välj en tom mapp, eller töm den själv",
                en: "the folder is neither empty nor made by Paragraf (it has \(Self.list(names, "“", "and"))): "
                    + "choose an empty folder, or empty it yourself")
        case .holdsForeign(let names):
            Message(
                sv: "där finns \(Self.list(names, "”", "och")), som Paragraf inte har gjort: "
                    + "flytta bort det, eller skriv det under ”behåll” i paragraf.yaml",
                en: "it has \(Self.list(names, "“", "and")), which Paragraf has not made: "
                    + "move it away, or list it under “behåll” in paragraf.yaml")
        case .keepsOurs(let names):
            Message(
                sv: "\(Self.list(names, "”", "och")) står under ”behåll” i paragraf.yaml, men sajten har en egen fil där",
                en:
                    "\(Self.list(names, "“", "and")) stands under “behåll” in paragraf.yaml, but the site has a file of its own there"
            )
        }
    }

    /// The first few names in quotes, and how many more there are.
    private static func list(_ names: [String], _ opening: String, _ and: String) -> String {
        let shown = names.prefix(5).map { "\(opening)\($0)”" }.joined(separator: ", ")
        return names.count <= 5 ? shown : "\(shown) \(and) \(names.count - 5) \(and == "och" ? "till" : "more")"
    }
}
