import Markup
import Pages
import Records
import SiteBuild

extension SiteState {
    /// The state after a change. Only what was touched is read again, unless it says what the others are read with.
    package func applying(_ change: SiteChange) async -> SiteState {
        var new = self
        var isAffected = Affected()
        if change.touches("paragraf.yaml") { new.takeSettings(change.reading.settings, &isAffected) }
        new.takeOverrides(change, &isAffected)
        let files = otherFiles.filter { !change.touches($0.diskPath) } + change.reading.otherFiles
        new.otherFiles = files.sorted { isInByteOrder($0.path, $1.path) }
        if new.otherFiles != otherFiles { isAffected.files = true }
        new.findings = findings.filter { !change.touches($0.diskPath) } + change.reading.findings
        await new.takeDocuments(change, &isAffected)
        await new.follow(isAffected, after: self)
        return new
    }

    /// What a change may have changed of the site.
    struct Affected {
        var settings = false
        var templates = false
        /// The words of the interface, which titles and lines of documents have in them.
        var words = false
        var files = false
        /// Documents came, went, or changed.
        var documents = false
        /// Each that came, went or changed, as it was and as it is; nil where all were read again.
        var edits: [DocumentEdit]?
    }

    /// Makes the site that follows from what has been read, and keeps all of the old one that can be kept.
    private mutating func follow(_ affected: Affected, after old: SiteState) async {
        if affected.settings { return await makeAnew(relating: true) }
        if affected.documents {
            guard let edits = affected.edits, await take(edits) else { return await makeAnew(relating: true) }
        }
        if affected.files {
            let changed = Set(otherFiles).symmetricDifference(old.otherFiles).map(\.path)
            related.attachments = publishedFiles(after: Set(changed))
        }
        if affected.words || Set(templates.assets.keys) != Set(old.templates.assets.keys) {
            await makeAnew(relating: false)
        } else if affected.templates || affected.files {
            view = SiteView(Site(view.site, attachments: related.attachments, templates: templates), view.plan)
        }
    }

    mutating func makeAnew(relating: Bool) async {
        if relating {
            needsRoom = false
            related = await relate(readDocuments(), otherFiles, jobs: jobs, room: NumberedList<Record>.usualRoom).value
        }
        let site = await SiteBuild.site(of: related, settings: settings, templates: templates, asOf: today, jobs: jobs)
        view = await SiteView(site, jobs: jobs)
    }

    // MARK: - Settings and templates

    private mutating func takeSettings(_ file: SourceFile?, _ affected: inout Affected) {
        // Where the file is gone, all its keys are missing.
        let read = SiteBuild.settings(from: file ?? SourceFile(path: "paragraf.yaml", ""), zoneFile: zoneFile)
        settingsFaults = read.diagnostics
        usesOldSettings = read.value == nil || read.diagnostics.contains { $0.severity == .error }
        guard let value = read.value, !usesOldSettings else { return }
        affected.settings = true
        if value.language != settings.language { affected.templates = true }
        settings = value
    }

    private mutating func takeOverrides(_ change: SiteChange, _ affected: inout Affected) {
        let before = overrides
        let kept = overrides.filter { !change.touches($0.diskPath) }
        if kept.count != overrides.count || !change.reading.overrides.isEmpty {
            overrides = (kept + change.reading.overrides).sorted {
                isInByteOrder($0.file.path, $1.file.path)
            }
        }
        guard overrides != before || affected.templates else { return }
        affected.words = affected.templates || words(in: overrides) != words(in: before)
        let read = TemplateSet.reading(overrides: overrides.map(\.file), language: settings.language)
        templateFaults = read.diagnostics
        // Words that cannot be read leave those that are built in; the last good ones are nearer to what is meant.
        usesOldTemplates = read.value == nil || read.diagnostics.contains { $0.severity == .error }
        if let value = read.value, !usesOldTemplates || before.isEmpty {
            templates = value
            affected.templates = true
        } else if affected.templates {
            templates = read.value ?? Self.builtIn(settings.language)
        }
    }

    private func words(in overrides: [SiteReading.Text]) -> SiteReading.Text? {
        overrides.first { $0.file.path == "templates/words.yaml" }
    }

    // MARK: - Documents

    private mutating func takeDocuments(_ change: SiteChange, _ affected: inout Affected) async {
        let places = documents.indices(atOrBelow: change.touched)
        let before = places.map { documents.all[$0] }
        let olds = Dictionary(before.map { ($0.diskPath, $0) }) { first, _ in first }
        let heads = await inParallel(change.reading.documents, jobs: jobs) { text in
            if let old = olds[text.diskPath], old.text.file == text.file { return old }
            return DocumentReading(text)
        }
        let isSame = heads.count == before.count && heads.allSatisfy { olds[$0.diskPath]?.text.file == $0.text.file }
        if isSame, !affected.settings { return }
        affected.documents = true

        let known = heads.map { examined($0, after: olds[$0.diskPath]) }
        if affected.settings || !givesSameNames(known, as: before) {
            documents.replace(places, by: known)
            await readAll(Set(heads.map(\.diskPath)), after: olds)
        } else {
            let names = names
            let new = await inParallel(heads, jobs: jobs) { Self.reading($0, names, after: olds[$0.diskPath]) }
            documents.replace(places, by: new)
            let edited = Set(new.map(\.diskPath))
            affected.edits =
                new.map { DocumentEdit(old: olds[$0.diskPath], new: $0) }
                + before.filter { !edited.contains($0.diskPath) }.map { DocumentEdit(old: $0, new: nil) }
        }
    }

    /// A file that says what others are read with is read before they are: if it has errors, they are read with what it said before.
    private func examined(_ document: DocumentReading, after old: DocumentReading?) -> DocumentReading {
        guard let old, old !== document, old.headForNames.flatMap(NameSource.init) != nil else { return document }
        return Self.reading(document, names, after: old)
    }

    /// Reads every document with the names that all together give. What was read with other names may have had errors by them alone:
    /// then it gives names too, and all are read once more.
    private mutating func readAll(_ touched: Set<String>, after olds: [String: DocumentReading]) async {
        for _ in 0..<2 {
            gatherNames()
            let names = names
            let read = await inParallel(documents.all, jobs: jobs) { document in
                Self.reading(
                    document, names, after: olds[document.diskPath] ?? (touched.contains(document.diskPath) ? nil : document))
            }
            let areSettled = zip(documents.all, read).allSatisfy { before, after in
                !touched.contains(after.diskPath) || before.isOld == after.isOld
            }
            documents = DocumentList(read)
            if areSettled { return }
        }
    }

    private static func reading(_ document: DocumentReading, _ names: Names, after old: DocumentReading?) -> DocumentReading {
        document.reading(with: document.head?.isDraft == true ? names.withDrafts : names.published, after: old)
    }

    private func givesSameNames(_ new: [DocumentReading], as old: [DocumentReading]) -> Bool {
        let newNames = new.compactMap { $0.headForNames.flatMap(NameSource.init) }
        let oldNames = old.compactMap { $0.headForNames.flatMap(NameSource.init) }
        return newNames.count == oldNames.count && Set(newNames) == Set(oldNames)
    }

    private mutating func gatherNames() {
        let heads = documents.heads
        let published = vocabulary(of: heads, settings)
        let withDrafts = heads.contains(where: \.isDraft) ? vocabulary(of: heads, settings, includingDrafts: true) : published
        names = Names(
            published: published.value, withDrafts: withDrafts.value,
            faults: withDrafts.diagnostics)
    }
}
