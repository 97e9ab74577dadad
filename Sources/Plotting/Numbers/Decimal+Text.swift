extension Decimal {
  /// Numbers that stand together: all with one number of decimals, or all with one power of ten.
  ///
  /// Written out if the largest is from 0.0001 to 999,999, or where all its digits count (`1000004`);
  /// otherwise with the power of ten that takes the fewest digits: `5×10⁻⁷`, `10×10⁻⁷`.
  static func labels(for numbers: [Decimal]) -> [String] {
    let digits = LabelDigits(numbers)
    return digits.isPlain(below: 6) ? digits.plain : digits.withPower
  }

  /// Numbers as they stand at an axis: up to seven digits are written out, in groups of three where
  /// there are more than four.
  static func axisLabels(for numbers: [Decimal]) -> [String] {
    let digits = LabelDigits(numbers)
    guard digits.isPlain(below: 7) else { return digits.withPower }
    return digits.magnitude < 4 ? digits.plain : digits.plain.map(grouped)
  }

  /// `1 000 000`: the digits before the point with thin spaces between thousands.
  private static func grouped(_ label: String) -> String {
    let digits = label.prefix { $0 != "." }.reversed()
    let groups = digits.enumerated().reduce(into: "") { text, digit in
      let isThousand = digit.offset > 0 && digit.offset.isMultiple(of: 3)
      if isThousand, digit.element != "−" { text.append("\u{2009}") }
      text.append(digit.element)
    }
    return String(groups.reversed()) + label.drop { $0 != "." }
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
  fileprivate func digits(decimals: Int) -> String {
    var digits = String(mantissa.magnitude)
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    if decimals > 0 {
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return mantissa < 0 ? "−" + digits : digits
  }
}

/// The digits of numbers that stand together.
private struct LabelDigits {
  private let numbers: [Decimal]
  /// The exponents of the last digit that any of them has, and of the first.
  private let finest: Int
  let magnitude: Int

  init(_ numbers: [Decimal]) {
    self.numbers = numbers.map(\.reduced)
    finest = self.numbers.filter { $0.mantissa != 0 }.map(\.exponent).min() ?? 0
    magnitude = self.numbers.compactMap(\.magnitude).max() ?? 0
  }

  /// Whether they are written out: all digits where those count, else so many before the point.
  func isPlain(below most: Int) -> Bool {
    (-4..<most).contains(magnitude) || finest <= 1 && (6..<15).contains(magnitude)
  }

  var plain: [String] { numbers.map { text($0, unit: 0) } }

  /// With the power of ten of the greatest, or the one below if that takes fewer digits.
  var withPower: [String] {
    let choices = [magnitude, magnitude - 1].map { unit in
      (unit, texts: numbers.map { $0.mantissa == 0 ? "0" : text($0, unit: unit) })
    }
    func length(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.count } }
    let isBelow = numbers.count > 1 && length(choices[1].texts) < length(choices[0].texts)
    let (unit, texts) = choices[isBelow ? 1 : 0]
    return texts.map { $0 == "0" ? $0 : $0 + "×10" + Decimal.superscript(unit) }
  }

  private func text(_ number: Decimal, unit: Int) -> String {
    let number = number.rescaled(to: min(finest, unit)) ?? number
    return number.digits(decimals: max(0, unit - finest))
  }
}
