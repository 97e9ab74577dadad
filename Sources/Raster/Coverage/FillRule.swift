/// Which places count as inside of a path that winds around them more than once.
public enum FillRule: Hashable, Sendable {
  /// Inside where the path winds around at all.
  case nonZero
  /// Inside where the path winds around an odd number of times.
  case evenOdd

  /// The covered part of a pixel, 0…1, from its mean signed winding number.
  func coverage(ofWinding winding: Double) -> Double {
    let turns = abs(winding)
    switch self {
    case .nonZero: return min(turns, 1)
    case .evenOdd:
      let remainder = turns.truncatingRemainder(dividingBy: 2)
      return remainder > 1 ? 2 - remainder : remainder
    }
  }
}
