internal import Expressions

/// Reads the pieces from left to right: what lies between falling and rising is a minimum.
struct Findings {
  private(set) var minima = Minima()
  private var pieces: Pieces

  /// Pieces between two settled ones.
  fileprivate struct Run {
    /// The settled neighbours; nil at an end of the interval.
    let left: Piece?
    let right: Piece?
    let parts: ArraySlice<Piece>
    let range: Interval
    /// Whether Doubles cannot tell several places in it from one.
    let isNarrow: Bool
  }

  init(in pieces: Pieces) {
    self.pieces = pieces
    let all = pieces.all
    var start = all.startIndex
    while start <= all.endIndex {
      let end = all[start...].firstIndex { $0.verdict.isSettled } ?? all.endIndex
      read(all[start..<end], of: all)
      if end < all.endIndex, all[end].verdict == .constant {
        minima.flat.append(all[end].range.closed)
        addFloor(end, of: all)
      }
      start = end + 1
    }
    minima.ends = [end(of: all.first, isLeft: true), end(of: all.last, isLeft: false)]
    tellGlobal()
    minima.evaluations = self.pieces.evaluations
  }

  /// Pieces that rise or fall wherever there is a value, perhaps beyond all bounds at a pole.
  private var broken: [Interval] {
    pieces.all.filter { $0.verdict == .clear }.map(\.range)
  }

  /// Judges the pieces between two settled ones, which may be none.
  private mutating func read(_ parts: ArraySlice<Piece>, of all: [Piece]) {
    let left = parts.startIndex > all.startIndex ? all[parts.startIndex - 1] : nil
    let right = parts.endIndex < all.endIndex ? all[parts.endIndex] : nil
    guard let lower = parts.first?.range.lower ?? left?.range.upper,
      let upper = parts.last?.range.upper ?? right?.range.lower
    else { return }
    let range = Interval(lower, upper)
    let run = Run(
      left: left, right: right, parts: parts, range: range,
      isNarrow: range.width <= 64 * max(range.magnitude.upper.ulp, pieces.resolution))
    switch (left?.verdict, right?.verdict) {
    case (.falling, .rising) where run.holdsOne(.valley): addMinimum(run.range)
    case (.rising, .falling) where run.holdsOne(.hill): addMaximum(run.range)
    default:
      if !parts.isEmpty, !run.isMonotonic, !run.isEdge { leaveUndecided(run.range) }
    }
  }

  private mutating func leaveUndecided(_ range: Interval) {
    // Settled pieces that are too narrow to see do not part what is undecided.
    if let last = minima.undecided.last, last.upperBound >= range.lower {
      minima.undecided[minima.undecided.count - 1] = last.lowerBound...range.upper
    } else {
      minima.undecided.append(range.closed)
    }
  }

  /// Adds a flat piece if the function falls to it from the left and rises from it to the right.
  private mutating func addFloor(_ index: Int, of all: [Piece]) {
    let range = all[index].range
    let value = pieces.function(range.midpoint)
    func isHigher(_ piece: Piece?, _ verdict: Piece.Verdict, at place: (Interval) -> Double) -> Bool
    {
      guard let piece else { return true }
      return piece.verdict == verdict
        && pieces.function(place(piece.range)) >= value - 16 * value.ulp
    }
    let left = all[..<index].last { $0.verdict.isSettled }
    let right = all[(index + 1)...].first { $0.verdict.isSettled }
    guard left != nil || right != nil, isHigher(left, .falling, at: \.upper),
      isHigher(right, .rising, at: \.lower)
    else { return }
    minima.floors.append(
      Minima.Extremum(
        x: range.midpoint, value: value, enclosure: range.closed, valueEnclosure: value...value,
        isGlobal: false))
  }

  private mutating func addMinimum(_ range: Interval) {
    minima.minima.append(extremum(in: range, isMinimum: true))
  }

  private mutating func addMaximum(_ range: Interval) {
    minima.maxima.append(extremum(in: range, isMinimum: false))
  }
}

extension Findings {
  /// The lowest, or highest, place of a narrow range.
  private mutating func extremum(in range: Interval, isMinimum: Bool) -> Minima.Extremum {
    let x = range.roundest
    let (around, point) = (pieces.jet(over: range), pieces.jet(over: Interval(x)).value)
    let sloped = point + around.slope * (range - Interval(x))
    var values = around.value.intersection(sloped)
    // It is no higher than the function is at x.
    values = values.intersection(
      isMinimum ? Interval(-.infinity, point.upper) : Interval(point.lower, .infinity))
    let value = pieces.function(x)
    return Minima.Extremum(
      x: x, value: value, enclosure: range.closed,
      valueEnclosure: (values.isEmpty ? Interval(value) : values).closed, isGlobal: false)
  }

