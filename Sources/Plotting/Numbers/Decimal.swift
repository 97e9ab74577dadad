/// A decimal number, exact: mantissa × 10^exponent.
///
/// Labels are made from these and never from binary fractions, so that no axis says
/// 0.30000000000000004.
struct Decimal: Hashable, Sendable {
  var mantissa: Int
  var exponent: Int

  init(mantissa: Int, exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The nearest decimal to `value` with no digits below 10^exponent; nil if it has too many.
  init?(_ value: Double, exponent: Int) {
    // Two steps reach 10^-320, whose reciprocal is no finite number.
    let half = exponent / 2
    let scaled = (value / powerOfTen(half) / powerOfTen(exponent - half)).rounded()
    guard abs(scaled) < 1e15 else { return nil }
    self.init(mantissa: Int(scaled), exponent: exponent)
  }

  /// The nearest decimal to `value` with as many significant digits; nil if `value` is not finite.
  init?(_ value: Double, digits: Int) {
    guard value.isFinite else { return nil }
    guard value != 0 else {
      self.init(mantissa: 0, exponent: 0)
      return
    }
    self.init(value, exponent: Int(decimalLogarithm(abs(value)).rounded(.down)) - digits + 1)
    self = self.reduced
  }

  /// The decimal with the fewest digits that is read as this number; nil if it is not finite.
  init?(shortest value: Double) {
    guard value.isFinite else { return nil }
    let parts = value.description.split(separator: "e")
    let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let fraction = digits.count > 1 && digits[1] != "0" ? String(digits[1]) : ""
    guard let mantissa = Int(String(digits[0]) + fraction) else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    self = Decimal(mantissa: mantissa, exponent: exponent - fraction.count).reduced
  }

  /// The nearest binary number.
  var value: Double {
    // Both factors are exact, so that their product or quotient is rounded once.
    if abs(exponent) <= 22, mantissa.magnitude <= 1 << 53 {
      return exponent < 0
        ? Double(mantissa) / powerOfTen(-exponent) : Double(mantissa) * powerOfTen(exponent)
    }
    return Double("\(mantissa)e\(exponent)") ?? .nan
  }

  /// The same number without trailing zeros in its mantissa.
  var reduced: Decimal {
    guard mantissa != 0 else { return Decimal(mantissa: 0, exponent: 0) }
    var result = self
    while result.mantissa.isMultiple(of: 10) {
      result.mantissa /= 10
      result.exponent += 1
    }
    return result
  }

  /// The exponent of ten of the leading digit; nil for zero.
  var magnitude: Int? {
    mantissa == 0 ? nil : String(mantissa.magnitude).count - 1 + exponent
  }

  /// The decimal with the fewest digits in a range.
  static func roundest(in range: ClosedRange<Double>) -> Decimal {
    if range.contains(0) { return Decimal(mantissa: 0, exponent: 0) }
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    let candidates = (1...15).lazy.compactMap { Decimal(middle, digits: $0) }
    return candidates.first { range.contains($0.value) } ?? Decimal(mantissa: 0, exponent: 0)
  }

  /// The number with its sign turned.
  var negated: Decimal { Decimal(mantissa: -mantissa, exponent: exponent) }

  /// The exact sum; nil if it has too many digits.
  func adding(_ other: Decimal) -> Decimal? {
    guard mantissa != 0 else { return other.reduced }
    guard other.mantissa != 0 else { return reduced }
    let unit = min(exponent, other.exponent)
    guard let a = rescaled(to: unit), let b = other.rescaled(to: unit) else { return nil }
    let (sum, overflow) = a.mantissa.addingReportingOverflow(b.mantissa)
    return overflow ? nil : Decimal(mantissa: sum, exponent: unit).reduced
  }

  /// The same number with a smaller exponent; nil if its mantissa would be too long.
  func rescaled(to exponent: Int) -> Decimal? {
    guard mantissa != 0 else { return Decimal(mantissa: 0, exponent: exponent) }
    var result = self
    while result.exponent > exponent {
      let (product, overflow) = result.mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = Decimal(mantissa: product, exponent: result.exponent - 1)
    }
    return result
  }
}
