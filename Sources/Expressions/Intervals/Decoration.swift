/// What is known of a function all over an interval, from least to most.
///
/// The levels trv, def, dac and com of IEEE 1788-2015, section 11.2. Continuity is that of the
/// function restricted to the interval.
public enum Decoration: Int, Comparable, Sendable {
  /// Nothing: somewhere it may be undefined.
  case unknown
  /// It is defined everywhere.
  case defined
  /// It is defined and continuous everywhere.
  case continuous
  /// It is defined and continuous, and so far from overflow that a program's values are finite.
  case bounded

  /// Whether less is known.
  public static func < (a: Decoration, b: Decoration) -> Bool { a.rawValue < b.rawValue }
}
