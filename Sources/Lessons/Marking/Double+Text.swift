extension Double {
  /// The number as people read it: so many significant digits, and a real minus sign in front.
  func text(digits: Int) -> String {
    if isNaN { return "NaN" }
    guard isFinite else { return self < 0 ? "−∞" : "∞" }
    var text = rounded(toDigits: digits).description
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text == "-0" ? "0" : text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// Scales to an integer and back; a power of ten up to 10²² is exact, so the digits come out clean.
  private func rounded(toDigits digits: Int) -> Double {
    guard self != 0 else { return 0 }
    var scale = 1.0
    while magnitude * scale >= 1 && scale > 1e-300 { scale /= 10 }
    while magnitude * scale < 0.1 && scale < 1e300 { scale *= 10 }
    for _ in 0..<digits { scale *= 10 }
    if scale >= 1 { return scale.isFinite ? (self * scale).rounded() / scale : self }
    let unit = (1 / scale).rounded()
    return (self / unit).rounded() * unit
  }
}
