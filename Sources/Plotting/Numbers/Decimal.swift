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

  /// The nearest binary number.
  var value: Double {
    let half = exponent / 2
    guard abs(exponent) > 22 else {
      return exponent < 0
        ? Double(mantissa) / powerOfTen(-exponent) : Double(mantissa) * powerOfTen(exponent)
    }
    return Double(mantissa) * powerOfTen(half) * powerOfTen(exponent - half)
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
