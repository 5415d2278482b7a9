import Markup
package import Records

/// What a site is built with, beside its own files.
package struct BuildOptions: Sendable {
    /// The day it is built for.
    package var asOf: CivilDate
    /// Where the site lies on the disk: published files are copied from there.
    package var site: String
    /// The public address, where it is not that of paragraf.yaml.
    package var baseURL: String?
    package var jobs: Int
    /// `check --drafts`: faults in drafts are errors.
    package var checksDrafts: Bool
    /// `check --verbose`: a citation that nothing fits is a note, and what is wanted is listed.
    package var tellsUnresolved: Bool
    /// The bytes of a time zone's TZif file, where the site's zone is not built in.
    package var zoneFile: @Sendable (String) -> [UInt8]?
    /// Where the texts of a large site may lie while it is built; nil to keep all in memory.
    package var scratch: Scratch?

    package init(
        asOf: CivilDate, site: String = ".", baseURL: String? = nil, jobs: Int = 1, checksDrafts: Bool = false,
        tellsUnresolved: Bool = false, zoneFile: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }, scratch: Scratch? = nil
    ) {
        self.asOf = asOf
        self.site = site
        self.baseURL = baseURL
        self.jobs = jobs
        self.checksDrafts = checksDrafts
        self.tellsUnresolved = tellsUnresolved
        self.zoneFile = zoneFile
        self.scratch = scratch
    }
}

extension BuildOptions {
    /// What was found, sorted. With `check --drafts`, what was lowered because it stands in a draft is as grave as elsewhere.
    func graded(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard checksDrafts else { return inOrder(diagnostics) }
        return inOrder(
            diagnostics.map { diagnostic in
                var diagnostic = diagnostic
                diagnostic.severity = diagnostic.check.severity
                return diagnostic
            })
    }
}
