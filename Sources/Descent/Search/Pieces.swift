internal import Expressions

/// The interval cut into pieces, from left to right.
struct Pieces {
  let function: Program
  let interval: ClosedRange<Double>
  private(set) var all: [Piece]
  private(set) var evaluations = 0
  /// The pieces still to be looked at.
  private(set) var openCount = 1

  init(function: Program, interval: ClosedRange<Double>) {
    self.function = function
    self.interval = interval
    all = [Piece(Interval(interval.lowerBound, interval.upperBound), .open)]
  }

  var hasOpen: Bool { openCount > 0 }

  /// Looks at all open pieces, as far as the work is allowed; each is settled or cut in two.
  mutating func refine(budget: Int, isCancelled: () -> Bool) {
    let before = all
    (all, openCount) = ([], 0)
    all.reserveCapacity(before.count + 8)
    for piece in before {
      if piece.verdict == .open, evaluations < budget, !isCancelled() {
        judge(piece.range)
      } else {
        append(piece)
      }
    }
  }

  /// Encloses the function over a piece.
  mutating func jet(over range: Interval) -> Jet {
    evaluations += 1
    return function.jet(over: range)
  }

  /// The least width of a piece that is worth being cut.
  var resolution: Double { 1e-17 * min(length, 1) }

  /// Adds a piece to the right; neighbours that are alike become one.
  private mutating func append(_ piece: Piece) {
    if piece.verdict == .open { openCount += 1 }
    if let last = all.last, piece.verdict.isSettled, last.verdict == piece.verdict {
      all[all.count - 1].range = last.range.hull(piece.range)
    } else {
      all.append(piece)
    }
  }
}

extension Pieces {
  private mutating func judge(_ range: Interval) {
    var jet = jet(over: range)
    if let verdict = Verdict(jet) { return append(Piece(range, verdict)) }
    if jet.isDefined, jet.curvature.isBounded {
      let place = range.midpoint
      let centre = self.jet(over: Interval(place))
      // The mean value theorem: f′(x) = f′(m) + f″(…)(x − m).
      let slope = centre.slope + jet.curvature * (range - Interval(place))
      jet.slope = jet.slope.intersection(slope)
      if let verdict = Verdict(jet) { return append(Piece(range, verdict)) }
      if jet.curvature.excludesZero { return findTurn(in: range, jet.curvature) }
    }
    split(range, otherwise: jet)
  }

  private typealias Verdict = Piece.Verdict

  private mutating func split(_ range: Interval, otherwise jet: Jet) {
    guard let place = place(toSplit: range) else {
      return append(Piece(range, Verdict(weak: jet), isContinuous: jet.isContinuous))
    }
    append(Piece(Interval(range.lower, place), .open))
    append(Piece(Interval(place, range.upper), .open))
  }

  /// Where to cut; nil if the piece is as small as is useful.
  ///
  /// It is at 0, where symmetric functions turn; else in the middle, or by magnitude where the ends
  /// are orders of magnitude apart.
  private func place(toSplit range: Interval) -> Double? {
    if range.lower < 0, range.upper > 0, range.upper - range.lower > 0.1 * length { return 0 }
    guard range.upper - range.lower > resolution else { return nil }
    let (near, far) = (range.magnitude.lower, range.magnitude.upper)
    let reference = max(near, 1)
    let isWide = far > 1024 * reference && (range.lower >= 0 || range.upper <= 0)
    let place =
      isWide
      ? (reference.squareRoot() * far.squareRoot()) * (range.lower < 0 ? -1 : 1) : range.midpoint
    return range.lower < place && place < range.upper ? place : nil
  }

  private var length: Double { interval.upperBound - interval.lowerBound }
}

extension Pieces {
  /// Cuts a piece with a strictly monotonic slope around the place where the slope is 0.
  private mutating func findTurn(in range: Interval, _ curvature: Interval) {
    let isValley = curvature.lower > 0
    let (before, after): (Verdict, Verdict) = isValley ? (.falling, .rising) : (.rising, .falling)
    var (turn, curvature) = (range, curvature)
    while true {
      let place = turn.midpoint
      let slope = jet(over: Interval(place)).slope
      let next = (Interval(place) - slope / curvature).intersection(turn)
      if next.isEmpty {
        return append(Piece(range, slope.lower > 0 ? .rising : .falling))
      }
      let isDone = next.width > 0.6 * turn.width || next.isPoint
      turn = next
      if isDone { break }
      // Sharper over less; what it was remains true.
      curvature = jet(over: turn).curvature.intersection(curvature)
    }
    if range.lower < turn.lower { append(Piece(Interval(range.lower, turn.lower), before)) }
    append(Piece(turn, isValley ? .valley : .hill, isContinuous: true))
    if turn.upper < range.upper { append(Piece(Interval(turn.upper, range.upper), after)) }
  }
}

extension Piece.Verdict {
  /// What enclosures prove so that a piece need not be cut any more; nil if they don't.
  fileprivate init?(_ jet: Jet) {
    let (slope, isStrict) = (jet.slope, jet.curvature.isBounded && jet.curvature.excludesZero)
    if jet.value.isEmpty {
      self = .undefined
    } else if slope.lower > 0 || (isStrict && slope.lower >= 0) {
      self = jet.isDefined ? .rising : .clear
    } else if slope.upper < 0 || (isStrict && slope.upper <= 0) {
      self = jet.isDefined ? .falling : .clear
    } else if slope.lower == 0, slope.upper == 0 {
      self = jet.isDefined ? .constant : .clear
    } else {
      return nil
    }
  }

  /// What they prove of a piece that is not to be cut any more.
  fileprivate init(weak jet: Jet) {
    if jet.isDefined, jet.slope.lower >= 0 {
      self = .notFalling
    } else if jet.isDefined, jet.slope.upper <= 0 {
      self = .notRising
    } else if jet.slope.lower >= 0 || jet.slope.upper <= 0 {
      self = .clear
    } else {
      self = .unknown
    }
  }
}
