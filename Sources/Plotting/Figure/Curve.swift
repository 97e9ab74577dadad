extension Figure {
  /// A function of one variable.
  public struct Curve: Sendable {
    /// What the curve is called in the picture, as in `f′`.
    public var label: String
    /// The function; it may return NaN or infinity where it has no value.
    public var function: @Sendable (Double) -> Double
    /// What the function is, in full, so that a cache knows it again: functions of one formula have the same values.
    public var formula: String?
    /// Proves where it turns on the picture's interval; nil where nobody can.
    ///
    /// Words count lows and highs by this if it is there; if not, only where samples leave no doubt.
    public var extrema: (@Sendable () -> Extrema)?

    /// A place in the plane of the picture.
    public struct Place: Hashable, Sendable {
      /// Along the horizontal axis.
      public var x: Double
      /// Along the vertical axis.
      public var y: Double

      /// Creates a place.
      public init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    /// Creates a curve.
    public init(
      label: String, extrema: (@Sendable () -> Extrema)? = nil,
      function: @escaping @Sendable (Double) -> Double
    ) {
      self.label = label
      self.function = function
      self.extrema = extrema
    }

    /// Where a function turns from falling to rising, and from rising to falling.
    public struct Extrema: Hashable, Sendable {
      /// The places of the minima.
      public var minima: [Double]
      /// The places of the maxima.
      public var maxima: [Double]
      /// Whether these are all.
      public var isComplete: Bool

      /// Creates a list of places.
      public init(minima: [Double], maxima: [Double], isComplete: Bool) {
        (self.minima, self.maxima, self.isComplete) = (minima, maxima, isComplete)
      }
    }
  }

  /// A minimum of a curve.
  public struct Minimum: Hashable, Sendable {
    /// Where it is.
    public var x: Double
    /// How deep it is.
    public var value: Double
    /// Whether it is the deepest.
    public var rank: Rank
    /// Whether it is the middle of a flat piece, all of which is as low.
    public var isFlat: Bool

    /// What is known of other places in the range.
    public enum Rank: Int, Hashable, Sendable, CaseIterable {
      /// None is lower.
      case deepest
      /// None that is known is lower.
      case lowestKnown
      /// One is lower.
      case local
    }

    /// Creates a minimum.
    public init(x: Double, value: Double, rank: Rank, isFlat: Bool = false) {
      (self.x, self.value, self.rank, self.isFlat) = (x, value, rank, isFlat)
    }
  }
}
