extension Figure {
  /// A plane painted by where descents end that start in it.
  public struct Areas: Sendable {
    /// Where descents end, from left to right; the `value` is the second coordinate, and counted are
    /// the starts that were tried.
    public var ends: [Crowd.End]
    /// How many starts were tried, those included that led nowhere.
    public var count: Int
    /// How many of them were still moving after the last epoch.
    public var movingCount = 0
    /// How many of them were lost: diverged, or came where there is no value.
    public var lostCount = 0
    /// For starts given as two columns the number of each one's end; nil where there is none.
    public var endIndices: EndIndices
    /// Handed on to `endIndices`.
    var isCancelled: @Sendable () -> Bool = { false }

    /// Where descents end from starts in two columns; true of the last argument ends the work.
    public typealias EndIndices =
      @Sendable (_ x: [Double], _ y: [Double], _ isCancelled: @escaping @Sendable () -> Bool) ->
      [Int?]

    /// Creates areas.
    public init(ends: [Crowd.End], count: Int, endIndices: @escaping EndIndices) {
      (self.ends, self.count, self.endIndices) = (ends, count, endIndices)
    }

    /// What has a colour of its own: ends that are to be seen, and such as many starts lead to.
    ///
    /// The others share one ground, since colours would come again before all have one.
    func hasColor(_ end: Crowd.End, _ x: AxisRange, _ y: AxisRange) -> Bool {
      end.count * Self.leastPart >= count
        || end.places.contains { x.contains($0.x) && y.contains($0.y) }
    }

    /// One part in so many is much.
    static let leastPart = 50

    /// The ends of starts, unless whoever draws ends the work.
    func ends(_ x: [Double], _ y: [Double]) -> [Int?] { endIndices(x, y, isCancelled) }
  }
}

extension Figure {
  /// Whether parts of the plane have no colour of their own, though they lead somewhere.
  var isHatched: Bool {
    guard let areas = surface?.areas else { return false }
    return !areas.ends.allSatisfy { areas.hasColor($0, xRange, yRange ?? xRange) }
  }
}
