import Markup
package import Records

/// The settings of `paragraf.yaml` as far as they can be read, for those who need a word of them before the site is assembled:
/// its language and its time zone. What is wrong with them is told by `assemble`.
package func siteSettings(of input: SiteInput) -> SiteSettings? {
    nil
}
