import Markup
import Records

/// What `paragraf new sajt` writes: a small site that builds as it is, with one document of each thing that a site must have.
struct StarterSite: Sendable {
    /// The name that the site's folder was given, `Lindviken`.
    let name: String
    /// The same as a part of addresses, `lindviken`: the key of its authority.
    let key: String
    let today: CivilDate

    init(folder: String, today: CivilDate) {
        let last = folder.split(separator: "/").last { $0 != "." && $0 != ".." }.map(String.init) ?? "Provkommunen"
        name = last.prefix(1).uppercased() + last.dropFirst()
        let part = AddressPart.of(last)
        // Addresses that the site's own lists have.
        let taken = ["", "om", "program", "beslut", "dokument", "sok", "anslagstavla", "tillganglighet", "arenden"]
        key = taken.contains(part) ? "kommunen" : part
        self.today = today
    }

    /// Path in the new folder, and text.
    var files: [(path: String, text: String)] {
        [
            ("paragraf.yaml", settings), ("README.md", readme),
            ("content/index.md", start), ("content/om.md", about), ("content/\(key)/index.md", authority),
            ("content/\(key)/ks-\(today)-1.md", decision),
            (".vscode/settings.json", Self.editorSettings),
            (".vscode/extensions.json", "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n"),
            (".vscode/paragraf.schema.json", frontMatterSchema().string + "\n"),
        ]
    }

    /// In double quotes, whatever stands in it: a text of JSON is one of YAML.
    private var quotedName: String { JSON.string(name).string }

    private var settings: String {
        """
        # Vad som gäller för hela webbplatsen. Ändra titel, adress och e-post först.
        titel: \(JSON.string(name + ": beslut och program").string)
        adress: https://\(key).example/
        språk: sv
        utgivare: \(quotedName)
        # Hit går den som vill begära ut en handling.
        registrator: registrator@\(key).example
        # Hit går den som hittar brister i tillgängligheten.
        tillgänglighet: tillganglighet@\(key).example
        huvudman: \(key)

        """
    }

    private var start: String {
        """
        ---
        typ: sida
        titel: \(JSON.string("Beslut och program i \(name)").string)
        publicerad: \(today)
        ---
        Här läser du vad som har beslutats och vad som föreslås.

        """
    }

    private var about: String {
        """
        ---
        typ: sida
        titel: Om webbplatsen
        publicerad: \(today)
        ---
        Här publicerar vi beslut och program. Handlingar som inte finns här kan begäras ut från registrator.

        """
    }

    private var authority: String {
        """
        ---
        typ: huvudman
        titel: \(quotedName)
        publicerad: \(today)
        organ:
          - namn: Kommunfullmäktige
            förkortning: KF
          - namn: Kommunstyrelsen
            förkortning: KS
        ---

        """
    }

    private var decision: String {
        """
        ---
        typ: protokollsutdrag
        titel: Webbplats för beslut och program
        organ: KS
        datum: \(today)
        paragraf: 1
        diarienummer: KS \(today.year)/1
        publicerad: \(today)
        ---
        Det här är ett exempel. Skriv över det med ett eget dokument, eller ta bort filen.

        ## Beslut
        Kommunstyrelsen beslutar

        1. att publicera beslut och program på en egen webbplats.

        ## Sammanfattning
        Den som söker ett beslut ska hitta det, kunna läsa det och kunna länka till det.

        """
    }

    private var readme: String {
        """
        # \(name): beslut och program

        En webbplats som görs av Paragraf. Dokumenten ligger i `content/`, inställningarna i `paragraf.yaml`.

            paragraf check      # granska
            paragraf build      # bygg: content/ blir public/
            paragraf new protokollsutdrag content/\(key)/ks-\(today.year)-12-01-14.md

        """
    }

    private static let editorSettings = """
        {
          "yaml.schemas": {
            "./.vscode/paragraf.schema.json": ["content/**/*.md"]
          },
          "yaml.schemaStore.enable": false,
          "[markdown]": {
            "editor.wordWrap": "on",
            "editor.insertSpaces": true,
            "editor.tabSize": 2
          },
          "files.encoding": "utf8",
          "files.eol": "\\n",
          "files.exclude": { "public": true }
        }

        """
}
