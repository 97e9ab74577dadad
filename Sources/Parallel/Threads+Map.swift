internal import Synchronization

extension Threads {
  /// What `make` gives for 0, 1 … `count` − 1, in this order, made on all processors.
  ///
  /// Each thread takes the next that is left, so that none waits while another has much to do. The result
  /// depends on their number only if `make` does.
  public static func map<Element: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Element
  ) -> [Element] {
    let work = Work<Element>(count)
    withoutActuallyEscaping(make) { make in
      run(min(count, processors)) { work.run(make) }
    }
    return work.elements
  }

  /// What two functions give, the second on a thread of its own.
  public static func both<First, Second: Sendable>(
    _ first: () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let work = Work<Second>(1)
    return withoutActuallyEscaping(second) { second in
      let thread = start { work.run { _ in second() } }
      let result = first()
      // Where the system gives no thread, it is left to the caller's.
      work.run { _ in second() }
      if let thread { join(thread) }
      return (result, work.elements[0])
    }
  }
}

/// What the threads share: which element is next, and those that are made.
private final class Work<Element: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic(0)
  private let made: Mutex<[Element?]>

  init(_ count: Int) {
    self.count = count
    made = Mutex(Array(repeating: nil, count: count))
  }

  func run(_ make: (Int) -> Element) {
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      let element = make(index)
      made.withLock { $0[index] = element }
    }
  }

  /// All of them, when every thread is done.
  var elements: [Element] { made.withLock { $0.compactMap(\.self) } }
}
