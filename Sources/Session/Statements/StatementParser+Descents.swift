internal import Expressions

extension StatementParser {
  static let descentOptions: Set = ["from", "rate", "epochs", "using"]

  static func isDescentOption(_ word: String) -> Bool { descentOptions.contains(word) }

  mutating func descent() throws -> DescentRequest {
    let variables = Array(["x", "y", "z"].prefix(max(1, startCount)))
    let target = try target(stoppingAt: StatementParser.descentOptions, variables: variables)
    try parser.expect(word: "from")
    var request = DescentRequest(
      target: target, start: try start(of: target, StatementParser.descentOptions))
    while let option = parser.current.name, StatementParser.descentOptions.contains(option) {
      let range = parser.advance().range
      guard try read(option, into: &request.settings, StatementParser.descentOptions) else {
        throw StatementError(.repeatedOption(option), at: range)
      }
    }
    guard parser.isAtEnd else {
      throw parser.unexpected("'rate'", "'epochs'", "'using'", "the end of the line")
    }
    return request
  }

  /// How many numbers follow `from`, so that an expression's variables are known before it is read.
  var startCount: Int {
    var ahead = parser
    while !ahead.isAtEnd {
      guard ahead.advance().isWord("from"), ahead.match(.leftBracket) else { continue }
      var (count, depth) = (1, 0)
      while !ahead.isAtEnd, !ahead.current.isSymbol(.rightBracket) {
        let token = ahead.advance()
        if token.isSymbol(.leftParenthesis) { depth += 1 }
        if token.isSymbol(.rightParenthesis) { depth -= 1 }
        if token.isSymbol(.comma), depth == 0 { count += 1 }
      }
      return count
    }
    return 1
  }

  /// A number for each of the function's variables: in brackets where there are several.
  /// - Parameter words: those that end an expression here.
  mutating func start(of target: Target, _ words: Set<String>) throws -> [Expression] {
    let first = parser.current.range.lower
    var start: [Expression] = []
    if parser.match(.leftBracket) {
      repeat { start.append(try parser.expression()) } while parser.match(.comma)
      try parser.expect(.rightBracket)
    } else {
      start = [try setting(words).expression]
    }
    guard start.count == target.parameters.count else {
      let range = SourceRange(first, parser.previous?.range.upper ?? first)
      let count = target.parameters.count
      throw StatementError(.startCount(target.label, count, found: start.count), at: range)
    }
    return start
  }

  /// Reads what follows an option's word; false if the option was given before.
  /// - Parameter words: those that end an expression here.
  mutating func read(
    _ option: String, into settings: inout DescentSettings, _ words: Set<String>
  ) throws -> Bool {
    switch option {
    case "rate" where settings.rate == nil: settings.rate = try setting(words)
    case "epochs" where settings.epochs == nil: settings.epochs = try setting(words)
    case "using" where settings.method == nil: settings.method = try method(words)
    default: return false
    }
    return true
  }

  private mutating func method(
    _ words: Set<String>
  ) throws -> (name: String, setting: Setting?) {
    let range = parser.current.range
    let name = try parser.expectName("the name of an optimizer")
    guard OptimizerName(rawValue: name) != nil else {
      throw StatementError(.unknownOptimizer(name), at: range)
    }
    let isAlone = parser.isAtEnd || parser.current.name.map(words.contains) == true
    return (name, isAlone ? nil : try setting(words))
  }

  /// An expression up to one of the words.
  mutating func setting(_ words: Set<String>) throws -> Setting {
    let start = parser.current.range.lower
    let expression = try parser.expression(stoppingAt: words)
    let end = parser.previous?.range.upper ?? start
    return Setting(expression: expression, range: SourceRange(start, end))
  }
}
