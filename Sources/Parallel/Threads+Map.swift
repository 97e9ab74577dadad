internal import Synchronization

extension Threads {
  /// What `make` gives for 0, 1 … `count` − 1, in this order, made on all processors that have nothing
  /// else to do, or will have.
  ///
  /// Each thread takes the next that is left, so that none waits while another has much to do. The result
  /// depends on their number only if `make` does.
  public static func map<Element: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Element
  ) -> [Element] {
    [Element](unsafeUninitializedCapacity: count) { places, made in
      let places = Places(first: places.baseAddress, count: count)
      withoutActuallyEscaping(make) { make in
        run(min(count, processors)) { places.fill(make) }
      }
      made = count
    }
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

  /// What two pieces of work give, at the same time where a processor has nothing else to do.
  public static func both<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let first = Later(first)
    let value = second()
    return (first.value, value)
  }
}

/// Room for elements, of which each is made by one thread, and which is the next.
private final class Places<Element: Sendable>: @unchecked Sendable {
  private let first: UnsafeMutablePointer<Element>?
  private let count: Int
  private let next = Atomic(0)

  init(first: UnsafeMutablePointer<Element>?, count: Int) {
    (self.first, self.count) = (first, count)
  }

  func fill(_ make: (Int) -> Element) {
    guard let first else { return }
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      (first + index).initialize(to: make(index))
    }
  }
}
