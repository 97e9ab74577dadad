/// The labelled places along an axis.
struct Ticks: Hashable, Sendable {
  struct Tick: Hashable, Sendable {
    var value: Double
    var label: String
  }

  /// Full labels have no more digits; longer ones are counted from an origin.
  private static let mostDigits = 7

  var ticks: [Tick]
  /// What the labels are counted from, if that is not 0: the axis is named `x − 1×10⁹`.
  private(set) var origin: Decimal?

  init(at ticks: [Tick]) {
    self.ticks = ticks
  }

  private init(_ numbers: RoundNumbers) {
    let labels = Decimal.labels(for: numbers.offsets)
    ticks = zip(numbers.decimals, labels).map { Tick(value: $0.value, label: $1) }
    origin = numbers.origin.mantissa == 0 ? nil : numbers.origin
  }

  /// The most ticks up to `target` whose labels all have room.
  ///
  /// Labels that would have too many digits, or have no room in full, are counted from an origin.
  /// - Parameters:
  ///   - withEnds: whether the ends of the range are labelled, too, where that can be done exactly.
  ///   - fits: whether labels at these places do not get in each other's way.
  init(
    along range: AxisRange, target: Int, withEnds: Bool, where fits: (Ticks) -> Bool
  ) {
    if withEnds, let ticks = Self.even(along: range, target: target, where: fits) {
      self = ticks
      return
    }
    for fromOrigin in [false, true] {
      for target in stride(from: max(target, 2), through: 2, by: -1) {
        let numbers = RoundNumbers(along: range, target: target, fromOrigin: fromOrigin)
        let choices = Self.choices(numbers, withEnds ? range : nil, isInFull: !fromOrigin)
        if let ticks = choices.lazy.map(Ticks.init).first(where: fits) {
          self = ticks
          return
        }
      }
    }
    self.init(at: [])
  }

  /// The range's ends with round numbers between them, if about `target` lie at nearly even distances.
  private static func even(
    along range: AxisRange, target: Int, where fits: (Ticks) -> Bool
  ) -> Ticks? {
    let targets = stride(from: max(target, 2), to: max(target * 2 / 3, 2), by: -1)
    return targets.lazy.flatMap { target in
      [false, true].lazy.compactMap { hasEnds in
        let numbers = RoundNumbers(along: range, target: target, hasEnds: hasEnds)
          .addingEnds(of: range)
        guard numbers.isEven, let full = numbers.inFull, full.mostDigits <= Self.mostDigits else {
          return nil
        }
        return Ticks(full)
      }
    }.first(where: fits)
  }

  /// What may be labelled, the best first; at a picture's corner a label may have no room.
  private static func choices(
    _ numbers: RoundNumbers, _ ends: AxisRange?, isInFull: Bool
  ) -> [RoundNumbers] {
    var choices = [numbers]
    if let ends { choices.insert(numbers.addingEnds(of: ends), at: 0) }
    if numbers.offsets.count > 2 {
      for inner in [numbers.offsets.dropFirst(), numbers.offsets.dropFirst().dropLast()]
      where inner.count > 1 {
        choices.append(numbers)
        choices[choices.count - 1].offsets = Array(inner)
      }
    }
    guard isInFull else { return choices }
    return choices.compactMap(\.inFull).filter { $0.mostDigits <= Self.mostDigits }
  }

  /// The axis's name, with what its labels are counted from: `x − 1×10⁹`.
  func named(_ name: String) -> String {
    guard let origin else { return name }
    let sign = origin.mantissa < 0 ? "+" : "−"
    let distance = Decimal(mantissa: abs(origin.mantissa), exponent: origin.exponent)
    return "\(name.isEmpty ? "y" : name) \(sign) \(Decimal.labels(for: [distance])[0])"
  }
}

extension RoundNumbers {
  /// The same numbers counted from 0.
  fileprivate var inFull: RoundNumbers? {
    var result = self
    (result.origin, result.offsets) = (Decimal(mantissa: 0, exponent: 0), decimals)
    return result.offsets.count == offsets.count ? result : nil
  }

  /// Whether the gaps beside the ends are not much wider than those between.
  fileprivate var isEven: Bool {
    let places = offsets.map(\.value)
    let gaps = zip(places.dropFirst(), places).map { $0 - $1 }
    return gaps.count < 3 || max(gaps[0], gaps[gaps.count - 1]) < 1.35 * gaps[1]
  }

  /// The digits of the longest label.
  fileprivate var mostDigits: Int {
    let reduced = offsets.map(\.reduced)
    let finest = reduced.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0
    return (reduced.compactMap(\.magnitude).max() ?? 0) - finest + 1
  }

  /// The same numbers with the range's ends, if these are decimals of few digits.
  fileprivate func addingEnds(of range: AxisRange) -> RoundNumbers {
    guard let first = offsets.first, let last = offsets.last else { return self }
    let finest = offsets.map(\.exponent).min() ?? 0
    func exact(_ end: Double) -> Decimal? {
      guard let offset = Decimal(shortest: end)?.adding(origin.negated) else { return nil }
      // An end must not give all labels many more digits.
      let isShort = (offset.magnitude ?? 0) - offset.exponent < 4 && offset.exponent >= finest - 2
      return isShort ? offset : nil
    }
    func value(_ offset: Decimal) -> Double { offset.adding(origin)?.value ?? .nan }
    func isEnd(_ offset: Decimal, _ end: Double) -> Bool {
      abs(value(offset) - end) <= range.length * 1e-9
    }
    let lower = isEnd(first, range.lower) ? nil : exact(range.lower)
    let upper = isEnd(last, range.upper) ? nil : exact(range.upper)
    // A round number that is too near to an end makes room for it.
    let step = offsets.count > 1 ? offsets[1].value - first.value : 0
    var result = self
    result.offsets = offsets.filter { offset in
      (lower == nil || value(offset) - range.lower > 0.6 * step)
        && (upper == nil || range.upper - value(offset) > 0.6 * step)
    }
    result.offsets = [lower].compactMap { $0 } + result.offsets + [upper].compactMap { $0 }
    return result
  }
}
