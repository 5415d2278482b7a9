/// What a build is doing, for the one who waits.
package enum BuildStage: Sendable, Hashable {
    case reading
    case understanding(done: Int, of: Int)
    case rendering(done: Int, of: Int)
}
