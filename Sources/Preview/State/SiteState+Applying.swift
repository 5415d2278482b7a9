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
        if isAffected.any { await new.plan(isAffected) }
        return new
    }

    /// What a change may have changed of the site.
    struct Affected {
        var settings = false
        var templates = false
        var files = false
        /// Documents came, went, or changed.
        var documents = false
        /// Where none came or went: each that changed, as it was and as it is.
        var replaced: [(old: DocumentReading, new: DocumentReading)]?
        var any: Bool { settings || templates || files || documents }
    }

    private mutating func plan(_ affected: Affected) async {
        if affected.documents, !affected.files, !affected.settings, !affected.templates, let replaced = affected.replaced,
            replace(replaced)
        {
            return
        }
        if affected.documents || affected.files || affected.settings {
            related = await relate(readDocuments(), otherFiles, jobs: jobs).value
        }
        view = SiteView(
            await SiteBuild.site(of: related, settings: settings, templates: templates, asOf: today, jobs: jobs))
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
        let read = TemplateSet.reading(overrides: overrides.map(\.file), language: settings.language)
        templateFaults = read.diagnostics
        usesOldTemplates = read.value == nil
        if let value = read.value {
            templates = value
            affected.templates = true
        } else if affected.templates {
            templates = Self.builtIn(settings.language)
        }
    }

    // MARK: - Documents

    private mutating func takeDocuments(_ change: SiteChange, _ affected: inout Affected) async {
        let before = Dictionary(
            documents.all.filter { change.touches($0.diskPath) }.map { ($0.diskPath, $0) },
            uniquingKeysWith: { first, _ in first })
        let read = await inParallel(change.reading.documents, jobs: jobs) { text in
            if let old = before[text.diskPath], old.text.file == text.file { return old }
            return DocumentReading(text)
        }
        let isSame = read.count == before.count && read.allSatisfy { before[$0.diskPath]?.text.file == $0.text.file }
        if isSame, !affected.settings { return }
        _ = documents.replace(change.touched, by: read)
        affected.documents = true

        let newNames = read.compactMap { $0.headForNames.flatMap(NameSource.init) }
        let oldNames = before.values.compactMap { $0.headForNames.flatMap(NameSource.init) }
        let readsAll = affected.settings || Set(newNames) != Set(oldNames) || newNames.count != oldNames.count
        if readsAll { gatherNames() }
        let names = names
        let isNew = Set(read.map(\.diskPath))
        let texts = readsAll ? documents.all : documents.all.filter { isNew.contains($0.diskPath) }
        let readings = await inParallel(texts, jobs: jobs) { document in
            let words = document.head?.isDraft == true ? names.withDrafts : names.published
            let old = before[document.diskPath] ?? (isNew.contains(document.diskPath) ? nil : document)
            return document.reading(with: words, after: old)
        }
        if readsAll {
            documents.set(readings)
            return
        }
        let byPath = Dictionary(readings.map { ($0.diskPath, $0) }, uniquingKeysWith: { first, _ in first })
        documents.update { byPath[$0.diskPath] }
        if readings.count == before.count {
            let pairs = readings.compactMap { new in before[new.diskPath].map { (old: $0, new: new) } }
            affected.replaced = pairs.count == readings.count ? pairs : nil
        }
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
