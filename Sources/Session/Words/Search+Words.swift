internal import Descent

extension SearchOutcome {
  /// What was done: `r: 100 descents of f from random starts on [-5, 5], seed 1, …`.
  public var headline: String {
    let head = name.map { "\($0): " } ?? ""
    let method = "\(descent.optimizer.name)"
    let epochs = counted(descent.epochs, "epoch")
    let rate = "rate \(descent.rate.text())"
    let text =
      switch found {
      case .restarts(let arrivals, let intervals, let seed):
        "\(counted(arrivals.count, "descent")) of \(function) from"
          + " \(arrivals.count == 1 ? "a random start" : "random starts") on \(box(intervals)),"
          + " seed \(seed), \(method), \(rate), \(epochs)"
      case .basins(let basins):
        "basins of \(function) on \(box([basins.interval])), \(method), \(rate), \(epochs):"
          + " \(counted(basins.pieces.count, "part"))"
      case .plane(let plane):
        "basins of \(function) on \(box([plane.x, plane.y])), \(method), \(rate), \(epochs)"
      case .sweep(let sweep):
        "\(counted(sweep.rates.count, "descent")) of \(function) from \(sweep.start.text()),"
          + " \(method), rates \((sweep.rates.first ?? 0).text()) to"
          + " \((sweep.rates.last ?? 0).text()), \(epochs)"
      }
    return head + (head.isEmpty ? text.capitalizedFirst : text)
      + (isUnfinished ? "; stopped before the end" : "")
  }

  /// Whether it was ended by who watched, so that not all was run.
  private var isUnfinished: Bool {
    switch found {
    case .restarts(let arrivals, _, _): arrivals.strays.unfinished > 0
    case .basins(let basins): basins.isCancelled
    case .plane(let plane): plane.arrivals.strays.unfinished > 0
    case .sweep(let sweep): sweep.isCancelled
    }
  }

  /// `[-5, 5]`, or `[-5, 5] x [0, 1]`; one for all where they are the same.
  private func box(_ intervals: [ClosedRange<Double>]) -> String {
    let texts = intervals.map { "[\($0.lowerBound.text()), \($0.upperBound.text())]" }
    return texts.joined(separator: " x ")
  }

  /// A place with four decimals, or from where to where.
  func place(of end: Arrival) -> String { end.place(0, places: 4) { rounded($0) } }

  /// All coordinates.
  func places(of end: Arrival, _ places: Int = 8) -> [String] {
    end.end.indices.map { variable in
      end.place(variable, places: places) { rounded($0, variable) }
    }
  }

  /// What is 0 to a hundred-millionth of the starts' distance from 0 is told as 0.
  func rounded(_ x: Double, _ variable: Int = 0) -> Double {
    let scale =
      switch found {
      case .restarts(_, let intervals, _): intervals[variable].magnitude
      case .basins(let basins): basins.interval.magnitude
      case .plane(let plane): (variable == 0 ? plane.x : plane.y).magnitude
      case .sweep(let sweep): abs(sweep.start)
      }
    return abs(x) < 1e-8 * scale ? 0 : x
  }

  var isBest: [Bool] { minima.map { $0.isBest && minima.count > 1 } }
}

extension SearchOutcome {
  /// What else is to be said, each a sentence without a final stop.
  public var remarks: [String] {
    switch found {
    case .restarts(let arrivals, _, _): kept + spreads + strays(arrivals.strays)
    case .basins(let basins):
      limits(basins) + spreads + fates(basins.pieces.map(\.fate))
    case .plane(let plane) where plane.isCancelled:
      ["Nothing is kept: where starts lead is known only when all have been run"]
    case .plane(let plane): spreads + strays(plane.arrivals.strays, of: plane.arrivals.count)
    case .sweep(let sweep): steepness(sweep) + spreads
    }
  }

