import NIOCore
import NIOHTTP1

/// One connection: requests and their answers, one after the other, until either side has had enough.
struct Conversation: Sendable {
    private let connection: PreviewServer.Connection
    private let responder: Responder
    private let doors: Doors
    private let port: Int
    private let limits: PreviewServer.Limits

    typealias Part = HTTPServerResponsePart
    typealias Writer = NIOAsyncChannelOutboundWriter<Part>

    init(
        _ connection: PreviewServer.Connection, _ responder: Responder, _ doors: Doors, _ port: Int,
        _ limits: PreviewServer.Limits
    ) {
        self.connection = connection
        self.responder = responder
        self.doors = doors
        self.port = port
        self.limits = limits
    }

    func run() async {
        guard await doors.enter() else {
            try? await connection.channel.close()
            return
        }
        // A client that goes away in the middle is no fault of anyone's.
        try? await connection.executeThenClose { requests, answers in
            var parts = requests.makeAsyncIterator()
            while let head = try await nextHead(&parts), !Task.isCancelled {
                guard try await answer(head, answers) else { return }
            }
        }
        await doors.leave()
    }

    /// The head of the next request, once all of it has come. Nil at the end, after too long a silence, and when it has a body.
    private func nextHead(
        _ parts: inout NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    ) async throws -> (head: HTTPRequestHead, hasBody: Bool)? {
        let watch = closing(after: limits.patience)
        defer { watch.cancel() }
        var head: HTTPRequestHead?
        while let part = try await parts.next() {
            switch part {
            case .head(let found): head = found
            case .body: return head.map { ($0, true) }
            case .end: return head.map { ($0, false) }
            }
        }
        return nil
    }

    /// Closes the connection after so many seconds, unless it is cancelled first.
    private func closing(after seconds: Int) -> Scheduled<Void> {
        let channel = connection.channel
        return channel.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) { channel.close(promise: nil) }
    }

    /// - Returns: whether the connection stays open.
    private func answer(_ asked: (head: HTTPRequestHead, hasBody: Bool), _ answers: Writer) async throws -> Bool {
        let head = asked.head
        let request: Request
        do throws(Request.Refusal) {
            request = try Request(method: head.method.rawValue, target: head.uri, hosts: head.headers["host"], port: port)
            if asked.hasBody { throw .body }
        } catch {
            try await send(.refusal(error), to: head, answers, closes: true)
            return false
        }
        let response = await responder.answer(request)
        if case .events(let stream) = response.body {
            guard !request.isHead, await doors.openStream() else {
                try await send(.text(503, "För många öppna sidor."), to: head, answers, closes: true)
                return false
            }
            defer { Task { await doors.closeStream() } }
            try await follow(stream, head, answers)
            return false
        }
        try await send(response, to: head, answers, closes: !head.isKeepAlive)
        return head.isKeepAlive
    }

    private func send(_ response: Response, to head: HTTPRequestHead, _ answers: Writer, closes: Bool) async throws {
        guard case .bytes(let bytes) = response.body else { return }
        var headers = HTTPHeaders(Response.headers)
        headers.add(name: "Content-Type", value: response.type)
        headers.add(name: "Content-Length", value: String(bytes.count))
        if let location = response.location { headers.add(name: "Location", value: location) }
        if response.status == 405 { headers.add(name: "Allow", value: "GET, HEAD") }
        if closes { headers.add(name: "Connection", value: "close") }
        let watch = closing(after: limits.patience)
        defer { watch.cancel() }
        let answer = HTTPResponseHead(version: head.version, status: .init(statusCode: response.status), headers: headers)
        try await answers.write(.head(answer))
        if head.method != .HEAD, !bytes.isEmpty {
            try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
        }
        try await answers.write(.end(nil))
    }

    // MARK: - Events

    /// Tells an open page what has changed, after the page is ready to be fetched, until it is closed.
    private func follow(_ stream: EventStream, _ head: HTTPRequestHead, _ answers: Writer) async throws {
        var headers = HTTPHeaders(Response.headers)
        headers.add(name: "Content-Type", value: "text/event-stream")
        headers.add(name: "X-Accel-Buffering", value: "no")
        try await write("retry: 500\n\n", answers, head: HTTPResponseHead(version: head.version, status: .ok, headers: headers))
        let changes = await responder.current.changes()
        let pulse = connection.channel.eventLoop.scheduleRepeatedAsyncTask(
            initialDelay: .seconds(Int64(limits.pulse)), delay: .seconds(Int64(limits.pulse))
        ) { [channel = connection.channel] _ in
            // A write to a client that is gone closes the channel, which ends the loop below.
            channel.writeAndFlush(Part.body(.byteBuffer(ByteBuffer(string: ": .\n\n"))))
        }
        defer { pulse.cancel() }
        try await withThrowingTaskGroup { group in
            group.addTask {
                var shown = stream.shown
                for await _ in changes {
                    let new = await responder.versions(stream.request)
                    for event in shown.events(to: new) {
                        try await write("event: \(event.name)\ndata: \(event.version)\n\n", answers)
                    }
                    shown = new
                }
            }
            group.addTask { try await connection.channel.closeFuture.get() }
            try await group.next()
            group.cancelAll()
        }
    }

    private func write(_ text: String, _ answers: Writer, head: HTTPResponseHead? = nil) async throws {
        let watch = closing(after: limits.patience)
        defer { watch.cancel() }
        if let head { try await answers.write(.head(head)) }
        try await answers.write(.body(.byteBuffer(ByteBuffer(string: text))))
    }
}
