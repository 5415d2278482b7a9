import Markup
import SiteBuild

/// One line on a terminal that says what a long build is doing. Builds of under a second say nothing.
struct ProgressLine: Sendable {
    let speech: Speech
    /// When the command began.
    private let start: ContinuousClock.Instant
    private let clock = ContinuousClock()

    init(_ speech: Speech, since start: ContinuousClock.Instant) {
        self.speech = speech
        self.start = start
    }

    /// Runs the work, and shows what it tells of itself meanwhile.
    func watch<Value: Sendable, Failure: Error>(
        _ work: @escaping @Sendable (@escaping @Sendable (BuildStage) -> Void) async throws(Failure) -> Value
    ) async throws(Failure) -> Value {
        guard speech.format == .text, !speech.isQuiet, speech.console.isTerminal(.error) else { return try await work { _ in } }
        let (stages, told) = AsyncStream.makeStream(of: BuildStage.self, bufferingPolicy: .bufferingNewest(1))
        async let shown: Void = show(stages)
        let value = try await work { told.yield($0) }
        told.finish()
        await shown
        return value
    }

    private func show(_ stages: AsyncStream<BuildStage>) async {
        var last = start
        var hasShown = false
        for await stage in stages {
            let now = clock.now
            guard now - start > .seconds(1), !hasShown || now - last > .milliseconds(100) else { continue }
            last = now
            hasShown = true
            try? speech.console.write("\r\u{1B}[K" + Self.text(stage)[speech.language], to: .error)
        }
        if hasShown { try? speech.console.write("\r\u{1B}[K", to: .error) }
    }

    private static func text(_ stage: BuildStage) -> Message {
        switch stage {
        case .reading: Message(sv: "Läser …", en: "Reading …")
        case .understanding(let done, let all):
            Message(sv: "Läser dokument \(done) av \(all) …", en: "Reading document \(done) of \(all) …")
        case .rendering(let done, let all): Message(sv: "Gör sida \(done) av \(all) …", en: "Making page \(done) of \(all) …")
        }
    }
}
