internal import Expressions

extension StatementParser {
  /// What follows the words `restarts`, `basins` and `sweep`.
  mutating func search(_ kind: SearchRequest.Kind) throws -> SearchRequest {
    let words = Set(kind.words)
    let names = kind == .sweep ? ["x"] : Array(["x", "y", "z"].prefix(max(1, intervalCount)))
    let first = parser.current.range.lower
    let target = try target(stoppingAt: words, variables: names)
    let range = SourceRange(first, parser.previous?.range.upper ?? first)
    try check(target, for: kind, at: range)
    var request = SearchRequest(kind: kind, target: target)
    if kind == .sweep {
      try parser.expect(word: "from")
      request.start = try setting(words)
    }
    while let word = parser.current.name, words.contains(word) {
      let range = parser.advance().range
      guard try read(word, into: &request, words) else {
        throw StatementError(.repeatedOption(word), at: range)
      }
    }
    guard parser.isAtEnd else {
      let rest = kind.words.filter { $0 != "from" && $0 != "to" }.map { "'\($0)'" }
      throw parser.unexpected(rest + ["the end of the line"])
    }
    return request
  }

  private func check(_ target: Target, for kind: SearchRequest.Kind, at range: SourceRange) throws {
    let count = target.parameters.count
    switch kind {
    case .basins where count > 2:
      throw StatementError(.moreThanTwoVariables(target.label, count), at: range)
    case .sweep where count > 1:
      throw StatementError(.sweptVariables(target.label, count), at: range)
    default: break
    }
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(
    _ word: String, into request: inout SearchRequest, _ words: Set<String>
  ) throws -> Bool {
    switch word {
    case "on" where request.intervals.isEmpty: request.intervals = try intervals(of: request)
    case "count" where request.count == nil: request.count = try setting(words)
    case "seed" where request.seed == nil: request.seed = try setting(words)
    case "rate" where request.kind == .sweep && request.rates == nil:
      let from = try setting(words)
      try parser.expect(word: "to")
      request.rates = (from, try setting(words))
    case "rate" where request.kind == .sweep: return false
    default: return try read(word, into: &request.settings, words)
    }
    return true
  }

  /// `[a, b] x [c, d]`: one for each variable, or one for all.
  private mutating func intervals(of request: SearchRequest) throws -> [Bounds] {
    var intervals = [try bounds()]
    while parser.current.isSymbol(.times) || parser.current.isWord("x") {
      parser.advance()
      intervals.append(try bounds())
    }
    let count = request.target.parameters.count
    guard intervals.count == 1 || intervals.count == count else {
      let range = SourceRange(intervals[0].range.lower, intervals[intervals.count - 1].range.upper)
      throw StatementError(
        .intervalCount(request.target.label, count, found: intervals.count), at: range)
    }
    return intervals
  }

  /// How many intervals follow `on`, so that an expression's variables are known before it is read.
  private var intervalCount: Int {
    var (ahead, count, depth) = (parser, 0, 0)
    while !ahead.isAtEnd {
      let token = ahead.advance()
      if token.isWord("on"), ahead.current.isSymbol(.leftBracket) { count = 0 }
      if token.isSymbol(.leftBracket) {
        count += depth == 0 ? 1 : 0
        depth += 1
      }
      if token.isSymbol(.rightBracket) { depth -= 1 }
    }
    return count
  }
}

extension SearchRequest.Kind {
  /// The words that may follow.
  fileprivate var words: [String] {
    switch self {
    case .restarts: ["on", "count", "seed", "rate", "epochs", "using"]
    case .basins: ["on", "rate", "epochs", "using"]
    case .sweep: ["from", "rate", "to", "epochs", "count", "using"]
    }
  }
}
