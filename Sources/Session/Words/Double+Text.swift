internal import CLibrary

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Double {
  /// The number as a person reads it: up to `places` decimals, trailing zeros cut, and powers of
  /// ten where decimals would show nothing or too much: `1.57079633`, `-0.5`, `100`, `2.5e-07`.
  ///
  /// Far from 0 a fraction keeps its digits: `1000000000.9`. Eight places are what NumPy prints, so a learner can compare with the lecture's output.
  public func text(places: Int = 8) -> String {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-inf" : "inf" }
    if self == rounded(), magnitude < 1e15 { return String(Int64(self)) }
    guard magnitude >= 1e-4, magnitude < 1e15 else { return scientific(places) }
    // Larger numbers keep what their 16 digits can say of the part behind the point.
    let whole = magnitude < 1e8 ? 0 : Int(log10(magnitude)) + 1
    return fixed(whole == 0 ? places : min(places, max(0, 16 - whole)))
  }

  /// The number where there is little room: up to `places` decimals, but at least three digits that
  /// tell something.
  public func text(shortenedTo places: Int) -> String {
    guard magnitude >= 1e-4, magnitude < 1 else { return text(places: places) }
    let zeros = -Int(log10(magnitude).rounded(.down)) - 1
    return text(places: max(places, min(8, zeros + 3)))
  }

  private func fixed(_ places: Int) -> String {
    Double.withoutTrailingZeros(formatted(places))
  }

  private func scientific(_ places: Int) -> String {
    let text = formatted(places, hasPower: true)
    guard let mark = text.firstIndex(of: "e") else { return text }
    return Double.withoutTrailingZeros(String(text[..<mark])) + text[mark...]
  }

  private func formatted(_ places: Int, hasPower: Bool = false) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
      minima_write_number(
        self, Int32(places), hasPower ? 1 : 0, buffer.baseAddress, buffer.count)
      return buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}
