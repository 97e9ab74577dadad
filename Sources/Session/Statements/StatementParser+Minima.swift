internal import Expressions

extension StatementParser {
  /// What follows the word `minima`.
  mutating func minima(as name: String?) throws -> Statement {
    let target = try target(stoppingAt: ["on"])
    let bounds = parser.match(word: "on") ? try bounds() : nil
    guard parser.isAtEnd else {
      throw bounds == nil
        ? parser.unexpected("'on'", "the end of the line")
        : parser.unexpected("the end of the line")
    }
    return .minima(target, on: bounds, name: name)
  }
}
