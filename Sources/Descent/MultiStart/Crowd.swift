internal import Parallel

/// All descents of a run: where they start and where they end, in columns that the threads share.
///
/// A thread writes only to the places of the groups that it has taken.
final class Crowd: @unchecked Sendable {
  typealias Column = UnsafeMutablePointer<Double>

  /// The descents' places in memory: nothing is in them before somebody has written there, so that
  /// each thread is the first to touch what it works on.
  struct Memory {
    let points: [Column]
    let values: Column
    let states: UnsafeMutablePointer<MultiStart.State>
  }

  let count: Int
  let starts: [UnsafeBufferPointer<Double>]
  /// One a descent, or one for all.
  let rates: UnsafeBufferPointer<Double>
  let hasRates: Bool
  /// Where they have ended, the values there, and how.
  let points: [Column]
  let values: Column
  let states: UnsafeMutablePointer<MultiStart.State>
  /// How many descents a thread takes at a time, at most.
  let groupSize: Int
  /// How many threads take them.
  let threads: Int
  private let isCancelled: @Sendable () -> Bool
  private let tell: @Sendable (Double) -> Void
  private let totalWork: Double
  private let queue = Guarded(Queue())

  /// What the threads have taken, and done, so far.
  private struct Queue {
    var next = 0
    var work = 0.0
    var told = 0.0
    var isCancelled = false
  }

  init(
    starts: [UnsafeBufferPointer<Double>], count: Int, rates: UnsafeBufferPointer<Double>,
    epochs: Int, groupSize: Int, threads: Int, hasRates: Bool, memory: Memory,
    isCancelled: @escaping @Sendable () -> Bool, progress: @escaping @Sendable (Double) -> Void
  ) {
    (self.starts, self.count, self.rates, self.hasRates) = (starts, count, rates, hasRates)
    (self.groupSize, self.threads) = (groupSize, threads)
    (self.isCancelled, tell) = (isCancelled, progress)
    (points, values, states) = (memory.points, memory.values, memory.states)
    totalWork = Double(count) * Double(max(epochs, 1))
  }

  /// The next descents that nobody has taken; nil when there are none, or the work is cancelled.
  func nextGroup() -> Range<Int>? {
    queue.with { queue in
      guard queue.next < count, !queue.isCancelled else { return nil }
      // The last groups are smaller, so that the threads are done at the same time.
      let share = (count - queue.next) / (2 * threads)
      let size = threads == 1 ? groupSize : min(groupSize, max(share / 8 * 8, 512))
      defer { queue.next += size }
      return queue.next..<min(queue.next + size, count)
    }
  }

  /// Puts descents where they start, unfinished.
  func place(_ group: Range<Int>) {
    guard let first = group.first else { return }
    for (j, column) in starts.enumerated() {
      _ = UnsafeMutableBufferPointer(start: points[j] + first, count: group.count)
        .update(from: column[group])
    }
    (values + first).initialize(repeating: .nan, count: group.count)
    (states + first).initialize(repeating: .unfinished, count: group.count)
  }

  /// Puts those in their places whom nobody has taken, as the work was cancelled.
  func placeRest() { place(queue.with { min($0.next, count)..<count }) }

  /// Counts epochs that were run, or need not be run any more, and says whether to go on.
  func hasDone(_ epochs: Int) -> Bool {
    let stops = isCancelled()
    return queue.with { queue in
      queue.work += Double(epochs)
      queue.isCancelled = queue.isCancelled || stops
      let fraction = min(queue.work / totalWork, 1)
      if fraction >= queue.told + 1.0 / 256 {
        queue.told = fraction
        tell(fraction)
      }
      return !queue.isCancelled
    }
  }

  /// Whether the work was cancelled.
  var wasCancelled: Bool { queue.with { $0.isCancelled } }
}
