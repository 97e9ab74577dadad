/// The parts that sentences are made of.
enum Words {
  /// A number with so many significant digits, in the picture's spelling.
  static func number(_ value: Double, digits: Int = 6) -> String {
    guard let decimal = Decimal(value, digits: digits) else { return Decimal.text(value) }
    return Decimal.labels(for: [decimal])[0]
  }

  /// A number among others that span a length: with the digits that tell it from them, at least six;
  /// 0 if it is what rounding makes of 0.
  static func number(_ value: Double, within length: Double) -> String {
    guard length > 0, length.isFinite, value.isFinite, value != 0 else { return number(value) }
    // However much a picture spans, what is farther from 0 than this is meant.
    let rounding = 1e-13 * min(length, 1e4)
    if abs(value) < rounding, abs(value) > 1e-5 * rounding { return "0" }
    let magnitudes = [abs(value), length].map { Int(decimalLogarithm($0).rounded(.down)) }
    let digits = magnitudes[0] - magnitudes[1] + 5
    guard digits > 6 else { return number(value) }
    let decimal = digits > 14 ? Decimal(shortest: value) : Decimal(value, digits: digits)
    return decimal.map { Decimal.labels(for: [$0.reduced])[0] } ?? number(value)
  }

  /// A number on an axis, or near it, with the digits that tell it from its neighbours there; one that is
  /// far outside has six.
  static func number(_ value: Double, on axis: AxisRange) -> String {
    let distance = max(axis.lower - value, value - axis.upper)
    return distance < axis.length ? number(value, within: axis.length) : number(value)
  }

  /// A part in hundredths, with one decimal.
  static func hundredths(_ count: Int, of all: Int) -> String {
    let tenths = (1000 * Double(count) / Double(max(all, 1)))
    return count > 0 && tenths < 1 ? "less than 0.1" : number(tenths.rounded() / 10)
  }

  /// A number with all of its digits.
  static func exact(_ value: Double) -> String {
    Decimal(shortest: value).map { Decimal.labels(for: [$0])[0] } ?? Decimal.text(value)
  }

  /// An axis's end with all of its digits if these are few, as those that somebody wrote.
  static func end(_ value: Double, of range: AxisRange) -> String {
    let shortest = Decimal(shortest: value)
    let digits = shortest.map { String($0.mantissa.magnitude).count } ?? 0
    return digits <= 12 ? exact(value) : number(value, within: range.length)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    // For arrays of texts the library has code of its own.
    return Array(items.dropLast()).joined(separator: ", ") + " and " + last
  }

  /// Where a descent stands after 1, 2, 5, 10 … steps, as long as it has not arrived; places with
  /// commas of their own need another separator.
  static func way<Place: Figure.Step>(
    of trace: Figure.Descent<Place>, apart separator: String? = nil, _ text: (Place) -> String
  ) -> String {
    let counts = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].filter {
      $0 < min(trace.arrival ?? .max, trace.steps.count)
    }
    guard let start = trace.steps.first, trace.places.contains(where: { $0 != start }),
      !counts.isEmpty
    else { return "" }
    let texts = counts.map { text(trace.steps[$0]) }
    let places = separator.map { texts.joined(separator: $0) } ?? list(texts)
    return "After \(list(counts.map(String.init))) step\(counts == [1] ? "" : "s") it is at"
      + " \(places)."
  }

  /// Sentences after each other; the wide spaces of titles have no place in them.
  static func paragraph(_ sentences: [String?]) -> String {
    let text = sentences.compactMap { $0 }.joined(separator: " ")
    let space = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    for byte in text.utf8 where byte != space || bytes.last != space { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where descents of one variable ended: `at x = 2`, `anywhere from x = −3 to 0, on level ground`.
  static func place(_ end: Figure.Crowd.End) -> String {
    guard let spread = end.spread else { return "at x = \(number(end.x))" }
    return "anywhere from x = \(range(spread.x)), on \(spread.isLevel ? "" : "nearly ")level ground"
  }

  /// `−3 to 0`, with the digits that tell the ends apart.
  static func range(_ range: ClosedRange<Double>) -> String {
    let length = range.upperBound - range.lowerBound
    func text(_ value: Double) -> String {
      guard length > 0, length.isFinite else { return number(value) }
      let unit = Int(decimalLogarithm(length).rounded(.down)) - 2
      let decimal = Decimal(value, exponent: unit)
      return decimal.map { Decimal.labels(for: [$0.reduced])[0] } ?? number(value)
    }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  static func count(_ number: Int, _ noun: String, none: String = "0") -> String {
    "\(number == 0 ? none : String(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
