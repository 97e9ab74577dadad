internal import Session
internal import Synchronization
internal import Terminal

/// Runs what may take long while a person waits: with its progress after half a second, and Ctrl-C
/// ends it at once.
///
/// Where nobody sits at the keyboard it just runs.
struct LongWork {
  private let console: Console
  private let isWatched = Descriptor.standardInput.isTerminal

  init(on console: Console) {
    self.console = console
  }

  /// Runs work that changes nothing outside of itself.
  /// - Parameter isPartUseful: whether a part of it is worth waiting for after Ctrl-C.
  /// - Returns: what it gave, which after Ctrl-C may be part of it; nil if it was left alone.
  func run<Result: Sendable>(
    isPartUseful: Bool = true, _ work: @escaping @Sendable (Watch) -> Result
  ) -> Result? {
    guard isWatched else { return work(.nobody) }
    let done = Fraction()
    var progress = console.presentation.progressForm.map {
      ProgressText($0, width: console.width)
    }
    // Only a bar would be torn; where lines are not edited, what is typed is seen as it is typed.
    let silence = progress?.isDrawn == true ? Silence() : nil
    let result = Background.run(isPartUseful: isPartUseful) { milliseconds in
      if let text = progress?.update(done.value, after: milliseconds) { try? console.print(text) }
    } _: { isCancelled in
      work(Watch(isCancelled: isCancelled, progress: done.set))
    }
    if let rest = progress?.end(), !rest.isEmpty { try? console.print(rest) }
    withExtendedLifetime(silence) {}
    return result
  }

  /// Runs work that can fail, and of which a part is of no use.
  func run<Result: Sendable>(
    orSay stopped: String, _ work: @escaping @Sendable (Watch) throws -> Result
  ) throws -> Result {
    let result = run(isPartUseful: false) { watch in
      let result = Swift.Result { try work(watch) }
      return watch.isCancelled() ? nil : result
    }
    guard let result = result ?? nil else { throw Failure(status: .interrupted, message: stopped) }
    return try result.get()
  }
}

/// A part of the work, told by one thread and read by another.
private final class Fraction: Sendable {
  private let bits = Atomic<UInt64>(0)

  var value: Double { Double(bitPattern: bits.load(ordering: .relaxed)) }

  @Sendable func set(_ value: Double) {
    bits.store(min(max(value, 0), 1).bitPattern, ordering: .relaxed)
  }
}
