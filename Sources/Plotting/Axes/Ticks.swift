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
    let labels = Decimal.axisLabels(for: numbers.offsets)
    ticks = zip(numbers.decimals, labels).map { Tick(value: $0.value, label: $1) }
    origin = numbers.origin.mantissa == 0 ? nil : numbers.origin
  }

  /// The most ticks up to `target` whose labels all have room.
  ///
  /// Labels that would have too many digits, or have no room in full, are counted from an origin.
  /// - Parameters:
  ///   - mayDropEnds: whether the first or the last may go, which in a picture's corner may have no room.
  ///   - fits: whether labels at these places do not get in each other's way.
  init(
    along range: AxisRange, target: Int, mayDropEnds: Bool = true, where fits: (Ticks) -> Bool
  ) {
    for fromOrigin in [false, true] {
      for target in stride(from: max(target, 2), through: 2, by: -1) {
        let numbers = RoundNumbers(along: range, target: target, fromOrigin: fromOrigin)
        let choices = Self.choices(
          numbers, isInFull: !fromOrigin, mayDropEnds: mayDropEnds)
        if let ticks = choices.lazy.map(Ticks.init).first(where: fits) {
          self = ticks
          return
        }
      }
    }
    self.init(at: [])
  }

  /// What may be labelled, the best first.
  private static func choices(
    _ numbers: RoundNumbers, isInFull: Bool, mayDropEnds: Bool
  ) -> [RoundNumbers] {
    var choices = [numbers]
    if mayDropEnds, numbers.offsets.count > 2 {
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

  /// The digits of the longest label.
  fileprivate var mostDigits: Int {
    let reduced = offsets.map(\.reduced)
    let finest = reduced.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0
    return (reduced.compactMap(\.magnitude).max() ?? 0) - finest + 1
  }
}
