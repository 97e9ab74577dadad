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

  /// Runs `work` on up to `count` threads, of which the caller's is one, and waits for all that have begun.
  ///
  /// Others may have to do something else first, or `work` be done before they come.
  public static func run(_ count: Int, _ work: @escaping @Sendable () -> Void) {
    guard count > 1 else { return work() }
    let others = Pool.shared.offer(to: count - 1, work)
    work()
    Pool.shared.end(others)
  }
}
