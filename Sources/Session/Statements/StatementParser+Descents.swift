internal import Expressions

extension StatementParser {
  private static let options: Set = ["from", "rate", "epochs", "using"]

  mutating func descent() throws -> DescentRequest {
    let target = try target(stoppingAt: StatementParser.options)
    try parser.expect(word: "from")
    var request = DescentRequest(target: target, start: try setting().expression)
    while let option = parser.current.name, StatementParser.options.contains(option) {
      let range = parser.advance().range
      guard try read(option, into: &request) else {
        throw StatementError(.repeatedOption(option), at: range)
      }
    }
    guard parser.isAtEnd else {
      throw parser.unexpected("'rate'", "'epochs'", "'using'", "the end of the line")
    }
    return request
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(_ option: String, into request: inout DescentRequest) throws -> Bool {
    switch option {
    case "rate" where request.rate == nil: request.rate = try setting()
    case "epochs" where request.epochs == nil: request.epochs = try setting()
    case "using" where request.method == nil: request.method = try method()
    default: return false
    }
    return true
  }

  private mutating func method() throws -> (name: String, setting: Setting?) {
    let range = parser.current.range
    let name = try parser.expectName("the name of an optimizer")
    guard OptimizerName(rawValue: name) != nil else {
      throw StatementError(.unknownOptimizer(name), at: range)
    }
    let isAlone =
      parser.isAtEnd || parser.current.name.map(StatementParser.options.contains) == true
    return (name, isAlone ? nil : try setting())
  }

  private mutating func setting() throws -> Setting {
    let start = parser.current.range.lower
    let expression = try parser.expression(stoppingAt: StatementParser.options)
    let end = parser.previous?.range.upper ?? start
    return Setting(expression: expression, range: SourceRange(start, end))
  }
}
