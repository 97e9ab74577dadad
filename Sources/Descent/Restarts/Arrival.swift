/// A minimum as descents from many starts have found it.
public struct Arrival: Hashable, Sendable {
  /// Where the descent ended that came to the lowest value: a number for each variable.
  public var end: [Double]
  /// The function's value there.
  public var value: Double
  /// Where that descent started.
  public var start: [Double]
  /// How many descents ended at this minimum.
  public var count: Int
  /// Whether no other that was found is deeper; equally deep ones, to 10⁻⁹, all are.
  public var isBest: Bool

  /// Creates an arrival.
  public init(end: [Double], value: Double, start: [Double], count: Int, isBest: Bool) {
    (self.end, self.value, self.start) = (end, value, start)
    (self.count, self.isBest) = (count, isBest)
  }
}

/// Descents from many starts: where each of them ended, and what minima these ends are.
public struct Arrivals: Sendable {
  /// Where the descents started: a column of equally many numbers for each variable.
  public var starts: [[Double]]
  /// Where they ended, in the same order.
  public var ends: [[Double]]
  /// The function's values at the ends.
  public var values: [Double]
  /// What became of each; its number is a place in `minima`.
  public var fates: [Fate]
  /// The minima that were found, the deepest first; equally deep ones from left to right.
  public var minima: [Arrival]

  /// How many starts there were.
  public var count: Int { fates.count }
  /// How many came to rest at no minimum.
  public var strays: Strays { Strays(among: fates) }
}
