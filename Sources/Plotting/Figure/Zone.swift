extension Figure {
  /// A part of the horizontal axis whose ground is coloured.
  public struct Zone: Hashable, Sendable {
    /// Where it begins.
    public var lower: Double
    /// Where it ends.
    public var upper: Double
    /// What stands in it, if there is room; the second text if there is little.
    public var labels: [String]
    /// The number of its colour; nil for none.
    public var tint: Int?

    /// Creates a zone.
    public init(lower: Double, upper: Double, labels: [String], tint: Int?) {
      (self.lower, self.upper, self.labels, self.tint) = (lower, upper, labels, tint)
    }
  }

  /// The zones of a picture.
  public struct Ground: Hashable, Sendable {
    /// How far up the colour goes.
    public enum Height: Hashable, Sendable {
      /// To the first curve.
      case curve
      /// To the top.
      case top
    }

    /// The zones from left to right, without gaps.
    public var zones: [Zone]
    /// How far up they are coloured.
    public var height: Height
    /// Where descents end, marked by a star: a place, the number of its colour, and whether it is the
    /// deepest.
    public var ends: [Crowd.End]
    /// For each end the number of its colour.
    public var tints: [Int]
    /// What the zones are, for words: `basins of f`.
    public var label: String

    /// Creates a ground.
    public init(
      label: String, zones: [Zone], height: Height, ends: [Crowd.End] = [], tints: [Int] = []
    ) {
      (self.label, self.zones, self.height) = (label, zones, height)
      (self.ends, self.tints) = (ends, tints)
    }
  }
}
