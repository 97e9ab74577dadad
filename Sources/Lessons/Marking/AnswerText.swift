/// What a learner typed as an answer, made ready to be read as an expression.
struct AnswerText: Hashable {
  /// As it was typed, without the spaces around it.
  let typed: String
  /// The expression: what follows `x =`, `f'(x) =` or `≈`.
  let expression: String

  init(typed: String, expression: String) {
    (self.typed, self.expression) = (typed, expression)
  }

  init(_ text: String) {
    typed = text.trimmingWhitespace
    expression = Self.withoutName(typed).trimmingWhitespace
  }

  /// `x = 1.5` says no more than `1.5`.
  private static func withoutName(_ text: String) -> String {
    guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "≈" }) else { return text }
    let name = text[..<sign].trimmingWhitespace
    let rest = text[text.index(after: sign)...]
    guard !rest.hasPrefix("="), name.isEmpty || isName(name) else { return text }
    return String(rest)
  }

  /// Whether it names what was asked for, as `x`, `f'(x)` and `df/dx` do.
  private static func isName(_ text: String) -> Bool {
    if ["df/dx", "dy/dx"].contains(text) { return true }
    guard text.count <= 32, text.first?.isLetter == true else { return false }
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = text.dropFirst(name.count).drop { "'′″’".contains($0) }
    guard !rest.isEmpty else { return true }
    let inside = rest.dropFirst().dropLast()
    return rest.first == "(" && rest.last == ")" && !inside.isEmpty
      && inside.allSatisfy { $0.isLetter || $0 == " " }
  }

  /// `1.5708` where `1,5708` was typed.
  var withDecimalPoint: String? {
    let parts = expression.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].isDigits, parts[0].drop(while: { "+-−".contains($0) }).isDigits
    else { return nil }
    return parts.joined(separator: ".")
  }

  /// What `0.1 %`, `1 in 1024` and `1 out of 1024` stand for, as an expression.
  var quotient: String? {
    if expression.hasSuffix("%") { return "(\(expression.dropLast()))/100" }
    for word in [" out of ", " in ", " of "] {
      guard let place = expression.firstRange(of: word) else { continue }
      return "(\(expression[..<place.lowerBound]))/(\(expression[place.upperBound...]))"
    }
    return nil
  }

  /// How many decimals were typed: 2 for `1.57`; nil for anything but a plain decimal fraction.
  var decimals: Int? {
    let parts = expression.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].isDigits, parts[1].count <= 15 else { return nil }
    let whole = parts[0].drop { "+-−".contains($0) }
    return whole.isEmpty || whole.isDigits ? parts[1].count : nil
  }

  /// Whether two words or more were typed and nothing else: `I don't know`.
  var isWords: Bool {
    let words = typed.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.joined().allSatisfy { $0.isLetter || "'’.,?!".contains($0) }
  }

  /// Whether nothing but digits was typed, with or without a sign.
  var isWholeNumber: Bool { expression.drop { "+-−".contains($0) }.isDigits }
}

extension StringProtocol {
  /// The text without the white space around it, tabs included.
  var trimmingWhitespace: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// Whether it is one or more of 0–9.
  fileprivate var isDigits: Bool {
    !isEmpty && allSatisfy { ("0"..."9").contains($0) }
  }
}
