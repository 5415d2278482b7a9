import Markup

/// ArgumentParser tells what is wrong with a command line in English; here is what it says, in both languages and in this
/// house's form.
enum UsageFault {
    /// - Parameters:
    ///   - written: what ArgumentParser says.
    ///   - commands: the commands that there are, for "did you mean".
    static func message(_ written: String, commands: [String]) -> Message {
        // Its own words, then what the user wrote, in turn.
        let parts = written.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 3 else { return Message(sv: written, en: written) }
        let first = parts[1]
        switch parts[0] {
        case "Unknown option ":
            return unknown(Message(sv: "okänd flagga", en: "unknown option"), first, meant: parts.count > 3 ? parts[3] : nil)
        case "Missing value for ": return Message(sv: "”\(first)” saknar värde", en: "“\(first)” lacks its value")
        case "Missing expected argument ": return Message(sv: "”\(first)” saknas", en: "“\(first)” is missing")
        case "The option ": return Message(sv: "”\(first)” tar inget värde", en: "“\(first)” takes no value")
        case "Unexpected argument ":
            let meant = nearestWord(to: first, among: commands)
            return unknown(Message(sv: "oväntat", en: "unexpected"), first, meant: meant)
        case "The value ":
            let option = parts.count > 3 ? parts[3] : ""
            return Message(
                sv: "”\(first)” går inte som \(option)\(expectation(of: option).sv)",
                en: "“\(first)” will not do as \(option)\(expectation(of: option).en)")
        case let start where start.hasSuffix("unexpected arguments: "):
            let all = stride(from: 1, to: parts.count, by: 2).map { parts[$0] }
            return Message(
                sv: "oväntade: " + all.map { "”\($0)”" }.joined(separator: ", "),
                en: "unexpected: " + all.map { "“\($0)”" }.joined(separator: ", "))
        default: return Message(sv: written, en: written)
        }
    }

    private static func unknown(_ what: Message, _ written: String, meant: String?) -> Message {
        Message(sv: "\(what.sv) ”\(written)”", en: "\(what.en) “\(written)”").suggesting(meant)
    }

    /// What an option takes, for one that took something else.
    private static func expectation(of option: String) -> Message {
        switch option.split(separator: " ").first {
        case "--as-of": Message(sv: ": skriv en dag så här: 2026-01-01", en: ": write a day like this: 2026-01-01")
        case "--jobs": Message(sv: ": skriv ett tal från 1 till 1024", en: ": write a number from 1 to 1024")
        case "--base-url":
            Message(
                sv: ": skriv en adress så här: https://prov.example/register/",
                en: ": write an address like this: https://prov.example/")
        case "--language": Message(sv: ": skriv sv eller en", en: ": write sv or en")
        case "--format": Message(sv: ": skriv text eller json", en: ": write text or json")
        default: Message(sv: "", en: "")
        }
    }
}
