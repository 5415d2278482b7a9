import Markup
import Pages
import Records
import SiteBuild

/// *Vad ändras*: which addresses would appear, change and disappear if the site were built now, against what lies in public/.
struct ChangesPage: Sendable {
    private let moment: CurrentSite.Moment
    private let responder: Responder
    private let language: Message.Language

    init(_ moment: CurrentSite.Moment, _ responder: Responder, _ language: Message.Language) {
        self.moment = moment
        self.responder = responder
        self.language = language
    }

    func html(_ page: Page) async -> HTML {
        let changes = await changes
        let stopped = (moment.ownFaults + moment.wholeFaults).count { $0.severity == .error }
        let lead: Message
        if stopped > 0 {
            lead = Message(
                sv: "Bygget stoppas av \(stopped) fel. När de är rättade är det detta som ändras i public/.",
                en: "A build is stopped by \(stopped) errors. When they are mended, this changes in public/.")
        } else if changes.isEmpty {
            lead = Message(sv: "Ingenting: public/ är som sajten.", en: "Nothing: public/ is as the site is.")
        } else {
            lead = Message(
                sv: "Det här ändras i public/ när sajten byggs nästa gång.",
                en: "This changes in public/ when the site is built next.")
        }
        let parts = [
            section(Message(sv: "Kommer till", en: "Appear"), changes.new, page, linked: true),
            section(Message(sv: "Ändras", en: "Change"), changes.changed, page, linked: true),
            section(Message(sv: "Försvinner", en: "Disappear"), changes.gone, page, linked: false),
        ]
        return OwnHTML.page(page.title, lead[language], parts)
    }

    private func section(_ heading: Message, _ addresses: [SiteAddress], _ page: Page, linked: Bool) -> HTML {
        OwnHTML.section(
            heading[language],
            addresses.map { linked ? .link($0.path, to: $0.relative(from: page.address)) : HTML(escaping: $0.path) })
    }

    private struct Changes {
        var new: [SiteAddress] = []
        var changed: [SiteAddress] = []
        var gone: [SiteAddress] = []
        var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }
    }

    private enum Difference: Sendable { case none, new, changed }

    private var changes: Changes {
        get async {
            let view = moment.state.view
            let (fileSystem, output) = (responder.fileSystem, responder.output)
            let written = try? fileSystem.read(output + "/" + FileList.name, atMost: Limits.fileList)
            let list = written.flatMap { FileList(parsing: $0) }
            let pages = await inParallel(view.pages, jobs: moment.state.jobs) { page in
                let bytes = view.bytes(of: page)
                let path = page.address.outputPath
                guard list?.sizes[path] != nil,
                    let old = try? fileSystem.read(output + "/" + path, atMost: Limits.attachment)
                else { return Difference.new }
                return old == bytes ? .none : .changed
            }
            var changes = Changes()
            var paths: Set<String> = []
            for (page, difference) in zip(view.pages, pages) {
                paths.insert(page.address.outputPath)
                if difference == .new { changes.new.append(page.address) }
                if difference == .changed { changes.changed.append(page.address) }
            }
            compareFiles(view, list, &changes, &paths)
            changes.gone = (list?.sizes.keys.filter { !paths.contains($0) } ?? []).map { SiteAddress(outputPath: $0) }.sorted()
            changes.new.sort()
            changes.changed.sort()
            return changes
        }
    }

    private func compareFiles(_ view: SiteView, _ list: FileList?, _ changes: inout Changes, _ paths: inout Set<String>) {
        for (source, published) in view.site.attachments {
            let path = published.address.outputPath
            paths.insert(path)
            let diskPath = moment.state.diskPath(of: source)
            guard list?.sizes[path] != nil,
                let old = try? responder.fileSystem.read(responder.output + "/" + path, atMost: Limits.attachment)
            else {
                changes.new.append(published.address)
                continue
            }
            let new = try? responder.fileSystem.read(responder.site + "/" + diskPath, atMost: Limits.attachment)
            if new != old { changes.changed.append(published.address) }
        }
    }
}

extension SiteAddress {
    /// The address that a file of the output is found at.
    fileprivate init(outputPath path: String) {
        self.init("/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path))
    }
}
