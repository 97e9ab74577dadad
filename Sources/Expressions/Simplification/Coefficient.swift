/// A rational number that is exact: the numeric factor of a term.
///
/// Numbers are read as the decimals they are written as (0.1 is 1/10). One that needs more than 15
/// digits is none, as 15 are what every decimal keeps on its way through a Double and back.
struct Coefficient: Hashable {
  static let limit = 1_000_000_000_000_000

  var numerator: Int
  /// Positive, without a factor in common with the numerator.
  var denominator: Int
  /// Whether it came from a number with a decimal point, and so is written with one.
  var isDecimal: Bool

  static let one = Coefficient(1)

  init(_ integer: Int) {
    (numerator, denominator, isDecimal) = (integer, 1, false)
  }

  private init?(_ numerator: Int, over denominator: Int, isDecimal: Bool) {
    guard denominator != 0 else { return nil }
    let divisor = greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor * denominator.signum()
    self.denominator = abs(denominator / divisor)
    self.isDecimal = isDecimal
    guard abs(self.numerator) <= Self.limit, self.denominator <= Self.limit else { return nil }
  }

  /// The decimal that a number is written as.
  init?(_ number: Double) {
    if let integer = Int(exactly: number), abs(integer) <= Self.limit {
      self.init(integer)
      return
    }
    let parts = "\(number)".split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let fraction = digits.count > 1 && digits[1] != "0" ? String(digits[1]) : ""
    let exponent = (parts.count > 1 ? Int(parts[1]) ?? -99 : 0) - fraction.count
    guard exponent < 0, let scale = powerOfTen(-exponent), let all = Int("\(digits[0])\(fraction)")
    else { return nil }
    self.init(all, over: scale, isDecimal: true)
  }

  var isZero: Bool { numerator == 0 }

  var negated: Coefficient {
    var negated = self
    negated.numerator = -numerator
    return negated
  }

  func plus(_ other: Coefficient) -> Coefficient? {
    let (left, o1) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, o2) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (sum, o3) = left.addingReportingOverflow(right)
    let (below, o4) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !o1, !o2, !o3, !o4 else { return nil }
    return Coefficient(sum, over: below, isDecimal: isDecimal || other.isDecimal)
  }

  func times(_ other: Coefficient) -> Coefficient? {
    let (above, o1) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (below, o2) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !o1, !o2 else { return nil }
    return Coefficient(above, over: below, isDecimal: isDecimal || other.isDecimal)
  }

  var reciprocal: Coefficient? {
    Coefficient(denominator, over: numerator, isDecimal: isDecimal)
  }

  func power(_ exponent: Int) -> Coefficient? {
    guard numerator.magnitude != 1 || denominator != 1 else {
      return numerator > 0 || exponent % 2 == 0 ? .one : self
    }
    guard exponent <= 64 else { return nil }
    var power = Coefficient.one
    for _ in 0..<exponent {
      guard let next = power.times(self) else { return nil }
      power = next
    }
    return power
  }

  /// The numbers, not negative, that are written above and below a fraction's line.
  var parts: (above: Double, below: Double) {
    let above = abs(numerator)
    guard isDecimal, denominator > 1 else { return (Double(above), Double(denominator)) }
    for digits in 1...15 {
      guard let scale = powerOfTen(digits), scale % denominator == 0 else { continue }
      let (scaled, overflow) = above.multipliedReportingOverflow(by: scale / denominator)
      guard !overflow, scaled <= Self.limit, let value = Double("\(scaled)e-\(digits)") else {
        break
      }
      return (value, 1)
    }
    return (Double(above), Double(denominator))
  }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
  var (a, b) = (abs(a), abs(b))
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

private func powerOfTen(_ exponent: Int) -> Int? {
  exponent > 18 ? nil : (0..<exponent).reduce(1) { power, _ in power * 10 }
}
