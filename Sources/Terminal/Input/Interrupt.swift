internal import Synchronization

/// Somebody's wish, by Ctrl-C, that what is going on should end.
///
/// It is a flag for computations to look at, and a pipe for those who sleep: a byte in it wakes
/// them, so that no signal is lost between looking at the flag and falling asleep.
public final class Interrupt: Sendable {
  /// The one that Ctrl-C sets, after ``catchInterrupts()``.
  public static let keyboard = Interrupt()

  private let flag = Atomic<Bool>(false)
  private let pipe = System.makePipe() ?? (reading: -1, writing: -1)

  /// Creates one that nobody has asked for yet.
  public init() {}

  deinit {
    System.release(pipe.reading)
    System.release(pipe.writing)
  }

  /// Makes Ctrl-C set ``keyboard`` for the rest of the program's life, instead of ending it.
  public static func catchInterrupts() {
    // A handler must not be the first to touch a static: making one takes a lock.
    keyboard.clear()
    System.handleInterrupts { _ in Interrupt.keyboard.request() }
  }

  /// Whether it was asked for since it was last cleared.
  public var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Asks for it; safe in a signal handler.
  public func request() {
    flag.store(true, ordering: .relaxed)
    withUnsafePointer(to: UInt8(0)) { byte in
      _ = try? System.send(UnsafeBufferPointer(start: byte, count: 1), to: pipe.writing)
    }
  }

  /// Takes note of it: the next one is a new one.
  public func clear() {
    flag.store(false, ordering: .relaxed)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      while let count = try? System.receive(buffer, from: pipe.reading), count > 0 {}
    }
  }

  /// Can be read from when it was asked for.
  var wakingDescriptor: Int32 { pipe.reading }
}
