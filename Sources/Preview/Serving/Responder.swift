package import Markup
import Pages
import Records
package import SiteBuild

/// Answers requests from the current site. It touches the disk only for files that the site publishes.
package struct Responder: Sendable {
    package let current: CurrentSite
    /// Where the site lies on the disk, absolute and without symbolic links.
    let site: String
    let editor: EditorLink
    let fileSystem: any FolderReading
    /// The folder that `build` would publish to, for *Vad ändras*.
    let output: String
    private let language: Message.Language?

    /// - Parameters:
    ///   - language: of the strip; nil is that of the site.
    package init(
        _ current: CurrentSite, site: String, output: String? = nil, editor: EditorLink = .vscode,
        language: Message.Language? = nil, fileSystem: any FolderReading = PosixFileSystem()
    ) {
        self.current = current
        self.site = site
        self.output = output ?? site + "/public"
        self.editor = editor
        self.language = language
        self.fileSystem = fileSystem
    }

    /// Of what the preview says itself: the one that was asked for, else the site's.
    func language(for state: SiteState) -> Message.Language { language ?? (state.settings.language == .en ? .en : .sv) }

    package func answer(_ request: Request) async -> Response {
        if request.path.hasPrefix(PageEdge.folder) { return await ownAnswer(request) }
        let moment = await current.now()
        let view = await current.view(request.choice, at: moment)
        if let path = view.file(at: request.path) { return file(path, request.path, moment) }
        if let made = await made(request, moment) { return made.response }
        if view.page(at: request.path + "/") != nil { return .moved(to: request.path + "/", request.query) }
        // A site whose public address has a path: links from the root of its page for what is not found begin with it.
        let base = view.site.basePath
        if base != "/", let below = request.path.withoutPrefix(base) {
            return .moved(to: "/" + below, request.query)
        }
        return await notFound(request, moment).response
    }

    /// What an open page would show if it were fetched now.
    package func versions(_ request: Request) async -> Versions {
        let moment = await current.now()
        if let own = await OwnPage(rawValue: request.path)?.made(request, moment, self) { return own.versions }
        if let made = await made(request, moment) { return made.versions }
        return await notFound(request, moment).versions
    }

    /// A page as it is sent, and what it is made of.
    struct Made: Sendable {
        var bytes: [UInt8]
        var versions: Versions
        var type: String
        var status = 200
        var strip: HTML

        var response: Response { Response(status: status, type: type, body: .bytes(bytes)) }
    }

    // MARK: - Pages

    /// Nil where there is no page at the address, published or draft.
    private func made(_ request: Request, _ moment: CurrentSite.Moment) async -> Made? {
        let view = await current.view(request.choice, at: moment)
        if let page = view.page(at: request.path) ?? view.page(at: request.path.asFolder) {
            return made(page, view, request, moment)
        }
        guard moment.state.hasDrafts, !request.choice.showsDrafts else { return nil }
        let drafts = await current.view(ViewChoice(asOf: request.choice.asOf, showsDrafts: true), at: moment)
        return (drafts.page(at: request.path) ?? drafts.page(at: request.path.asFolder)).map {
            made($0, drafts, request, moment, isDraft: true)
        }
    }

    private func notFound(_ request: Request, _ moment: CurrentSite.Moment) async -> Made {
        let view = await current.view(request.choice, at: moment)
        guard let page = view.page(at: SiteAddress.notFound.path) else {
            let bytes = Array("404\n".utf8)
            let number = Versions.number(of: bytes)
            return Made(
                bytes: bytes, versions: Versions(page: number, stylesheet: "", strip: ""), type: MediaType.of(".txt"),
                status: 404,
                strip: HTML())
        }
        var made = made(page, view, request, moment)
        made.status = 404
        return made
    }

    private func made(
        _ page: Page, _ view: SiteView, _ request: Request, _ moment: CurrentSite.Moment, isDraft: Bool = false
    ) -> Made {
        finished(view.bytes(of: page), page, view, request, moment, isDraft: isDraft)
    }

    /// A page of the site's, or one of the preview's own, with what is added at the edge.
    func finished(
        _ bytes: [UInt8], _ page: Page, _ view: SiteView, _ request: Request, _ moment: CurrentSite.Moment, isDraft: Bool = false
    ) -> Made {
        let type = MediaType.of(page.address.path)
        let number = Versions.number(of: bytes)
        let stylesheet = Versions.number(of: view.site.templates.assets["style.css"] ?? [])
        guard type == MediaType.of("/") else {
            return Made(
                bytes: bytes, versions: Versions(page: number, stylesheet: stylesheet, strip: ""), type: type, strip: HTML())
        }
        let strip = strip(for: page, view, request, moment, isDraft: isDraft).html
        let versions = Versions(
            page: number, stylesheet: stylesheet, strip: Versions.number(of: strip.bytes),
            pictures: pictures(on: page, view, moment.state))
        let carried = PageEdge.carrying(request.choice.query, on: bytes)
        return Made(
            bytes: PageEdge.page(carried, with: strip, versions: versions), versions: versions, type: type, strip: strip)
    }

    /// Grows old when a picture in the page's text is replaced: its bytes are the page's neighbours, not its own.
    private func pictures(on page: Page, _ view: SiteView, _ state: SiteState) -> String {
        guard let id = page.record else { return "" }
        let links = view.site.register[id].text.body.links
        let shown = zip(links, view.site.linkTargets[id.index]).compactMap { link, target -> ContentFile? in
            guard link.isImage, case .address(let address, _) = target, let path = view.file(at: address.path) else { return nil }
            return state.otherFiles.first { $0.path == path }
        }
        return shown.isEmpty ? "" : Versions.number(of: shown.flatMap { Array("\($0.path) \($0.size) \($0.changedAt)\n".utf8) })
    }

    // MARK: - Files

    /// A published file, read from the disk: never through a symbolic link, never from outside content/.
    private func file(_ path: String, _ address: String, _ moment: CurrentSite.Moment) -> Response {
        let known = moment.state.otherFiles.first { $0.path == path }
        let diskPath = site + "/" + (known?.diskPath ?? path)
        guard let real = try? fileSystem.realPath(of: diskPath), let content = try? fileSystem.realPath(of: site + "/content"),
            real.hasPrefix(content + "/"), let bytes = try? fileSystem.read(real, atMost: Limits.attachment)
        else {
            return .text(404, "Filen finns inte längre.")
        }
        return Response(type: MediaType.of(address), body: .bytes(bytes))
    }

    // MARK: - The preview's own addresses

    private func ownAnswer(_ request: Request) async -> Response {
        switch request.path {
        case "/~/remsa.css": return Response(type: MediaType.of(".css"), body: .bytes(PackageResources.remsa_css))
        case "/~/remsa.js": return Response(type: MediaType.of(".js"), body: .bytes(PackageResources.remsa_js))
        case "/~/handelser":
            guard let page = asked(request) else { return .refusal(.path) }
            let shown = Versions(
                page: request.value("version") ?? "", stylesheet: request.value("stil") ?? "",
                strip: request.value("remsa") ?? "",
                pictures: request.value("bilder") ?? "")
            return Response(type: "text/event-stream", body: .events(EventStream(request: page, shown: shown)))
        case "/~/remsa":
            guard let page = asked(request) else { return .refusal(.path) }
            let moment = await current.now()
            if let own = await OwnPage(rawValue: page.path)?.made(page, moment, self) { return fragment(own) }
            if let made = await made(page, moment) { return fragment(made) }
            return fragment(await notFound(page, moment))
        default:
            let moment = await current.now()
            if let made = await OwnPage(rawValue: request.path)?.made(request, moment, self) { return made.response }
            return await notFound(request, moment).response
        }
    }

    private func fragment(_ made: Made) -> Response {
        Response(type: MediaType.of("/"), body: .bytes(made.strip.bytes))
    }

    /// The page that a request is about: `?sida=/vaggeryd/&…`, with the query that it was fetched with.
    private func asked(_ request: Request) -> Request? {
        guard let written = request.value("sida") else { return nil }
        return try? Request(method: "GET", target: written, hosts: ["localhost:80"], port: 80)
    }
}

extension String {
    /// `/a/` for `/a/index.html`, which is the same file to a web server.
    fileprivate var asFolder: String { hasSuffix("/index.html") ? String(dropLast("index.html".count)) : self }

    fileprivate func withoutPrefix(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
