public import Expressions

/// Finds which starts lead where.
public struct BasinSearch: Sendable {
  /// Starts that are tried at first, evenly spread: a basin that is narrower may be missed.
  public static let samples = 2_048
  /// The most boundaries that are followed.
  public static let most = 4_096
  /// How near to each other two starts are that enclose a boundary.
  public static let resolution = 1e-9

  private let landscape: Landscape

  /// Prepares descents of a closed expression whose only names are the parameters.
  ///
  /// Throws `.tooLarge` where a derivative would be.
  public init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    landscape = try Landscape(of: value, parameters: parameters, descent: descent)
  }

  /// Cuts an interval into basins; each boundary is enclosed by bisection on the fate.
  ///
  /// - Parameters:
  ///   - isCancelled: asked often; true ends the work with what is known.
  ///   - progress: told which part of the work is done.
  public func run(
    on interval: ClosedRange<Double>,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> Basins {
    let starts = BasinSearch.middles(of: interval, count: Self.samples)
    var valleys = Valleys(in: landscape, [interval], starts: [starts])
    let watch = Landscape.Watch(isCancelled: isCancelled) { progress($0 / 2) }
    var seen = Descents(starts)
    seen.run(in: landscape, &valleys, watch)
    var gaps = Gaps(between: starts, seen.fates)
    let refinement = Landscape.Watch(isCancelled: isCancelled) { _ in }
    while !gaps.isFine, !isCancelled() {
      var middles = Descents(gaps.middles)
      middles.run(in: landscape, &valleys, refinement)
      gaps.cut(at: middles.starts, middles.fates)
      seen.append(middles)
      progress(0.5 + gaps.progress / 2)
    }
    return basins(
      on: interval, gaps, valleys, isCancelled: isCancelled(),
      Arrivals(starts: [seen.starts], ends: seen.ends, fates: seen.fates, in: valleys))
  }

  /// Runs descents from the middles of a grid of cells over a rectangle, row by row from below.
  /// - Parameters:
  ///   - isCancelled: asked often; true ends the work, and the rest is `.unfinished`.
  ///   - progress: told which part of the work is done.
  public func run(
    over x: ClosedRange<Double>, by y: ClosedRange<Double>, columns: Int, rows: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> PlaneBasins {
    let (xs, ys) = (
      BasinSearch.middles(of: x, count: columns), BasinSearch.middles(of: y, count: rows)
    )
    let starts = [
      ys.flatMap { _ in xs }, ys.flatMap { Array(repeating: $0, count: columns) },
    ]
    var valleys = Valleys(in: landscape, [x, y], starts: starts)
    let watch = Landscape.Watch(isCancelled: isCancelled, progress: progress)
    let (fates, ends) = landscape.fates(from: starts, into: &valleys, watch)
    let arrivals = Arrivals(starts: starts, ends: ends, fates: fates, in: valleys)
    let numbers = valleys.numbers(in: arrivals)
    let names = valleys.bottoms.map { Fate.minimum($0.valley).renumbered(numbers) }
    return PlaneBasins(x: x, y: y, arrivals: arrivals, isCancelled: ends.isCancelled) {
      [landscape, valleys] x, y, isCancelled in
      landscape.fates(from: [x, y], in: valleys, names: names, isCancelled: isCancelled)
    }
  }

  /// The middles of equal parts, which hit no round number such as the top of a symmetric hill.
  private static func middles(of interval: ClosedRange<Double>, count: Int) -> [Double] {
    (0..<count).map { index in
      let part = (Double(index) + 0.5) / Double(count)
      return (1 - part) * interval.lowerBound + part * interval.upperBound
    }
  }
}

extension BasinSearch {
  private func basins(
    on interval: ClosedRange<Double>, _ gaps: Gaps, _ valleys: Valleys, isCancelled: Bool,
    _ arrivals: Arrivals
  ) -> Basins {
    let numbers = valleys.numbers(in: arrivals)
    let pieces = gaps.pieces(of: interval).map {
      Basins.Piece(range: $0.range, fate: $0.fate.renumbered(numbers))
    }
    return Basins(
      interval: interval, minima: arrivals.minima, pieces: pieces.joined,
      hasMore: gaps.hasMore, isCancelled: isCancelled)
  }
}

/// Descents of a function of one variable.
private struct Descents {
  private(set) var starts: [Double]
  private(set) var fates: [Fate] = []
  private(set) var ends = MultiStart.Ends(points: [[]], values: [], states: [], isCancelled: false)

  init(_ starts: [Double]) { self.starts = starts }

  mutating func run(
    in landscape: Landscape, _ valleys: inout Valleys, _ watch: Landscape.Watch
  ) {
    (fates, ends) = landscape.fates(from: [starts], into: &valleys, watch)
  }

  mutating func append(_ other: Descents) {
    starts += other.starts
    fates += other.fates
    ends.points[0] += other.ends.points[0]
    ends.values += other.ends.values
    ends.states += other.ends.states
  }
}

extension Valleys {
  /// For each valley its number among the minima.
  fileprivate func numbers(in arrivals: Arrivals) -> [Int: Int] {
    var numbers: [Int: Int] = [:]
    for (index, minimum) in arrivals.minima.enumerated() {
      if let bottom = known(minimum.end, minimum.value) {
        numbers[bottoms[bottom].valley] = index
      }
    }
    return numbers
  }
}

extension [Basins.Piece] {
  /// Neighbours of the same fate made one.
  var joined: [Basins.Piece] {
    reduce(into: []) { pieces, piece in
      if let last = pieces.last, last.fate == piece.fate {
        pieces[pieces.count - 1].range = last.range.lowerBound...piece.range.upperBound
      } else {
        pieces.append(piece)
      }
    }
  }
}
