extension Figure {
  /// A plane painted by where descents end that start in it.
  public struct Areas: Sendable {
    /// Where descents end, from left to right; the `value` is the second coordinate, and counted are
    /// the starts that were tried.
    public var ends: [Crowd.End]
    /// How many starts were tried, those included that led nowhere.
    public var count: Int
    /// For starts given as two columns the number of each one's end; nil where there is none.
    public var endIndices: @Sendable (_ x: [Double], _ y: [Double]) -> [Int?]

    /// Creates areas.
    public init(
      ends: [Crowd.End], count: Int,
      endIndices: @escaping @Sendable (_ x: [Double], _ y: [Double]) -> [Int?]
    ) {
      (self.ends, self.count, self.endIndices) = (ends, count, endIndices)
    }
  }
}
