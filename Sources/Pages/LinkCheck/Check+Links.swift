package import Markup
import Records

// Links that lead nowhere, found in the pages as they are built: whoever made the link, and whatever it leads to.

extension Check {
    /// A link to a page or file that the site does not have.
    package static let brokenLink = Check("broken-link")
    /// A link to a place that its page does not have.
    package static let brokenFragment = Check("broken-fragment")
}

extension Diagnostic {
    static func brokenLink(_ written: String, to target: SiteAddress, near: String?, at place: Place) -> Diagnostic {
        let guess = guess(near)
        return Diagnostic(
            .brokenLink, at: place,
            Message(
                sv: "länken ”\(written)” leder ingenstans: \(target) finns inte på webbplatsen\(guess.sv)",
                en: "the link “\(written)” leads nowhere: \(target) is not on the site\(guess.en)"))
    }

    static func brokenFragment(
        _ written: String, to fragment: String, on page: SiteAddress, near: String?, at place: Place
    ) -> Diagnostic {
        let guess = guess(near)
        return Diagnostic(
            .brokenFragment, at: place,
            Message(
                sv: "länken ”\(written)” leder ingenstans: sidan \(page) har inget avsnitt ”\(fragment)”\(guess.sv)",
                en: "the link “\(written)” leads nowhere: the page \(page) has no section “\(fragment)”\(guess.en)"))
    }

    private static func guess(_ near: String?) -> Message {
        guard let near else { return Message(sv: "", en: "") }
        return Message(sv: ", menade du ”\(near)”?", en: ", did you mean “\(near)”?")
    }
}
