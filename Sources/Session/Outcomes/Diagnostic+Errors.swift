internal import Expressions

extension Diagnostic {
  /// What went wrong with a line.
  init(_ error: any Error, in line: String) {
    switch error {
    case let error as SyntaxError:
      self.init(message: error.message, hint: error.hint, at: error.range, in: line)
    case let error as StatementError:
      self.init(message: error.message, hint: error.hint, at: error.range, in: line)
    case let error as ExpressionError:
      let all = SourceRange(0, line.utf8.count)
      self.init(message: error.message, hint: error.hint, at: all, in: line)
    default:
      preconditionFailure("an error of another module: \(error)")
    }
  }

  /// Counts columns in characters; of a line beyond any sensible length only the head is kept.
  private init(message: String, hint: String?, at range: SourceRange, in line: String) {
    let isTooLong = line.utf8.count > 4 * Parser.maximumLength
    let source = isTooLong ? String(line.prefix(72)) + "…" : line
    let column = source.characters(beforeByte: range.lower)
    let length = source.characters(beforeByte: range.upper) - column
    self.init(message: message, hint: hint, source: source, column: column + 1, length: length)
  }
}

extension String {
  /// How many characters begin before an offset in UTF-8.
  fileprivate func characters(beforeByte offset: Int) -> Int {
    let index = utf8.index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
    return self[..<index].count
  }
}
