import ArgumentParser
import Markup
import Records

/// `paragraf schema`: the JSON Schema of the front matter.
struct SchemaCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Skriv ut JSON Schema för nycklarna överst i ett dokument, för redigerares komplettering.",
        discussion: """
            EXEMPEL:
              paragraf schema
              paragraf schema > paragraf.schema.json
            """)

    func run(_ console: Console) async throws -> ExitStatus {
        do {
            try console.write(frontMatterSchema().string + "\n", to: .output)
            return .done
        } catch {
            Speech(guessedFrom: [], console).report(Failure(error))
            return .disk
        }
    }
}
