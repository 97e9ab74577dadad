/// The labelled places along an axis.
struct Ticks: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    var value: Double
    var label: String
  }

  var ticks: [Tick]

  init(at ticks: [Tick]) {
    self.ticks = ticks
  }

  private init(_ decimals: [Decimal]) {
    ticks = zip(decimals, Decimal.labels(for: decimals)).map { decimal, label in
      Tick(value: decimal.value, label: label)
    }
  }

  /// The most ticks up to `target` whose labels all have room.
  ///
  /// - Parameters:
  ///   - withEnds: whether the ends of the range are labelled, too, where that can be done exactly.
  ///   - fits: whether labels at these places do not get in each other's way.
  init(
    along range: AxisRange, target: Int, withEnds: Bool, where fits: (Ticks) -> Bool
  ) {
    for target in stride(from: max(target, 2), through: 2, by: -1) {
      let decimals = TickSearch.best(in: range, target: target)?.decimals ?? []
      let candidates = (withEnds ? [Self.addingEnds(of: range, to: decimals)] : []) + [decimals]
      if let ticks = candidates.lazy.map(Ticks.init).first(where: fits) {
        self = ticks
        return
      }
    }
    self.init([])
  }

  /// The same numbers with the range's ends, if these are decimals of few digits.
  private static func addingEnds(of range: AxisRange, to decimals: [Decimal]) -> [Decimal] {
    guard let first = decimals.first, let last = decimals.last else { return decimals }
    func exact(_ value: Double) -> Decimal? {
      Decimal(value, digits: 4).flatMap { $0.value == value ? $0 : nil }
    }
    func isEnd(_ decimal: Decimal, _ value: Double) -> Bool {
      abs(decimal.value - value) <= range.length * 1e-9
    }
    let lower = isEnd(first, range.lower) ? nil : exact(range.lower)
    let upper = isEnd(last, range.upper) ? nil : exact(range.upper)
    // A round number that is too near to an end makes room for it.
    let step = decimals.count > 1 ? decimals[1].value - first.value : 0
    let inner = decimals.filter { decimal in
      (lower == nil || decimal.value - range.lower > 0.6 * step)
        && (upper == nil || range.upper - decimal.value > 0.6 * step)
    }
    return [lower].compactMap { $0 } + inner + [upper].compactMap { $0 }
  }
}
