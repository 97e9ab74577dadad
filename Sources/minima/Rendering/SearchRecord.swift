internal import Descent
internal import Session

/// What came of many descents as one JSON object: the keys of docs/json.md, those without a value
/// left out.
struct SearchRecord: Encodable {
  typealias Numbers = OutcomeRecord.Numbers

  var kind: String
  var line: Int
  var cell: String?
  var name: String?
  var function: String
  var method: String
  var rate: Double?
  var epochs: Int
  /// The interval of the starts, or of the rates; a list of several variables.
  var from: Numbers?
  var to: Numbers?
  var ends: [End] = []
  // restarts
  var count: Int?
  var seed: UInt64?
  var best: Best?
  var moving: Int?
  var lost: Int?
  var elsewhere: Int?
  var unfinished: Int?
  // basins
  var boundaries: [Double]?
  var parts: [Part]?
  var complete: Bool?
  // sweep
  var start: Double?
  var rates: [Double]?
  var x: [Double]?
  var bands: [Band]?

  /// A minimum, and how many descents ended there, or which part of the starts leads there.
  struct End: Encodable {
    var end: Numbers
    var value: Double
    var count: Int?
    var start: Numbers?
    var share: Double?
    var curvature: Double?
    /// Where ends are no one place: a pair for each variable, from where to where.
    var span: [[Double]]?
    /// Whether the function is level there.
    var level: Bool?
  }

  /// The descent that is kept.
  struct Best: Encodable {
    var start: Numbers
    var end: Numbers
    var value: Double
  }

  /// A part of the interval; `end` is missing where no minimum is reached.
  struct Part: Encodable {
    var from: Double
    var to: Double
    var fate: String
    var end: Double?
  }

  /// Neighbouring rates; `end` is missing where no minimum is reached.
  struct Band: Encodable {
    var from: Double
    var to: Double
    var course: String
    var end: Double?
  }
}

extension SearchRecord {
  init(_ outcome: SearchOutcome, at place: Place) {
    kind = ""
    (line, cell) = (place.line, place.cell)
    (name, function) = (outcome.name, outcome.function)
    (method, epochs) = (outcome.descent.optimizer.name, outcome.descent.epochs)
    rate = outcome.descent.rate
    switch outcome.found {
    case .restarts(let arrivals, let intervals, let seed):
      add(arrivals, intervals)
      self.seed = seed
      best = outcome.best.map {
        Best(start: Numbers($0.start), end: Numbers($0.end), value: $0.value)
      }
    case .basins(let basins): add(basins)
    case .plane(let plane): add(plane)
    case .sweep(let sweep): add(sweep)
    }
  }

  private mutating func add(_ arrivals: Arrivals, _ intervals: [ClosedRange<Double>]) {
    kind = "restarts"
    bound(intervals)
    count = arrivals.count
    let strays = arrivals.strays
    (moving, lost, elsewhere) = (strays.moving, strays.lost, strays.elsewhere)
    unfinished = strays.unfinished
    ends = arrivals.minima.map {
      End($0, count: $0.count, start: Numbers($0.start))
    }
  }

  private mutating func add(_ basins: Basins) {
    kind = "basins"
    bound([basins.interval])
    (boundaries, complete) = (basins.boundaries, !basins.hasMore && !basins.isCancelled)
    ends = basins.minima.enumerated().map { index, minimum in
      End(minimum, count: nil, share: basins.share(of: .minimum(index)))
    }
    parts = basins.pieces.map { piece in
      Part(
        from: piece.range.lowerBound, to: piece.range.upperBound, fate: piece.fate.key,
        end: piece.fate.minimum.map { basins.minima[$0].end[0] })
    }
  }

  private mutating func add(_ plane: PlaneBasins) {
    kind = "basins"
    bound([plane.x, plane.y])
    let (strays, all) = (plane.arrivals.strays, plane.arrivals.count)
    (count, moving, lost) = (all, strays.moving, strays.lost)
    (elsewhere, unfinished) = (strays.elsewhere, strays.unfinished)
    ends = plane.arrivals.minima.map {
      End($0, count: $0.count, share: Double($0.count) / Double(max(all, 1)))
    }
  }

  private mutating func add(_ sweep: Sweep) {
    kind = "sweep"
    rate = nil
    (from, to) = (sweep.rates.first.map { .one($0) }, sweep.rates.last.map { .one($0) })
    (start, rates, x) = (sweep.start, sweep.rates, sweep.ends)
    ends = zip(sweep.minima, sweep.curvatures).map {
      End($0, count: $0.count, curvature: $1)
    }
    bands = sweep.bands.map { band in
      Band(
        from: band.rates.lowerBound, to: band.rates.upperBound, course: band.course.key,
        end: band.course.minimum.map { sweep.minima[$0].end[0] })
    }
  }

  private mutating func bound(_ intervals: [ClosedRange<Double>]) {
    from = Numbers(intervals.map(\.lowerBound))
    to = Numbers(intervals.map(\.upperBound))
  }
}

extension SearchRecord.End {
  fileprivate init(
    _ arrival: Arrival, count: Int?, start: SearchRecord.Numbers? = nil, share: Double? = nil,
    curvature: Double? = nil
  ) {
    self.init(
      end: SearchRecord.Numbers(arrival.end), value: arrival.value, count: count, start: start,
      share: share, curvature: curvature,
      span: arrival.spread.map { $0.ranges.map { [$0.lowerBound, $0.upperBound] } },
      level: arrival.spread?.isLevel)
  }
}

extension Fate {
  fileprivate var key: String {
    switch self {
    case .minimum: "minimum"
    case .elsewhere: "elsewhere"
    case .moving: "moving"
    case .lost: "lost"
    case .unfinished: "unfinished"
    }
  }
}

extension Sweep.Course {
  fileprivate var minimum: Int? { if case .minimum(let index) = self { index } else { nil } }

  fileprivate var key: String {
    switch self {
    case .minimum: "minimum"
    case .elsewhere: "elsewhere"
    case .still: "still"
    case .underway: "underway"
    case .settling: "settling"
    case .swinging: "swinging"
    case .growing: "growing"
    case .lost: "lost"
    case .unfinished: "unfinished"
    case .mixed: "mixed"
    }
  }
}
