import Synchronization

import Dispatch
import Glibc

/// Ctrl-C, a closed terminal and a polite kill. While nothing lies about that would have to be taken away they end the program at
/// once, as they always do; else it is told first, and ends itself by the same signal. A second one does not wait.
final class Interruption: Sendable {
    private struct State {
        var received: Int32?
        var isHeld = false
    }

    private let state = Mutex(State())

    /// What hears the signals, for as long as the caller keeps it.
    func listen() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM, SIGHUP].filter { !Self.isIgnored($0) }.map { number in
            _ = signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { self.receive(number) }
            source.resume()
            return source
        }
    }

    /// Whether the program should come to an end.
    var isAskedFor: Bool { state.withLock { $0.received != nil } }

    /// From now on, signals only ask.
    func hold() { state.withLock { $0.isHeld = true } }

    /// All has been taken away: ends the program if that has been asked for.
    func release() {
        let received = state.withLock { state in
            state.isHeld = false
            return state.received
        }
        if let received { Self.end(by: received) }
    }

    private func receive(_ number: Int32) {
        let waits = state.withLock { state in
            defer { state.received = number }
            return state.isHeld && state.received == nil
        }
        if !waits { Self.end(by: number) }
    }

    private static func end(by number: Int32) {
        _ = signal(number, SIG_DFL)
        _ = kill(getpid(), number)
    }

    /// `nohup` and shells let programs in the background begin so.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(number, nil, &action) == 0 else { return true }
        // The handler that means to ignore is no function, but the number one.
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}
