extension Figure {
  /// Many descents at once: where each started, and the few places where they ended.
  public struct Crowd: Hashable, Sendable {
    /// Ends that are no one place: on level ground, along a ditch, or in an all but flat bottom.
    public struct Spread: Hashable, Sendable {
      /// Along the horizontal axis, from the first to the last.
      public var x: ClosedRange<Double>
      /// The second coordinate, from the least to the greatest; nil of one variable.
      public var y: ClosedRange<Double>?
      /// Whether the function has the same value at all of them.
      public var isLevel: Bool
      /// Some of them, in the plane of the picture.
      public var places: [Curve.Place]

      /// Creates a spread.
      public init(
        x: ClosedRange<Double>, y: ClosedRange<Double>? = nil, isLevel: Bool, places: [Curve.Place]
      ) {
        (self.x, self.y, self.isLevel, self.places) = (x, y, isLevel, places)
      }
    }

    /// A place where descents ended.
    public struct End: Hashable, Sendable {
      /// The argument.
      public var x: Double
      /// The function's value there.
      public var value: Double
      /// How many descents ended there.
      public var count: Int
      /// Whether no other end is deeper.
      public var isBest: Bool
      /// Where they ended if that is no one place; `x` is where the function is lowest.
      public var spread: Spread?

      /// Creates an end.
      public init(x: Double, value: Double, count: Int, isBest: Bool, spread: Spread? = nil) {
        (self.x, self.value, self.count, self.isBest) = (x, value, count, isBest)
        self.spread = spread
      }

      /// Where it is marked.
      var places: [Curve.Place] { spread?.places ?? [Curve.Place(x: x, y: value)] }
    }

    /// What became of a descent.
    public enum Fate: Hashable, Sendable {
      /// It ended at the end of that number.
      case end(Int)
      /// It was still moving, or at rest at no end that is told.
      case open
      /// It diverged, or came where there is no value.
      case lost
    }

    /// A place where a descent started.
    public struct Start: Hashable, Sendable {
      /// The argument.
      public var x: Double
      /// The function's value there.
      public var value: Double
      /// What became of the descent.
      public var fate: Fate

      /// Creates a start.
      public init(x: Double, value: Double, fate: Fate) {
        (self.x, self.value, self.fate) = (x, value, fate)
      }
    }

    /// What the descents are called in words.
    public var label: String
    /// Where they started; of very many a part is enough.
    public var starts: [Start]
    /// Where they ended, the deepest first.
    public var ends: [End]
    /// How many there were.
    public var count: Int
    /// How many had not come to rest.
    public var openCount: Int
    /// How many were lost.
    public var lostCount: Int

    /// Creates a crowd.
    public init(
      label: String, starts: [Start], ends: [End], count: Int, openCount: Int, lostCount: Int
    ) {
      (self.label, self.starts, self.ends) = (label, starts, ends)
      (self.count, self.openCount, self.lostCount) = (count, openCount, lostCount)
    }
  }
}

extension Figure.Crowd {
  /// For each end its place from left to right: by it colours and shapes are given, so that
  /// neighbours differ.
  public static func ranks(of ends: [End]) -> [Int] {
    let order = ends.indices.sorted { (ends[$0].x, $0) < (ends[$1].x, $1) }
    return order.indices.reduce(into: Array(repeating: 0, count: ends.count)) {
      $0[order[$1]] = $1
    }
  }

  var ranks: [Int] { Figure.Crowd.ranks(of: ends) }

  /// What the starts of one of several crowds are marked with, as in `squares`.
  public static func marks(ofCrowd index: Int) -> String {
    switch SeriesStyle.Shape(rank: index) {
    case .disc: "discs"
    case .square: "squares"
    case .diamond: "diamonds"
    case .cross: "crosses"
    }
  }
}
