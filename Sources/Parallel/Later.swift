#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A value that a thread of its own makes while its owner goes on.
///
/// What becomes of it depends on `make` alone; where the system has no thread to give it is made at once.
public final class Later<Value: Sendable>: Sendable {
  private let made = Guarded<Value?>(nil)
  private let thread: Guarded<pthread_t?>

  /// Begins to make the value.
  public init(_ make: @escaping @Sendable () -> Value) {
    let made = made
    let work: @Sendable () -> Void = {
      let value = make()
      made.with { $0 = value }
    }
    let handle = Threads.start(work)
    thread = Guarded(handle)
    if handle == nil { work() }
  }

  /// The value, for which the first who asks waits.
  public var value: Value {
    thread.with { thread in
      if let handle = thread { pthread_join(handle, nil) }
      thread = nil
    }
    guard let value = made.with({ $0 }) else { fatalError("A thread ended without its value") }
    return value
  }

  /// Whether nobody has to wait for it.
  public var isReady: Bool { made.with { $0 != nil } }

  deinit {
    // Nobody wants it: the thread ends by itself.
    thread.with { if let handle = $0 { pthread_detach(handle) } }
  }
}
