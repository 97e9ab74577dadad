extension Ticks {
  /// Steps as parts and multiples of π, the finest first.
  private static let piSteps: [(numerator: Int, denominator: Int)] =
    [(1, 12), (1, 6), (1, 4), (1, 2), (1, 1)]
    + [10, 100, 1_000, 10_000, 100_000].flatMap { [($0 / 5, 1), ($0 / 2, 1), ($0, 1)] }

  /// Multiples of π whose labels all have room, the finest step of about `target` ticks; nil where
  /// the range is too short or too far away for them.
  init?(multiplesOfPiAlong range: AxisRange, target: Int, where fits: (Ticks) -> Bool) {
    for step in Self.piSteps {
      let unit = Double.pi * Double(step.numerator) / Double(step.denominator)
      let first = ((range.lower - range.length * 1e-9) / unit).rounded(.up)
      let last = ((range.upper + range.length * 1e-9) / unit).rounded(.down)
      guard last - first < Double(target + 2), abs(first) < 1e6, abs(last) < 1e6 else { continue }
      guard last > first else { return nil }
      let ticks = Ticks(
        at: (Int(first)...Int(last)).map { count in
          Tick(
            value: Double(count) * unit,
            label: Self.label(count * step.numerator, over: step.denominator))
        })
      if fits(ticks) {
        self = ticks
        return
      }
    }
    return nil
  }

  /// Whether it counts in multiples of π, which it may be asked for in vain.
  var areInPi: Bool { ticks.contains { $0.label.contains("π") } }

  /// `−3π/2`, in lowest terms.
  private static func label(_ numerator: Int, over denominator: Int) -> String {
    guard numerator != 0 else { return "0" }
    let divisor = greatestCommonDivisor(numerator, denominator)
    let (top, bottom) = (abs(numerator) / divisor, denominator / divisor)
    return (numerator < 0 ? "−" : "") + (top == 1 ? "" : String(top)) + "π"
      + (bottom == 1 ? "" : "/\(bottom)")
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? abs(a) : greatestCommonDivisor(b, a % b)
  }
}
