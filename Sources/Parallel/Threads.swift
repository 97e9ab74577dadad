internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Work on several threads of the system.
public enum Threads {
  /// How many processors there are, asked for once: the C library reads a file to know.
  public static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// How many threads of ours there are: it tells how many more are worth their time, and nothing else.
  private static let running = Atomic(0)

  /// How many processors none of our threads is busy on, but for the caller's.
  static var idleProcessors: Int {
    max(0, processors - max(running.load(ordering: .relaxed), 1))
  }

  /// Runs `work` once on each of `count` threads, of which the caller's is one, and waits for all.
  ///
  /// Where the system gives fewer, fewer it is.
  public static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    let ended = Ended()
    let handles = (1..<max(count, 1)).compactMap { _ in start(work, ended) }
    work()
    // Most have nearly done, and to sleep and be woken takes longer than that.
    let haveEnded = ended.reaches(handles.count)
    for handle in handles {
      if haveEnded { pthread_detach(handle) } else { pthread_join(handle, nil) }
    }
  }

  /// How many threads have done their work and let go of it.
  private final class Ended: Sendable {
    private let count = Atomic(0)

    func add() { count.add(1, ordering: .releasing) }

    /// Whether they are as many before long; others that want the processor are let by meanwhile.
    func reaches(_ all: Int) -> Bool {
      for _ in 0..<200 {
        if count.load(ordering: .acquiring) == all { return true }
        sched_yield()
      }
      return false
    }
  }

  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? { start(work, nil) }

  private static func start(_ work: @escaping @Sendable () -> Void, _ ended: Ended?) -> pthread_t? {
    running.add(1, ordering: .relaxed)
    let box = Unmanaged.passRetained(Box(work, ended))
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    let status = pthread_create(&handle, nil, entry, box.toOpaque())
    guard status == 0 else {
      running.subtract(1, ordering: .relaxed)
      box.release()
      return nil
    }
    return handle
  }

  private final class Box {
    private let work: @Sendable () -> Void
    private let ended: Ended?

    init(_ work: @escaping @Sendable () -> Void, _ ended: Ended?) {
      (self.work, self.ended) = (work, ended)
    }

    /// Does the work and says that it has ended when nothing holds it any more.
    static func open(_ pointer: UnsafeMutableRawPointer) {
      let ended = finish(pointer)
      running.subtract(1, ordering: .relaxed)
      ended?.add()
    }

    // Never inlined, so that the work has been released when this returns.
    @inline(never)
    private static func finish(_ pointer: UnsafeMutableRawPointer) -> Ended? {
      let box = Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue()
      box.work()
      return box.ended
    }
  }

  #if canImport(Darwin)
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { box in
        Box.open(box)
        return nil
      }
  #else
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
        if let box { Box.open(box) }
        return nil
      }
  #endif
}
