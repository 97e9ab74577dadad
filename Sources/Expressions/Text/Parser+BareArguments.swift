extension Parser {
  /// A line with parentheses around arguments that stand without, as `cos(3x) + 1` for `cos 3x + 1`.
  ///
  /// An argument reaches as far as a product without a sign: `sin 2 pi x` is `sin(2 pi x)`. Where a sign
  /// or a parenthesis follows that might belong to it, as in `cos x/2`, nothing is guessed.
  /// - Parameter words: names that end an argument, as `from` in `sin x from 1`.
  /// - Returns: nil where no argument stands so, or one could mean two things.
  public static func parenthesized(
    _ line: String, scope: Scope, stoppingAt words: Set<String> = []
  ) -> String? {
    var text = line
    // From the right, so that the argument of `sin cos x` is known when its turn comes.
    for _ in 0..<mostBareArguments {
      guard var parser = try? Parser(text, scope: scope) else { return nil }
      parser.context = Context(stopWords: words)
      guard let index = parser.lastBareFunction else { return text == line ? nil : text }
      guard let argument = parser.bareArgument(after: index) else { return nil }
      var bytes = Array(text.utf8)
      let (start, end) = (
        parser.tokens[argument.lowerBound].range.lower,
        parser.tokens[argument.upperBound - 1].range.upper
      )
      bytes.insert(UInt8(ascii: ")"), at: end)
      bytes.replaceSubrange(parser.tokens[index].range.upper..<start, with: [UInt8(ascii: "(")])
      text = String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  /// More functions in one line are no slip of notation.
  private static let mostBareArguments = 20

  /// The index of the last name of a built-in function behind which no parenthesis stands; a function
  /// of the user's stands without in `descend f 0.5`.
  private var lastBareFunction: Int? {
    tokens.indices.dropLast().last { index in
      guard let name = tokens[index].name, Function(name: name) != nil else { return false }
      return !context.stopWords.contains(name) && !tokens[index + 1].isSymbol(.leftParenthesis)
    }
  }

  /// The tokens of an argument that can mean one thing only.
  private func bareArgument(after index: Int) -> Range<Int>? {
    let (start, last) = (index + 1, endOfArgument(at: index + 1))
    // `sin x cos(x)` is a product of two.
    let end =
      tokens.indices.prefix(last).dropFirst(start + 1).first { index in
        tokens[index].name.map(isCallable) == true
      } ?? last
    guard start < end, end < tokens.count else { return nil }
    let ambiguous: [Symbol] = [.times, .slash, .caret, .leftParenthesis]
    return ambiguous.contains { tokens[end].isSymbol($0) } ? nil : start..<end
  }
}
