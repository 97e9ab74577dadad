/// Formulas as they are set in print: `x² − 1` for `x^2 - 1`, `f″` for `f''`, `2×10⁻⁷` for `2e-7`.
///
/// Only the look changes, and only where it cannot be misread: `x^2.5` and `2^x` stay as they are.
struct Typesetting {
  private let characters: [Character]
  private var place = 0
  private var result = ""

  /// A text with its formulas set.
  static func set(_ text: String) -> String {
    var typesetting = Typesetting(text)
    while typesetting.place < typesetting.characters.count { typesetting.next() }
    return typesetting.result
  }

  private init(_ text: String) { characters = Array(text) }
}

extension Typesetting {
  private static let raised: Set<Character> = Set("⁰¹²³⁴⁵⁶⁷⁸⁹")
  private static let exponentEnds: Set<Character> = [".", "^"]
  private static let primes = ["", "′", "″", "‴"]
  private static let constants = ["pi": "π", "tau": "τ"]
  private static let comparisons = ["<=": "≤", ">=": "≥", "!=": "≠"]

  private func character(_ index: Int) -> Character? {
    characters.indices.contains(index) ? characters[index] : nil
  }

  private mutating func take(_ count: Int, as text: String) {
    result += text
    place += count
  }

  private mutating func next() {
    switch characters[place] {
    case "^": takeExponent()
    case "-": take(1, as: isHyphen ? "-" : "−")
    case "'": takePrimes()
    // It would touch what is raised before it.
    case "·" where result.last.map(Self.raised.contains) ?? false: take(1, as: " · ")
    case "0"..."9": takeNumber()
    case let first where first.isLetter || first == "_": takeName()
    case let first where character(place + 1) == "=":
      if let sign = Self.comparisons["\(first)="] {
        take(2, as: sign)
      } else {
        take(1, as: String(first))
      }
    case let first: take(1, as: String(first))
    }
  }

  /// Whether the sign here joins two words.
  private var isHyphen: Bool {
    character(place - 1)?.isLetter == true && character(place + 1)?.isLetter == true
  }

  private mutating func takePrimes() {
    let count = characters[place...].prefix { $0 == "'" }.count
    let follows = character(place - 1)?.isLetter == true
    take(count, as: follows && count < Self.primes.count ? Self.primes[count] : text(count))
  }

  private mutating func takeName() {
    let count = characters[place...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }.count
    let name = text(count)
    guard let constant = Self.constants[name] else { return take(count, as: name) }
    // A number stands close to it, as to a variable: `2πx`.
    if result.last == " ", result.dropLast().last?.isNumber == true { result.removeLast() }
    take(count, as: constant)
    let isFactor = character(place) == " " && character(place + 1)?.isLetter == true
    if isFactor, character(place + 2).map({ !$0.isLetter && $0 != "(" }) ?? true { place += 1 }
  }

  /// A number, its power of ten set; one that has an exponent of its own stays.
  private mutating func takeNumber() {
    let digits = characters[place...].prefix { $0.isASCII && $0.isNumber || $0 == "." }.count
    guard let power = integer(after: place + digits, opening: "e") else {
      return take(digits, as: text(digits))
    }
    let length = digits + power.length
    if character(place + length) == "^" {
      take(length + 1, as: text(length + 1))
      let exponent = characters[place...].prefix(while: \.isNumber).count
      return take(exponent, as: text(exponent))
    }
    let mantissa = text(digits)
    take(length, as: (mantissa == "1" ? "10" : mantissa + "×10") + Decimal.superscript(power.value))
  }

  /// A whole exponent, if nothing goes on that belongs to it.
  private mutating func takeExponent() {
    guard let power = integer(after: place, opening: "^"), !isPartOfExponent(place + power.length)
    else {
      // What is raised stays as it was written, up to the end of a number.
      let digits = characters[(place + 1)...].prefix { $0.isNumber || $0 == "." }.count
      return take(1 + digits, as: text(1 + digits))
    }
    take(power.length, as: Decimal.superscript(power.value))
  }

  private func isPartOfExponent(_ index: Int) -> Bool {
    guard let next = character(index) else { return false }
    if next == "e", let digit = character(index + 1) { return digit.isNumber || digit == "-" }
    return Self.exponentEnds.contains(next)
  }

  /// A sign and up to nine digits after a character, and how long all of it is.
  private func integer(
    after index: Int, opening: Character
  ) -> (value: Int, length: Int)? {
    guard character(index) == opening else { return nil }
    let sign = character(index + 1) == "-" ? 1 : 0
    let digits = characters.dropFirst(index + 1 + sign).prefix { $0.isASCII && $0.isNumber }
    guard digits.count < 10, let value = Int(String(digits)) else { return nil }
    return (sign == 1 ? -value : value, 1 + sign + digits.count)
  }

  private func text(_ count: Int) -> String {
    // The library's initializer for any sequence of characters takes five times as long.
    characters[place...].prefix(count).reduce(into: "") { $0.append($1) }
  }
}
