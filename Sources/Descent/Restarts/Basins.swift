/// Which start on an interval leads to which minimum.
public struct Basins: Sendable {
  /// A part of the interval from which all descents meet the same fate, as far as was seen.
  public struct Piece: Hashable, Sendable {
    /// The part.
    public var range: ClosedRange<Double>
    /// What becomes of the descents; its number is a place in `minima`.
    public var fate: Fate
  }

  /// The interval.
  public var interval: ClosedRange<Double>
  /// The minima reached, the deepest first; counted are all starts that were tried.
  public var minima: [Arrival]
  /// The parts, from left to right; two neighbours differ in their fate.
  public var pieces: [Piece]
  /// Whether there were more boundaries than are followed, as with Newton's method, whose basins have
  /// endlessly many.
  public var hasMore: Bool
  /// Whether the user asked to stop before all was done.
  public var isCancelled: Bool

  /// Where one part ends and the next begins, to 10⁻⁹.
  public var boundaries: [Double] { pieces.dropFirst().map(\.range.lowerBound) }

  /// Which part of the interval, 0…1, has a fate.
  public func share(of fate: Fate) -> Double {
    let length = interval.upperBound / 2 - interval.lowerBound / 2
    return pieces.filter { $0.fate == fate }
      .reduce(0) { $0 + ($1.range.upperBound / 2 - $1.range.lowerBound / 2) / length }
  }
}

/// Which start in a rectangle leads to which minimum of a function of two variables.
public struct PlaneBasins: Sendable {
  /// The interval of the first variable.
  public var x: ClosedRange<Double>
  /// The interval of the second variable.
  public var y: ClosedRange<Double>
  /// What came of descents from the middles of a grid of equal cells.
  public var arrivals: Arrivals
  /// Whether the user asked to stop before all was done.
  public var isCancelled: Bool
  /// What becomes of descents from other starts, given as two columns.
  ///
  /// Minima that are not among those of `arrivals` are `.elsewhere`. Where `isCancelled` says true the
  /// rest is `.unfinished`.
  public var fates:
    @Sendable (_ x: [Double], _ y: [Double], _ isCancelled: @escaping @Sendable () -> Bool) ->
      [Fate]
}
