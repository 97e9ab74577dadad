/// A minimum as descents from many starts have found it.
public struct Arrival: Hashable, Sendable {
  /// Ends so far from each other that no one place tells where they are: anywhere on a level floor,
  /// along a ditch, or in a bottom so flat that descents stop early.
  public struct Spread: Hashable, Sendable {
    /// From the least to the greatest coordinate: a range for each variable.
    public var ranges: [ClosedRange<Double>]
    /// Whether the function has the same value at all of them, as far as rounding tells.
    public var isLevel: Bool
    /// Some of the ends, at most `mostPlaces`.
    public var places: [[Double]]

    /// The most places that are kept.
    public static let mostPlaces = 64

    /// Creates a spread.
    public init(ranges: [ClosedRange<Double>], isLevel: Bool, places: [[Double]]) {
      (self.ranges, self.isLevel, self.places) = (ranges, isLevel, places)
    }
  }

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
  /// Where all of them ended; nil where that is one place, to a hundredth of the starts' intervals.
  public var spread: Spread?

  /// Creates an arrival.
  public init(
    end: [Double], value: Double, start: [Double], count: Int, isBest: Bool, spread: Spread? = nil
  ) {
    (self.end, self.value, self.start) = (end, value, start)
    (self.count, self.isBest, self.spread) = (count, isBest, spread)
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
