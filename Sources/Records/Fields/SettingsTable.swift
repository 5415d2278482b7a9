/// Every key of `paragraf.yaml`, once.
package enum SettingsTable {
    package static let fields: [FieldDefinition] = [
        .part(
            "titel", "title", .text, required: true, example: "Program och beslut", sv: "Webbplatsens namn.",
            en: "The site's name."),
        .part(
            "adress", "address", .webAddress, required: true, example: "https://beslut.kommunen.se/",
            sv: "Webbplatsens adress utåt; får ha en sökväg.", en: "The site's public address; may have a path."),
        .part(
            "utgivare", "publisher", .text, required: true, example: "Vaggeryds kommun", sv: "Vem som ger ut webbplatsen.",
            en: "Who publishes the site."),
        .part(
            "registrator", "registrarEmail", .email, required: true, example: "registrator@kommunen.se",
            sv: "E-postadressen dit man begär ut handlingar.", en: "The e-mail address to which requests for documents go."),
        .part(
            "språk", "language", .choice(SiteSettings.Language.allCases.map(\.rawValue)), example: "sv",
            sv: "Gränssnittets språk.",
            en: "The language of the interface."),
        .part(
            "tillgänglighet", "accessibilityContact", .text, example: "webb@kommunen.se",
            sv: "Vart man vänder sig om brister i tillgängligheten.", en: "Whom to tell about faults in accessibility."),
        .part(
            "tidszon", "timeZone", .timeZone, example: "Europe/Stockholm", sv: "Tidszonen som avgör vilken dag det är.",
            en: "The time zone that decides which day it is."),
        .part(
            "behåll", "kept", .list(.text), example: "[CNAME, .well-known]",
            sv: "Namn i den byggda mappen som inte är våra och ska få stå kvar.",
            en: "Names in the output folder that are not ours and should stay."),
        .part(
            "rubriker", "headingWords", .headings, example: "\n  beslut: [Nämndens ställningstagande]",
            sv: "Fler rubriker som ger ett avsnitt en roll.", en: "More headings that give a section a role."),
        .part(
            "huvudman", "organization", .authority, example: "vaggeryd", sv: "Vems webbplatsen är.", en: "Whose site it is."),
        .part(
            "redigera", "editPattern", .text, example: "https://git.kommunen.se/edit/{path}",
            sv: "Adressmönster för ”redigera den här sidan” i förhandsgranskningen.",
            en: "An address pattern for “edit this page” in the preview."),
    ]
}
