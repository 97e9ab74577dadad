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

  /// Runs `work` once on each of `count` threads, of which the caller's is one, and waits for all.
  ///
  /// Where the system gives fewer, fewer it is.
  public static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    let handles = (1..<max(count, 1)).compactMap { _ in start(work) }
    work()
    for handle in handles { pthread_join(handle, nil) }
  }

  static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let box = Unmanaged.passRetained(Box(work))
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    let status = pthread_create(&handle, nil, entry, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    return handle
  }

  private final class Box {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }

  #if canImport(Darwin)
    private static let entry: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? =
      { box in
        Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work()
        return nil
      }
  #else
    private static let entry:
      @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { box in
        if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
        return nil
      }
  #endif
}
