/// Does the same to every item on up to `jobs` threads, and gives the results in the items' order, so that what is built from
/// them does not depend on who was first.
///
/// The items are handed out in chunks: small enough that a few long documents do not leave the other processors idle, large
/// enough that handing out costs nothing.
///
/// - Parameters:
///   - items: given away: those of a chunk are let go of when it is done, unless somebody else holds them.
///   - finished: told now and then how many items are done.
///   - isLast: whether nothing more is to be begun after this result; then those that were not begun have none.
package func inParallel<Item: Sendable, Value: Sendable>(
    _ items: consuming [Item], jobs: Int, finished: (Int) -> Void = { _ in }, isLast: (Value) -> Bool = { _ in false },
    _ work: @escaping @Sendable (Item) -> Value
) async -> [Value] {
    let jobs = max(1, jobs)
    var waiting = chunks(of: items, count: max(1, min(64, items.count / (jobs * 4))))
    var results = [[Value]](repeating: [], count: waiting.count)
    var done = 0
    await withTaskGroup(of: (Int, [Value]).self) { group in
        func add(_ number: Int) {
            let chunk = waiting[number]
            waiting[number] = []
            group.addTask { (number, chunk.map(work)) }
        }
        var next = min(jobs, waiting.count)
        for number in 0..<next { add(number) }
        for await (number, values) in group {
            results[number] = values
            done += values.count
            finished(done)
            if values.contains(where: isLast) { next = waiting.count }
            if next < waiting.count {
                add(next)
                next += 1
            }
        }
    }
    return results.flatMap { $0 }
}

private func chunks<Item>(of items: consuming [Item], count size: Int) -> [[Item]] {
    stride(from: 0, to: items.count, by: size).map { Array(items[$0..<min($0 + size, items.count)]) }
}

/// The same for work on the disk, which ends at a fault. Of several, that of the first item is thrown.
package func inParallelOnDisk<Item: Sendable, Value: Sendable>(
    _ items: [Item], jobs: Int, finished: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Item) throws(FileFault) -> Value
) async throws(FileFault) -> [Value] {
    let results = await inParallel(items, jobs: jobs, finished: finished, isLast: \.isFailure) { item in
        Result { () throws(FileFault) in try work(item) }
    }
    var values: [Value] = []
    values.reserveCapacity(results.count)
    for result in results { values.append(try result.get()) }
    return values
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
