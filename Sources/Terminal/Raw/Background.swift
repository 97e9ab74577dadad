internal import Synchronization

/// Work on a thread of its own, so that whoever waits for it can be shown something, and can go.
public enum Background {
  /// How long work that is to end may take to say what it has reached, in milliseconds.
  private static let patience: Int64 = 35
  /// How often those who wait are shown something, in milliseconds.
  private static let pace: Int64 = 100

  /// Runs work and waits for it, until it is done or somebody interrupts.
  ///
  /// Interrupted, the work is told by its parameter, and may still give what it has reached. If it
  /// does not do so at once it is left alone, and what it gives later is forgotten; so it must change
  /// nothing outside of itself.
  /// - Parameters:
  ///   - interrupt: what ends the waiting; it stays requested.
  ///   - isPartUseful: whether work that is interrupted has something to give; else nobody waits for it.
  ///   - tick: called ten times a second while the work goes on, with the milliseconds since it began.
  ///   - work: what to do; its parameter tells whether it is to end.
  /// - Returns: what the work gave; nil if it was left alone.
  public static func run<Result: Sendable>(
    until interrupt: Interrupt = .keyboard, isPartUseful: Bool = true,
    tick: (_ milliseconds: Int64) -> Void = { _ in },
    _ work: @escaping @Sendable (_ isCancelled: @escaping @Sendable () -> Bool) -> Result
  ) -> Result? {
    let job = Job<Result>()
    let start = System.milliseconds
    let isStarted = System.startThread {
      job.finish(work { job.isCancelled })
    }
    // A machine that has no room for a thread does the work all the same.
    guard isStarted else { return work { interrupt.isRequested } }
    while !job.done.isRequested, !interrupt.isRequested {
      let passed = System.milliseconds - start
      job.wait(for: pace - passed % pace, or: interrupt)
      if !job.done.isRequested { tick(System.milliseconds - start) }
    }
    if !job.done.isRequested { job.cancel(within: isPartUseful ? patience : 0) }
    return job.taken()
  }
}

/// What the two threads share.
private final class Job<Result: Sendable>: Sendable {
  let done = Interrupt()
  private let cancelled = Atomic(false)
  private let outcome = Mutex(Outcome.awaited)

  private enum Outcome {
    case awaited
    case reached(Result)
    /// Nobody waits for it any more.
    case forgotten
  }

  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

  func finish(_ result: Result) {
    outcome.withLock { if case .awaited = $0 { $0 = .reached(result) } }
    done.request()
  }

  /// The result, which may hold what asks this job whether it is cancelled: so the job keeps it not.
  func taken() -> Result? {
    outcome.withLock { outcome in
      defer { outcome = .forgotten }
      return if case .reached(let result) = outcome { result } else { nil }
    }
  }

  /// Sleeps until the work is done, somebody interrupts, or the time is over.
  func wait(for milliseconds: Int64, or interrupt: Interrupt? = nil) {
    let wakers = [done.wakingDescriptor, interrupt?.wakingDescriptor ?? -1]
    _ = System.waitToReceive(from: wakers, milliseconds: Int32(milliseconds))
  }

  func cancel(within patience: Int64) {
    cancelled.store(true, ordering: .relaxed)
    let end = System.milliseconds + patience
    while !done.isRequested {
      let rest = end - System.milliseconds
      if rest <= 0 { return }
      wait(for: rest)
    }
  }
}
