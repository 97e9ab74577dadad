extension Expression: CustomStringConvertible {
  /// The expression as a person would write it; the parser reads it back as the same tree.
  public var description: String { folded(Printed.init).text }
}

/// An expression's text, and what decides how it joins with others.
private struct Printed {
  /// What a text begins or ends with.
  enum Edge { case digit, word, call, parenthesis }

  var text: String
  var precedence = Precedence.primary
  var start = Edge.word
  var end = Edge.word
  /// Whether it is a number or begins with a name of one letter: these stand close, as `3x^2`.
  var isShort = false
  var isQuotient = false
  var isNegation = false
  /// Whether it is the negation of a primary, which may be an exponent: `x^-1`.
  var isSignedPrimary = false

  init(_ node: Expression, _ children: inout [Printed]) {
    switch node {
    case .number(let value): self.init(number: value)
    case .constant(let constant): self.init(name: constant.rawValue)
    case .name(let name): self.init(name: name)
    case .negation: self.init(negating: children[0])
    case .not:
      self.init(text: "not \(children[0].enclosed(below: .inversion).text)", precedence: .inversion)
    case .binary(let symbol, _, _):
      let right = children.removeLast()
      self.init(symbol, children.removeLast(), right)
    case .call(let function, _): self.init(call: function.name, children)
    case .apply(let name, let order, _):
      self.init(call: name + String(repeating: "'", count: order), children)
    }
  }

  private init(text: String, precedence: Precedence = .primary) {
    self.text = text
    self.precedence = precedence
  }

  private init(number: Double) {
    var text = "\(number)"
    if text.hasSuffix(".0") { text.removeLast(2) }
    if let e = text.firstIndex(of: "e"), let exponent = Int(text[e...].dropFirst()) {
      text = "\(text[..<e])e\(exponent)"
    }
    self.init(text: text)
    (start, end) = (.digit, .digit)
    isShort = !text.contains("e")
  }

  private init(name: String) {
    self.init(text: name)
    isShort = name.count == 1 && name.lowercased() != "e"
  }

  private init(call name: String, _ arguments: [Printed]) {
    // Not joined(separator:), which puts types together at run time.
    let list = arguments.dropFirst().reduce(arguments.first?.text ?? "") { "\($0), \($1.text)" }
    self.init(text: "\(name)(\(list))")
    end = .call
  }

  /// A sign, which is the sign of a whole product: `-2x`.
  private init(negating operand: Printed) {
    let isSigned = operand.isNegation
    let operand = operand.enclosed(below: .product, or: isSigned)
    self.init(text: "-\(operand.text)", precedence: .product)
    end = operand.end
    isNegation = true
    isSignedPrimary = operand.precedence == .primary
  }

  private init(_ symbol: BinaryOperator, _ left: Printed, _ right: Printed) {
    switch symbol {
    case .multiply: self.init(left, times: right)
    case .divide: self.init(left, over: right)
    case .power: self.init(left, toThe: right)
    default: self.init(left, symbol, right)
    }
  }
}

extension Printed {
  /// A sum, a comparison, `and` or `or`: spaced out.
  private init(_ left: Printed, _ symbol: BinaryOperator, _ right: Printed) {
    let leftmost = symbol.isComparison ? Precedence.sum : symbol.precedence
    let isSum = symbol.precedence == .sum
    var left = left.enclosed(below: leftmost)
    let right = right.enclosed(below: symbol.rightPrecedence, or: isSum && right.isNegation)
    left.text += " \(symbol.rawValue) \(right.text)"
    self.init(text: left.text, precedence: symbol.precedence)
  }

  /// A product, without a sign where the parser sees one.
  private init(_ left: Printed, times right: Printed) {
    var left = left.enclosed(below: .product, or: left.isNegation || left.isQuotient)
    let right = right.enclosed(below: .power)
    left.text += Self.join(left, right)
    left.text += right.text
    self.init(text: left.text, precedence: .product)
    (start, end) = (left.start, right.end)
  }

  private static func join(_ left: Printed, _ right: Printed) -> String {
    let isNumber = left.precedence == .primary && left.start == .digit
    switch right.start {
    case .digit: return "·"
    case .parenthesis where left.end == .word: return "·"
    case .parenthesis: return isNumber || left.end == .parenthesis ? "" : " "
    case .word, .call: return isNumber && left.isShort && right.isShort ? "" : " "
    }
  }

  private init(_ left: Printed, over right: Printed) {
    var left = left.enclosed(below: .product, or: left.isNegation)
    let right = right.enclosed(below: .power)
    left.text += "/\(right.text)"
    self.init(text: left.text, precedence: .product)
    isQuotient = true
    (start, end) = (left.start, right.end)
  }

  private init(_ base: Printed, toThe exponent: Printed) {
    var base = base.enclosed(below: .primary)
    let exponent = exponent.enclosed(below: .power, unless: exponent.isSignedPrimary)
    base.text += "^\(exponent.text)"
    self.init(text: base.text, precedence: .power)
    (start, end, isShort) = (base.start, exponent.end, base.isShort && base.start == .word)
  }

  /// This text, in parentheses if it holds less tightly than `precedence`.
  private func enclosed(
    below precedence: Precedence, or isNeeded: Bool = false, unless isClear: Bool = false
  ) -> Printed {
    guard isNeeded || self.precedence < precedence && !isClear else { return self }
    var enclosed = Printed(text: "(\(text))")
    (enclosed.start, enclosed.end) = (.parenthesis, .parenthesis)
    return enclosed
  }
}
