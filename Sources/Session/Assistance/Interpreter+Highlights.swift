internal import Expressions

extension Interpreter {
  /// What the parts of a line are that is being typed; later ones lie over earlier ones.
  ///
  /// A mistake is marked only when typing has gone on behind it: what is not complete yet is none.
  /// - Parameters:
  ///   - reading: what the line will be taken for.
  ///   - cursor: the offset in UTF-8 at which parentheses are matched, if anywhere.
  public func highlights(
    of line: String, as reading: LineReading = .statement, cursor: Int? = nil
  ) -> [Highlight] {
    let tokens = LineTokens(line)
    var result = tokens.tokens.indices.compactMap { index in
      role(of: index, in: tokens, reading).map {
        Highlight(tokens.tokens[index].range.bytes, $0)
      }
    }
    if tokens.rest.lower < tokens.rest.upper {
      let isText = tokens.isBroken && line.utf8.dropFirst(tokens.rest.lower).first == 0x22
      if !tokens.isBroken || isText {
        result.append(Highlight(tokens.rest.bytes, isText ? .text : .comment))
      }
    }
    if reading == .statement, let mistake = mistake(in: line) {
      result.append(Highlight(mistake, .mistake))
    }
    if let cursor { result += pair(at: cursor, in: tokens) }
    return result
  }

  private func role(
    of index: Int, in tokens: LineTokens, _ reading: LineReading
  ) -> Highlight.Role? {
    let token = tokens.tokens[index]
    switch token.kind {
    case .number, .superscript: return .number
    case .string: return .text
    case .name(let name):
      if reading == .statement, isWord(name, index, in: tokens) { return .word }
      if Constant(name: name) != nil { return .number }
      let isFunction =
        environment.definitions.functions[name] != nil || Function(name: name) != nil
        || Environment.descentFunctions.contains(name)
        || Environment.minimaFunctions.contains(name)
        || Environment.searchFunctions.contains(name)
      return isFunction ? .function : ["and", "or", "not"].contains(name) ? .word : nil
    default: return nil
    }
  }

  /// Whether a name is one of a command's words where it stands.
  private func isWord(_ name: String, _ index: Int, in tokens: LineTokens) -> Bool {
    guard let (command, start) = tokens.command, index >= start else { return false }
    if index == start { return true }
    if let option = command.options.first(where: { tokens.tokens[index - 1].isWord($0.word) }),
      index > start + 2, option.choices.contains(where: { $0.text == name })
    {
      return true
    }
    return index > start + 1 && tokens.endsOperand(index - 1)
      && command.options.contains { $0.word == name }
  }

  /// Where the line can't be read, if that is before what is being typed.
  private func mistake(in line: String) -> Range<Int>? {
    do {
      var parser = try StatementParser(line, in: environment)
      _ = try parser.statement()
      return nil
    } catch {
      let range = (error as? SyntaxError)?.range ?? (error as? StatementError)?.range
      guard let range, range.lower < range.upper, range.upper < line.utf8.count else { return nil }
      return range.bytes
    }
  }

  private func pair(at cursor: Int, in tokens: LineTokens) -> [Highlight] {
    let partners = tokens.partners
    // What was typed last comes first: the parenthesis before the cursor.
    for edge in [\SourceRange.upper, \SourceRange.lower] {
      let index = partners.keys.first { tokens.tokens[$0].range[keyPath: edge] == cursor }
      guard let index, let partner = partners[index] else { continue }
      return [index, partner].sorted().map { Highlight(tokens.tokens[$0].range.bytes, .pair) }
    }
    return []
  }
}

extension SourceRange {
  var bytes: Range<Int> { lower..<max(lower, upper) }
}
