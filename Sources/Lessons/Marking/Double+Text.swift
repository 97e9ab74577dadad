extension Double {
  /// The number as people read it: so many significant digits, and a real minus sign in front.
  func text(digits: Int) -> String {
    if isNaN { return "NaN" }
    guard isFinite else { return self < 0 ? "−∞" : "∞" }
    var text = magnitude.rounded(toDigits: digits).description
    if text.hasSuffix(".0") { text.removeLast(2) }
    text = text.withoutSmallExponent
    return self < 0 && text != "0" ? "−" + text : text
  }

  /// Rounds the shortest decimal digits that stand for the number, so that they come out clean.
  private func rounded(toDigits count: Int) -> Double {
    let parts = description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let point = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let digits = point.joined().drop { $0 == "0" }
    guard digits.count > count, let kept = Int(digits.prefix(count + 1)) else { return self }
    let dropped = digits.count - count - (point.count > 1 ? point[1].count : 0)
    return Double("\((kept + 5) / 10)e\(exponent + dropped)") ?? self
  }
}

extension String {
  /// A number such as `2.6e-05` written out, `0.000026`, as long as its zeros can be counted.
  fileprivate var withoutSmallExponent: String {
    let parts = split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]), (-7..<0).contains(exponent) else {
      return self
    }
    let digits = parts[0].filter { $0 != "." }
    return "0." + String(repeating: "0", count: -exponent - 1)
      + (digits.hasSuffix("0") ? digits.dropLast() : digits[...])
  }
}
