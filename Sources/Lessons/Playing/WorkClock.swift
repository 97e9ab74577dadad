/// Adds up the time at work from the times of the events; a long pause is no work.
struct WorkClock: Hashable, Sendable {
  private static let longestPause = 300.0

  /// The time of the last event, in seconds since 1970.
  private(set) var now = 0.0
  /// The time at work, in seconds.
  private(set) var worked = 0.0
  private var hasStarted = false

  /// An event happened; a clock that was set back adds nothing.
  mutating func tick(_ time: Double) {
    guard time.isFinite else { return }
    if hasStarted { worked += min(max(0, time - now), Self.longestPause) }
    now = time
    hasStarted = true
  }

  /// The time between two sittings is not counted.
  mutating func pause(until time: Double) {
    hasStarted = false
    tick(time)
  }
}
