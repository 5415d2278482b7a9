import Examinations

import Dispatch
import Glibc

/// Which examination this run makes: `PARAGRAF_EXAMINATION`.
private let examination: Examination = {
    let name = unsafe getenv("PARAGRAF_EXAMINATION").map { unsafe String(cString: $0) }
    guard let examination = name.flatMap(Examination.init) else {
        fatalError("PARAGRAF_EXAMINATION is one of \(Examination.allCases.map(\.rawValue).joined(separator: " "))")
    }
    return examination
}()

/// What libFuzzer calls with each input. A fault ends the process, and libFuzzer keeps the input.
///
/// - Parameter start: `count` bytes, which live until this returns.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let done = DispatchSemaphore(value: 0)
    Task {
        do throws(Fault) {
            try await examination.examine(bytes)
        } catch {
            fatalError("\(examination): \(error)")
        }
        done.signal()
    }
    done.wait()
    return 0
}
