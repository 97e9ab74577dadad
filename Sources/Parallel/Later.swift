/// A value that another thread makes while its owner goes on.
///
/// What becomes of it depends on `make` alone; whoever asks for it before a thread has begun makes it.
public final class Later<Value: Sendable>: Sendable {
  private let made = Guarded<Value?>(nil)
  private let work: Pool.Work
  /// One thread at a time sees to it that there is a value.
  private let asking = Guarded(())

  /// Lets a thread make the value as soon as there is one.
  public init(_ make: @escaping @Sendable () -> Value) {
    let made = made
    work = Pool.shared.offer(to: 1) {
      let value = make()
      made.with { $0 = value }
    }
  }

  /// The value, for which the first who asks waits.
  public var value: Value {
    asking.with { _ in Pool.shared.end(work)?() }
    guard let value = made.with({ $0 }) else { fatalError("Work ended without its value") }
    return value
  }

  /// Whether nobody has to wait for it.
  public var isReady: Bool { made.with { $0 != nil } }

  // Nobody wants it: what has begun ends by itself.
  deinit { Pool.shared.leave(work) }
}
