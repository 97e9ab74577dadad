extension Decimal {
  /// Numbers as they stand at an axis: all with one number of decimals, or all with one power of ten.
  ///
  /// Written out if the largest is from 0.0001 to 999,999, or where all its digits count (`1000004`);
  /// otherwise with a power of ten: `2.5×10⁻⁷`.
  static func labels(for numbers: [Decimal]) -> [String] {
    let reduced = numbers.map(\.reduced)
    let exponent = reduced.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0
    let magnitude = reduced.compactMap(\.magnitude).max() ?? 0
    let isLong = exponent <= 1 && (6..<15).contains(magnitude)
    let isPlain = (-4..<6).contains(magnitude) || isLong
    let unit = isPlain ? 0 : magnitude
    return reduced.map { number in
      let number = number.rescaled(to: min(exponent, unit)) ?? number
      guard number.mantissa != 0 || isPlain else { return "0" }
      return number.digits(decimals: max(0, unit - exponent))
        + (isPlain ? "" : "×10" + superscript(unit))
    }
  }

  /// A number in running text: `0.5`, `−0.7017`, `28173.8`, `1.235×10⁻⁷`.
  ///
  /// At most four decimals and six digits; with a power of ten at most four digits.
  static func text(_ value: Double) -> String {
    if value.isNaN { return "undefined" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    let isPlain = abs(value) >= 1e-3 && abs(value) < 1e6
    let whole = isPlain ? max(0, Int(decimalLogarithm(abs(value)).rounded(.down))) : 0
    let decimal = isPlain ? Decimal(value, exponent: max(-4, whole - 5)) : Decimal(value, digits: 4)
    return decimal.map { labels(for: [$0])[0] } ?? "0"
  }

  /// A number of an axis, told from those a thousandth of the axis away: `1000000000.9`.
  ///
  /// One that is far outside is a number as any other.
  static func text(_ value: Double, on axis: AxisRange) -> String {
    let distance = max(axis.lower - value, value - axis.upper)
    guard distance < axis.length, value != 0 else { return text(value) }
    let magnitude = Int(decimalLogarithm(abs(value)).rounded(.down))
    let finest = Int(decimalLogarithm(axis.length).rounded(.down)) - 3
    guard abs(value) >= 1e-3, finest < (magnitude < 6 ? max(-4, magnitude - 5) : magnitude - 3),
      let decimal = Decimal(value, exponent: finest)
    else { return text(value) }
    let number = decimal.reduced
    guard magnitude < 15, let plain = number.rescaled(to: min(number.exponent, 0)) else {
      return labels(for: [number])[0]
    }
    return plain.digits(decimals: -plain.exponent)
  }

  /// An exponent in raised digits.
  static func superscript(_ number: Int) -> String {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return (number < 0 ? "⁻" : "")
      + String(String(number.magnitude).compactMap { $0.wholeNumberValue.map { raised[$0] } })
  }

  /// The mantissa with its point set, whatever the exponent.
  private func digits(decimals: Int) -> String {
    var digits = String(mantissa.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let point = decimals > 0 ? "." + digits.suffix(decimals) : ""
    return (mantissa < 0 ? "−" : "") + digits.dropLast(decimals) + point
  }
}
