import NIOCore
import NIOHTTP1
import NIOPosix

/// Serves the site on this machine alone: 127.0.0.1 and, where there is one, ::1.
///
/// Every connection is a task of its own, and ends with the server. What a client can make it hold is bounded: so many
/// connections, so many event streams, so long a silence, so large a head of a request, and no body at all.
package struct PreviewServer: Sendable {
    /// How much a client may ask for, and how long it may take.
    package struct Limits: Sendable {
        /// Event streams that are open at once; one more is told to come back.
        package var streams = 200
        /// Connections that are open at once, streams among them; one more is closed.
        package var connections = 512
        /// Seconds in which a client has sent a whole request, or taken an answer.
        package var patience = 10
        /// Seconds between two signs of life on an event stream.
        package var pulse = 15

        package init() {}
    }

    typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    typealias Listener = NIOAsyncChannel<Connection, Never>

    /// No port in a row was free.
    package struct NoFreePort: Error, Sendable {
        package let first: Int
    }

    package let port: Int
    private let listeners: [Listener]
    private let limits: Limits

    /// Takes a port: the wanted one, or the next that is free. 0 is any.
    package static func listening(on wanted: Int, limits: Limits = Limits()) async throws -> PreviewServer {
        for port in wanted == 0 ? [0] : Array(wanted..<min(wanted + 100, 65_536)) {
            do {
                let first = try await listener("127.0.0.1", port)
                let number = first.channel.localAddress?.port ?? port
                do {
                    let second = try await listener("::1", number)
                    return PreviewServer(port: number, listeners: [first, second], limits: limits)
                } catch let error as IOError where error.errnoCode == EADDRINUSE && port != 0 {
                    try await first.channel.close()
                } catch {
                    // A machine without IPv6.
                    return PreviewServer(port: number, listeners: [first], limits: limits)
                }
            } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
                continue
            }
        }
        throw NoFreePort(first: wanted)
    }

    private init(port: Int, listeners: [Listener], limits: Limits) {
        self.port = port
        self.listeners = listeners
        self.limits = limits
    }

    private static func listener(_ host: String, _ port: Int) async throws -> Listener {
        try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 256)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .bind(to: SocketAddress(ipAddress: host, port: port)) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }

    /// Answers until the task is cancelled.
    package func serve(_ responder: Responder) async throws {
        let doors = Doors(limits)
        try await withThrowingDiscardingTaskGroup { group in
            for listener in listeners {
                group.addTask {
                    try await listener.executeThenClose { connections in
                        try await withThrowingDiscardingTaskGroup { group in
                            for try await connection in connections {
                                group.addTask {
                                    let conversation = Conversation(connection, responder, doors, port, limits)
                                    await conversation.run()
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many are inside: connections, and event streams among them.
actor Doors {
    private let limits: PreviewServer.Limits
    private var connections = 0
    private var streams = 0

    init(_ limits: PreviewServer.Limits) { self.limits = limits }

    func enter() -> Bool {
        guard connections < limits.connections else { return false }
        connections += 1
        return true
    }

    func leave() { connections -= 1 }

    func openStream() -> Bool {
        guard streams < limits.streams else { return false }
        streams += 1
        return true
    }

    func closeStream() { streams -= 1 }
}
