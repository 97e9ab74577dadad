/// What was meant to be a function's argument, so that the hint can spell it out.
extension Parser {
  /// In `sin^2(x)` and `sin²(x)` the exponent stands on the wrong side.
  func misplacedExponent(after name: String, at start: Int) -> SyntaxError? {
    guard let end = endOfExponent else { return nil }
    let exponent =
      if case .superscript(let value) = current.kind { "\(value)" } else {
        spelling(of: position + 1..<end)
      }
    return SyntaxError(
      .exponentOnFunction(name, exponent: exponent, argument: argument(at: end)),
      at: SourceRange(start, tokens[end - 1].range.upper))
  }

  /// The index behind the exponent that begins at the cursor: a sign and an operand, or what is in
  /// parentheses.
  private var endOfExponent: Int? {
    if case .superscript = current.kind { return position + 1 }
    guard current.isSymbol(.caret) else { return nil }
    let operand = position + (peek().isSymbol(.minus) ? 2 : 1)
    guard operand < tokens.count - 1 else { return nil }
    return tokens[operand].isSymbol(.leftParenthesis) ? endOfGroup(at: operand) : operand + 1
  }

  /// How the argument that begins at an index would be written: what is in parentheses, or a product
  /// such as `3x`; else `x` where that is known, and a number where it is not.
  func argument(at index: Int) -> String {
    let end = endOfArgument(at: index)
    if index < end { return spelling(of: index..<end) }
    guard tokens[index].isSymbol(.leftParenthesis), let close = endOfGroup(at: index),
      close - index > 2
    else { return scope.variables.contains("x") ? "x" : "2" }
    return spelling(of: index + 1..<close - 1)
  }

  /// The index behind a product of factors without signs between them.
  func endOfArgument(at index: Int) -> Int {
    var end = index
    // The sign of `sin -x`, which stands off from the name and not from the operand.
    if tokens[end].isSymbol(.minus), tokens[end].followsSpace, !tokens[end + 1].followsSpace {
      end += 1
    }
    let first = end
    while end < tokens.count, let next = endOfFactor(at: end) { end = next }
    return end > first ? end : index
  }

  /// The index behind a number, a name, a call, or the exponent of one of these.
  private func endOfFactor(at index: Int) -> Int? {
    switch tokens[index].kind {
    case .number, .superscript: return index + 1
    case .symbol(.caret) where index + 2 < tokens.count: return index + 2
    case .name(let name):
      if context.stopWords.contains(name) || ["and", "or", "not"].contains(name) { return nil }
      guard isCallable(name) else { return index + 1 }
      return tokens[index + 1].isSymbol(.leftParenthesis) ? endOfGroup(at: index + 1) : nil
    default: return nil
    }
  }

  /// The index behind the parenthesis that closes the one at an index.
  private func endOfGroup(at index: Int) -> Int? {
    var depth = 0
    for place in index..<tokens.count {
      if tokens[place].isSymbol(.leftParenthesis) { depth += 1 }
      if tokens[place].isSymbol(.rightParenthesis) { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return nil
  }

  private func spelling(of range: Range<Int>) -> String {
    tokens[range].enumerated().map { index, token in
      (index > 0 && token.followsSpace ? " " : "") + token.text
    }.joined()
  }
}