  private mutating func end(of piece: Piece?, isLeft: Bool) -> Minima.End {
    let x = isLeft ? pieces.interval.lowerBound : pieces.interval.upperBound
    let jet = pieces.jet(over: Interval(x))
    let course: Minima.Course =
      switch piece?.verdict {
      case _ where !jet.isDefined: .undefined
      case .constant: .constant
      case _ where jet.slope.excludesZero: (jet.slope.lower > 0) == isLeft ? .falls : .rises
      case .rising: isLeft ? .falls : .rises
      case .falling: isLeft ? .rises : .falls
      default: .undecided
      }
    return Minima.End(x: x, value: pieces.function(x), course: course)
  }

  /// Compares the extremes with each other, with the ends, and with what may be elsewhere.
  private mutating func tellGlobal() {
    let places = minima.ends.map { Interval($0.x) } + minima.flat.map { Interval($0.lowerBound) }
    let values = places.map { pieces.jet(over: $0) }.filter(\.isDefined).map(\.value)
    let open = minima.undecided.map { Interval($0.lowerBound, $0.upperBound) } + broken
    let elsewhere = open.map { pieces.jet(over: $0).value }
    let lows =
      minima.minima.map(\.valueEnclosure.upperBound) + values.map(\.upper)
      + elsewhere.map(\.lower)
    let highs =
      minima.maxima.map(\.valueEnclosure.lowerBound) + values.map(\.lower)
      + elsewhere.map(\.upper)
    let (bottom, top) = (lows.min() ?? .infinity, highs.max() ?? -.infinity)
    let known =
      (minima.minima.map(\.valueEnclosure.upperBound) + values.map(\.upper)
      + lowerPlaces(in: broken))
      .min() ?? .infinity
    minima.minima = minima.minima.map { $0.ranked(bottom: bottom, known: known) }
    // Next to a floor nothing is decided, but rounding sets what is there a little lower.
    minima.floors = minima.floors.map { $0.ranked(bottom: bottom + $0.value.ulp, known: known) }
    for i in minima.maxima.indices {
      minima.maxima[i].isGlobal = minima.maxima[i].valueEnclosure.upperBound >= top
    }
  }
}

extension Findings {
  /// What the function surely is at most at the borders of broken parts: near a pole, how low it comes.
  private mutating func lowerPlaces(in broken: [Interval]) -> [Double] {
    broken.flatMap { [$0.lower, $0.upper] }.compactMap { x in
      let jet = pieces.jet(over: Interval(x))
      return jet.isDefined ? jet.value.upper : nil
    }
  }
}

extension Minima.Extremum {
  /// A minimum, told whether it is the deepest: `bottom` is what nothing is lower than, `known` the
  /// lowest that is known.
  fileprivate func ranked(bottom: Double, known: Double) -> Self {
    var minimum = self
    minimum.isGlobal = valueEnclosure.lowerBound <= bottom
    minimum.isLowestKnown = valueEnclosure.lowerBound <= known
    return minimum
  }
}

extension Findings.Run {
  /// Whether an extremum is inside that passes for one: the slope is 0 only once, or all of it is
  /// so narrow that Doubles cannot tell several from one.
  func holdsOne(_ turn: Piece.Verdict) -> Bool {
    parts.allSatisfy { $0.verdict == turn } || (isNarrow && parts.allSatisfy(\.isContinuous))
  }

  /// Whether the function never falls from the left neighbour to the right one, or never rises.
  var isMonotonic: Bool {
    let all = [left, right].compactMap { $0?.verdict } + parts.map(\.verdict)
    return all.allSatisfy(\.neverFalls) || all.allSatisfy(\.neverRises)
  }

  /// Whether it is just where the function's domain ends.
  var isEdge: Bool {
    let borders = [left?.verdict, right?.verdict]
    return isNarrow && borders.contains(.undefined)
      && borders.allSatisfy { $0.map { $0 != .clear } ?? false }
  }
}

extension Interval {
  /// The same as a range; not for an empty one.
  fileprivate var closed: ClosedRange<Double> { lower...upper }

  /// The number with the fewest decimals, if there is one with few; else the midpoint.
  fileprivate var roundest: Double {
    var scale = 1.0
    for _ in 0..<10 {
      let rounded = (midpoint * scale).rounded() / scale
      if contains(rounded) { return rounded == 0 ? 0 : rounded }
      scale *= 10
    }
    return midpoint
  }
}
