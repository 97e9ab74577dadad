#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Threads that are made when they are first wanted and kept, and the work that they may take part in.
final class Pool: @unchecked Sendable {
  /// What all of the program shares: the processors are there once.
  static let shared = Pool()

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// That there is something to do, and that something is done.
  private let called = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let ended = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Work that wants more threads, the oldest first.
  private var open: [Work] = []
  /// How many threads there are, how many of them sleep, and how many of the sleeping were called.
  private var (threads, sleeping, calls) = (0, 0, 0)

  private init() {
    mutex.initialize(to: pthread_mutex_t())
    called.initialize(to: pthread_cond_t())
    ended.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(called, nil)
    pthread_cond_init(ended, nil)
  }

  /// Lets up to `count` threads, one or more, take part in work, until it is ended.
  func offer(to count: Int, _ body: @escaping @Sendable () -> Void) -> Work {
    let work = Work(body, wanted: count)
    pthread_mutex_lock(mutex)
    open.append(work)
    let called = min(count, sleeping)
    (sleeping, calls) = (sleeping - called, calls + called)
    for _ in 0..<called { pthread_cond_signal(self.called) }
    let more = min(count - called, max(Threads.processors, count) - threads)
    for _ in 0..<max(more, 0) where start() { threads += 1 }
    pthread_mutex_unlock(mutex)
    return work
  }

  /// Lets nobody else begin with work, and waits for those who have.
  /// - Returns: the work itself, where nobody has.
  @discardableResult
  func end(_ work: Work) -> (@Sendable () -> Void)? {
    pthread_mutex_lock(mutex)
    close(work)
    // Most have nearly done, and to sleep and be woken takes longer than that.
    for _ in 0..<200 where work.active > 0 {
      pthread_mutex_unlock(mutex)
      sched_yield()
      pthread_mutex_lock(mutex)
    }
    while work.active > 0 { pthread_cond_wait(ended, mutex) }
    let rest = work.hasBegun ? nil : work.body
    work.body = nil
    pthread_mutex_unlock(mutex)
    return rest
  }

  /// Lets nobody else begin with work.
  func leave(_ work: Work) {
    pthread_mutex_lock(mutex)
    close(work)
    pthread_mutex_unlock(mutex)
  }

  private func close(_ work: Work) {
    guard work.wanted > 0 else { return }
    work.wanted = 0
    open.removeAll { $0 === work }
  }

  /// What a thread does as long as the program runs.
  private func serve() -> Never {
    pthread_mutex_lock(mutex)
    while true {
      while let work = open.first {
        work.wanted -= 1
        work.active += 1
        work.hasBegun = true
        if work.wanted == 0 { open.removeFirst() }
        pthread_mutex_unlock(mutex)
        work.perform()
        pthread_mutex_lock(mutex)
        work.active -= 1
        if work.active == 0 { pthread_cond_broadcast(ended) }
      }
      sleeping += 1
      while calls == 0 { pthread_cond_wait(called, mutex) }
      calls -= 1
    }
  }

  /// Starts a thread, if the system has one.
  private func start() -> Bool {
    #if canImport(Darwin)
      var handle: pthread_t?
    #else
      var handle = pthread_t()
    #endif
    return pthread_create(&handle, nil, { _ in Pool.shared.serve() }, nil) == 0
  }
}

extension Pool {
  /// Something to do, by several threads at once or by one.
  final class Work: @unchecked Sendable {
    fileprivate var body: (@Sendable () -> Void)?
    /// How many threads may still begin with it, and how many are at it.
    fileprivate var wanted: Int
    fileprivate var active = 0
    fileprivate var hasBegun = false

    fileprivate init(_ body: @escaping @Sendable () -> Void, wanted: Int) {
      (self.body, self.wanted) = (body, wanted)
    }

    // Never inlined, so that nothing holds the body when this returns.
    @inline(never)
    fileprivate func perform() { body?() }
  }
}
