internal import FoundationEssentials

/// Moments in universal time, as people read them.
enum UniversalTime {
  /// The years 1 to 9999, which have four digits; a journal may hold anything.
  private static let range = -62_135_596_800.0...253_402_300_799.0

  /// `2026-11-23 20:24`, or `an unknown time`.
  static func text(_ time: Double) -> String {
    guard range.contains(time) else { return "an unknown time" }
    let text = Date(timeIntervalSince1970: time).formatted(.iso8601)
    return String(text.prefix(16)).replacing("T", with: " ")
  }

  /// `2026-11-23 20:24 to 21:05`; the second day is said where it is another one.
  static func span(_ times: (first: Double, last: Double)) -> String {
    let (first, last) = (text(times.first), text(times.last))
    if first == last { return first }
    return first.prefix(10) == last.prefix(10)
      ? "\(first) to \(last.dropFirst(11))" : "\(first) to \(last)"
  }
}
