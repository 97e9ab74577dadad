internal import Synchronization

extension Threads {
  /// What `make` gives for 0, 1 … `count` − 1, in this order, made on all processors that are idle.
  ///
  /// Each thread takes the next that is left, so that none waits while another has much to do. The result
  /// depends on their number only if `make` does.
  public static func map<Element: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Element
  ) -> [Element] {
    let work = Work<Element>(count)
    withoutActuallyEscaping(make) { make in
      run(min(count, 1 + idleProcessors)) { work.run(make) }
    }
    return work.elements
  }
}

extension Threads {
  /// What `make` gives for ranges of 0, 1 … `count` − 1, in this order: as many as it takes for none to be longer than
  /// `size`, all about as long.
  /// - Parameter lastFirst: whether the last are begun first, where those take longest.
  public static func map<Element: Sendable>(
    _ count: Int, atMost size: Int, lastFirst: Bool = false,
    _ make: @Sendable (Range<Int>) -> Element
  ) -> [Element] {
    let parts = (count + size - 1) / size
    let elements = map(parts) { place in
      let index = lastFirst ? parts - 1 - place : place
      return make(count * index / parts..<count * (index + 1) / parts)
    }
    return lastFirst ? elements.reversed() : elements
  }

  /// What two pieces of work give, at the same time where a processor is idle.
  public static func both<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    guard idleProcessors > 0 else { return (first(), second()) }
    let first = Later(first)
    let value = second()
    return (first.value, value)
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

  /// All of them, when every thread is done. (A key path would be put together at run time for each type.)
  var elements: [Element] { made.withLock { $0.compactMap { $0 } } }
}
