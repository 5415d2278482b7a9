package import Markup
import Pages
package import SiteBuild

/// The site that is previewed now. It is swapped whole: who asks gets the old one or the new, and while a new one is being made,
/// waits for it. So no page is older than the last file that was saved.
package actor CurrentSite {
    /// A site at one moment, and what is known of its faults then.
    package struct Moment: Sendable {
        package var state: SiteState
        /// Those of each file by itself: always of this moment.
        package var ownFaults: [Diagnostic]
        /// Those that only the site as a whole shows.
        package var wholeFaults: [Diagnostic]
        /// They are still being looked for, and those that stand there are of the moment before.
        package var isChecking: Bool
        /// Grows with each change.
        package var number: Int
    }

    private let watch: (any FolderWatch)?
    private var moment: Moment
    private var making: Task<Void, Never>?
    private var checking: Task<Void, Never>?
    private var views: [ViewChoice: SiteView] = [:]
    private var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    private var nextListener = 0
    /// Views of other days that are kept until the next change.
    private static let mostViews = 4

    /// - Parameter watch: asked before each answer whether there is anything new.
    package init(_ state: SiteState, watch: (any FolderWatch)? = nil) {
        self.watch = watch
        moment = Moment(state: state, ownFaults: state.ownFaults, wholeFaults: [], isChecking: true, number: 0)
    }

    /// The site as it is when all that has been saved until now is in it.
    package func now() async -> Moment {
        // Not for ever: something may be written to without end.
        for _ in 0..<2000 {
            guard let watch, await !watch.isSettled() else { break }
            if let making { await making.value } else { try? await Task.sleep(for: .milliseconds(1)) }
        }
        return await known()
    }

    /// The site as it is when all that is known to have changed is in it.
    private func known() async -> Moment {
        while let making { await making.value }
        return moment
    }

    /// A view of the site at a moment.
    package func view(_ choice: ViewChoice, at moment: Moment) async -> SiteView {
        if choice == .today { return moment.state.view }
        guard moment.number == self.moment.number else { return await moment.state.view(choice) }
        if let view = views[choice] { return view }
        let view = await moment.state.view(choice)
        guard moment.number == self.moment.number else { return view }
        if views.count >= Self.mostViews { views.removeAll() }
        views[choice] = view
        return view
    }

    /// Makes the next site from this one. Changes come one after the other: none is lost, none overtakes another.
    package func change(_ make: @escaping @Sendable (SiteState) async -> SiteState) async {
        while let making { await making.value }
        checking?.cancel()
        let task = Task { [state = moment.state] in swap(await make(state)) }
        making = task
        await task.value
    }

    private func swap(_ state: SiteState) {
        making = nil
        // What was said of a text that is no longer there is not said again.
        let old = moment.state
        defer { Self.letGo(old) }
        let kept = moment.wholeFaults.filter { fault in
            old.document(at: fault.place.file)?.text.file == state.document(at: fault.place.file)?.text.file
        }
        moment = Moment(
            state: state, ownFaults: state.ownFaults, wholeFaults: kept, isChecking: true, number: moment.number + 1)
        views.removeAll()
        tell()
        check()
    }

    /// Frees a state that is no longer shown, of which much is many small pieces, when who waited for the next has been answered.
    private static func letGo(_ state: SiteState) {
        Task(priority: .background) {
            try? await Task.sleep(for: .milliseconds(20))
            withExtendedLifetime(state) {}
        }
    }

    /// Looks for the faults that only the whole site shows, beside everything else. A change begins it anew.
    ///
    /// They take half a second of a processor at 10,000 documents. A large site first lets open pages fetch what they show now, and waits
    /// for what is saved in the same breath: with half the pause, a second edit met the search for faults on two processors, and took
    /// half as long again.
    package func check() {
        checking?.cancel()
        let (state, number) = (moment.state, moment.number)
        let quiet = min(200, state.documents.all.count / 50)
        checking = Task(priority: .background) {
            try? await Task.sleep(for: .milliseconds(quiet))
            guard !Task.isCancelled, let faults = await state.wholeFaults() else { return }
            found(faults, number)
            guard state.needsRoom, !Task.isCancelled else { return }
            renumber(await state.withRoom(), number)
        }
    }

    /// Takes the same site with other numbers: no page is another.
    private func renumber(_ state: SiteState, _ number: Int) {
        guard number == moment.number, making == nil else { return }
        let old = moment.state
        moment.state = state
        Self.letGo(old)
    }

    private func found(_ faults: [Diagnostic], _ number: Int) {
        guard number == moment.number else { return }
        moment.wholeFaults = faults
        moment.isChecking = false
        tell()
    }

    // MARK: - Who is told

    /// Something each time that the site or its faults have changed; several changes may be told as one.
    package func changes() -> AsyncStream<Void> {
        let (stream, told) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let number = nextListener
        nextListener += 1
        listeners[number] = told
        told.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
        told.yield()
        return stream
    }

    private func forget(_ number: Int) { listeners[number] = nil }

    private func tell() {
        for listener in listeners.values { listener.yield() }
    }
}
