/// Does the same to every item on up to `jobs` threads, and gives the results in the items' order, so that what is built from
/// them does not depend on who was first.
///
/// The items are handed out in chunks: small enough that a few long documents do not leave the other processors idle, large
/// enough that handing out costs nothing.
///
/// - Parameters:
///   - items: given away: those of a chunk are let go of when it is done, unless somebody else holds them.
///   - finished: told now and then how many items are done.
/// - Throws: what `work` throws, which ends it all. Of several faults, that of the first item.
package func inParallel<Item: Sendable, Value: Sendable, Failure: Error>(
    _ items: consuming [Item], jobs: Int, finished: (Int) -> Void = { _ in },
    _ work: @escaping @Sendable (Item) throws(Failure) -> Value
) async throws(Failure) -> [Value] {
    let jobs = max(1, jobs)
    var waiting = chunks(of: items, count: max(1, min(64, items.count / (jobs * 4))))
    var results = [[Value]](repeating: [], count: waiting.count)
    var fault: (chunk: Int, failure: Failure)?
    var done = 0
    await withTaskGroup(of: (Int, Result<[Value], Failure>).self) { group in
        func add(_ number: Int) {
            let chunk = waiting[number]
            waiting[number] = []
            group.addTask { (number, Result { () throws(Failure) in try chunk.map(work) }) }
        }
        var next = min(jobs, waiting.count)
        for number in 0..<next { add(number) }
        for await (number, result) in group {
            switch result {
            case .success(let values):
                results[number] = values
                done += values.count
                finished(done)
            case .failure(let failure):
                if number < fault?.chunk ?? .max { fault = (number, failure) }
                next = waiting.count
            }
            if next < waiting.count {
                add(next)
                next += 1
            }
        }
    }
    if let fault { throw fault.failure }
    var values: [Value] = []
    values.reserveCapacity(done)
    for number in results.indices {
        values += results[number]
        results[number] = []
    }
    return values
}

private func chunks<Item>(of items: consuming [Item], count size: Int) -> [[Item]] {
    stride(from: 0, to: items.count, by: size).map { Array(items[$0..<min($0 + size, items.count)]) }
}