  /// The lecture's advice, followed.
  private var kept: [String] {
    guard let best else { return ["No descent led anywhere: none can be kept"] }
    let place = variables.enumerated().map { variable, name in
      "\(name) = \(rounded(best.end[variable], variable).text())"
    }.joined(separator: ", ")
    let start = best.start.map { $0.text() }
    let from = start.count == 1 ? start[0] : "[\(start.joined(separator: ", "))]"
    let ties = minima.count { $0.isBest }
    let others = ties > 1 ? "; \(ties) minima are equally deep" : ""
    let rest = minima.isEmpty ? ", though it is not at rest" : ""
    return ["Keep the best: \(place), value \(best.value.text()), from \(from)\(rest)\(others)"]
  }

  /// What it means that ends are no one place.
  private var spreads: [String] {
    minima.filter { $0.spread != nil }.prefix(3).map { end in
      let places = zip(variables, places(of: end)).map { "\($0) = \($1)" }.joined(separator: ", ")
      return end.spread?.isLevel == true
        ? "The ends within \(places) are equally deep: no one place is the minimum"
        : "The ends are spread over \(places): \(function) is nearly level there"
    }
  }

  private func strays(_ strays: Strays, of all: Int? = nil) -> [String] {
    func amount(_ number: Int) -> String {
      all.map { "\(percent(Double(number) / Double($0))) of the starts" }
        ?? counted(number, "descent")
    }
    func sentence(_ number: Int, _ text: String) -> String? {
      number == 0 ? nil : "\(amount(number)) \(text)"
    }
    let isOne = all == nil
    return [
      sentence(
        strays.moving,
        "\(isOne && strays.moving == 1 ? "was" : "were") still moving after"
          + " \(counted(descent.epochs, "epoch"))"),
      sentence(
        strays.lost,
        "\(isOne && strays.lost == 1 ? "was" : "were") lost: diverged, or led where \(function)"
          + " or its slope has no value"),
      sentence(strays.elsewhere, "came to rest at no minimum"),
      sentence(
        strays.unfinished, "\(isOne && strays.unfinished == 1 ? "was" : "were") not run to the end"),
    ].compactMap(\.self)
  }

  private func limits(_ basins: Basins) -> [String] {
    let shares = minima.enumerated().map { index, minimum in
      "\(percent(basins.share(of: .minimum(index)))) to \(minimum.spread == nil ? "" : "places from ")\(place(of: minimum))"
    }
    let most = 8
    let more = shares.count > most ? ", and \(shares.count - most) more" : ""
    return
      (shares.isEmpty
      ? [] : ["Of all starts \(shares.prefix(most).joined(separator: ", "))\(more)"])
      + (basins.hasMore
        ? ["There are more boundaries than \(BasinSearch.most): finer parts are left out"] : [])
  }

  /// What the fates mean that are no minimum.
  private func fates(_ fates: [Fate]) -> [String] {
    [
      fates.contains(.moving)
        ? "Moving: not at rest after \(counted(descent.epochs, "epoch"))" : nil,
      fates.contains(.lost)
        ? "Lost: diverged, or led where \(function) or its slope has no value" : nil,
      fates.contains(.elsewhere)
        ? "No minimum: at rest on level ground, a maximum or a saddle" : nil,
    ].compactMap(\.self)
  }

  func percent(_ part: Double) -> String {
    let percent = 100 * part
    // As pictures' words round: a half is not left to the binary digits.
    let tenths = (10 * percent).rounded() / 10
    return (percent > 0 && percent < 0.1 ? "<0.1" : tenths.text(places: 1)) + " %"
  }
}

extension Fate {
  /// In place of an end.
  var words: String {
    switch self {
    case .minimum: ""
    case .elsewhere: "no minimum"
    case .moving: "moving"
    case .lost: "lost"
    case .unfinished: "not run"
    }
  }
}

/// A number of things: `1 step`, `100 steps`.
private func counted(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

extension ClosedRange<Double> {
  /// The greater of the ends' distances from 0.
  fileprivate var magnitude: Double { Swift.max(abs(lowerBound), abs(upperBound)) }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
