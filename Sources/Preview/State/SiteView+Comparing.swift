import Markup
import Pages
import Records

extension SiteState {
    /// The state after a change, and the addresses that answer otherwise than before: new ones, those that are gone, and those whose
    /// bytes differ.
    ///
    /// - Parameter watched: the addresses that someone looks at; nil is all, which takes the time of a build.
    package func changing(
        _ change: SiteChange, watching watched: Set<String>? = nil
    ) async -> (state: SiteState, addresses: Set<String>) {
        let new = await applying(change)
        let addresses = watched ?? Set((view.pages + new.view.pages).map(\.address.path))
        return (new, addresses.filter { new.view.bytes(at: $0) != view.bytes(at: $0) })
    }
}

extension SiteView {
    /// Nil where there is no page.
    package func bytes(at address: String) -> [UInt8]? { page(at: address).map { bytes(of: $0) } }
}
