internal import Expressions

/// What is to be explored, and how it begins.
struct ExploreRequest {
  /// The descent; without a start it begins somewhere in the middle.
  var descent: DescentRequest
  /// An interval for each variable, or none.
  var bounds: [Bounds]
  /// Where the function is written.
  var range: SourceRange
}

extension StatementParser {
  private static let exploreOptions = descentOptions.union(["on"])

  /// What follows the word `explore`.
  mutating func exploration() throws -> Statement {
    let range = parser.current.range
    let target = try target(
      stoppingAt: Self.exploreOptions, variables: Array(["x", "y", "z"].prefix(variableCount)))
    var request = ExploreRequest(
      descent: DescentRequest(target: target, start: []), bounds: [], range: range)
    while let option = parser.current.name, Self.exploreOptions.contains(option) {
      let range = parser.advance().range
      guard try read(option, into: &request) else {
        throw StatementError(.repeatedOption(option), at: range)
      }
    }
    guard parser.isAtEnd else {
      throw parser.unexpected(
        "'from'", "'rate'", "'epochs'", "'using'", "'on'", "the end of the line")
    }
    return .exploration(request)
  }

  /// How many variables an expression has: as many as numbers follow `from`, or two if there is a y.
  private var variableCount: Int {
    var ahead = parser
    var hasY = false
    while !ahead.isAtEnd, !ahead.current.isWord("on") {
      if ahead.advance().isWord("y") { hasY = true }
    }
    return max(startCount, hasY && !parser.scope.variables.contains("y") ? 2 : 1)
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(_ option: String, into request: inout ExploreRequest) throws -> Bool {
    switch option {
    case "from":
      guard request.descent.start.isEmpty else { return false }
      request.descent.start = try start(of: request.descent.target, Self.exploreOptions)
    case "on":
      guard request.bounds.isEmpty else { return false }
      request.bounds = try intervals(count: request.descent.target.parameters.count)
    default:
      return try read(option, into: &request.descent.settings, Self.exploreOptions)
    }
    return true
  }

  private mutating func intervals(count: Int) throws -> [Bounds] {
    if count == 1 { return [try bounds()] }
    let (x, y) = try rectangle()
    return [x, y]
  }
}
