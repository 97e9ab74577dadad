internal import Parallel

/// What pictures have in common that are drawn one after the other, worked out once: how curves run and turn, what is
/// known of them, which pixels shapes cover.
///
/// What is kept depends on its key alone, so a picture is the same with a cache as without one.
public final class DrawingCache: Sendable {
  /// What all the values of an entry depend on.
  enum Key: Hashable, Sendable {
    case coverage(Shape)
    case sampling(formula: String, CurveSampling.Plane)
    case study(formula: String, AxisRange, known: Figure.Curve.Extrema?)
    case values(formula: String, AxisRange)
    case finding(formula: String, AxisRange)
  }

  /// A key that was hashed once, while no other thread waits: paths are long.
  private struct Label: Hashable, Sendable {
    let key: Key
    let hash: Int

    init(_ key: Key) { (self.key, hash) = (key, key.hashValue) }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private struct Contents: Sendable {
    var entries: [Label: any Sendable] = [:]
    var size = 0
  }

  /// About how many bytes are kept, some pictures' worth.
  static let limit = 1 << 21

  private let contents = Guarded(Contents())

  /// Creates a cache that holds nothing.
  public init() {}

  /// About how many bytes are kept now.
  var size: Int { contents.with { $0.size } }

  /// What somebody has found out about a function on an interval, or finds out now: of one formula always the same, and
  /// small.
  public func finding<Value: Sendable>(
    about formula: String, on range: AxisRange, _ make: () -> Value
  ) -> Value {
    value(for: .finding(formula: formula, range), make) { _ in 1_024 }
  }

  /// What is kept under a key, or what `make` gives, which is kept if it says how large it is.
  ///
  /// Two threads that miss the same value both make it: to wait would take as long.
  func value<Value: Sendable>(
    for key: Key, _ make: () -> Value, size: (Value) -> Int?
  ) -> Value {
    let label = Label(key)
    if let known = contents.with({ $0.entries[label] }) as? Value { return known }
    let value = make()
    guard let size = size(value), size <= Self.limit else { return value }
    contents.with { contents in
      // What is drawn now is worth more than what was drawn once, and to know that takes more than this.
      if contents.size + size > Self.limit { contents = Contents() }
      contents.entries[label] = value
      contents.size += size
    }
    return value
  }
}

extension Figure {
  /// What a cache has of a curve, or what is worked out now.
  /// - Parameter size: about how many bytes it takes.
  func known<Value: Sendable>(
    of curve: Curve, _ key: (String) -> DrawingCache.Key, _ make: () -> Value,
    size: (Value) -> Int
  ) -> Value {
    guard let cache, let formula = curve.formula else { return make() }
    // A function that was cancelled has no values.
    return cache.value(for: key(formula), make) { isCancelled() ? nil : size($0) }
  }
}
