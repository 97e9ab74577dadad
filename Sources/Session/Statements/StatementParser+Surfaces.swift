internal import Expressions
internal import Plotting

extension StatementParser {
  /// How the surface after `animate` is shown; nil where it is a plot that moves.
  mutating func surfaceKind() -> Figure.Surface.Style? {
    for kind in [Figure.Surface.Style.contour, .heatmap] where parser.match(word: kind.rawValue) {
      return kind
    }
    guard let name = parser.current.name else { return nil }
    let variables = environment.descents[name]?.outcome.variables.count
    return (variables ?? parser.scope.functions[name]) == 2 ? .contour : nil
  }

  /// A function of two variables from above, with descents over it.
  /// - Parameter start: where what is to move begins; nil for a still picture.
  mutating func surface(
    _ kind: Figure.Surface.Style, movingFrom start: Int? = nil
  ) throws -> Statement {
    var request = SurfaceRequest(kind: kind, descents: [])
    repeat { try readItem(into: &request) } while parser.match(.comma)
    while let word = parser.current.name, StatementParser.optionWords.contains(word) {
      let range = parser.advance().range
      guard try read(word, into: &request) else {
        throw StatementError(.repeatedOption(word), at: range)
      }
    }
    guard parser.isAtEnd else { throw parser.unexpected("','", "'on'", "the end of the line") }
    request.motion = start.map { SourceRange($0, parser.previous?.range.upper ?? $0) }
    return .surface(request)
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(_ word: String, into request: inout SurfaceRequest) throws -> Bool {
    guard let option = PictureOption(rawValue: word) else {
      guard request.bounds == nil else { return false }
      request.bounds = try rectangle()
      return true
    }
    guard request.style.isUnset(option) else { return false }
    try read(option, into: &request.style)
    return true
  }

  private mutating func readItem(into request: inout SurfaceRequest) throws {
    if let name = try descentItem(variables: 2) { return request.descents.append(name) }
    if try readSearch(into: &request) { return }
    let start = parser.current.range.lower
    let target = try target(stoppingAt: StatementParser.optionWords, variables: ["x", "y"])
    let range = SourceRange(start, parser.previous?.range.upper ?? start)
    let count = target.parameters.count
    guard count == 2 else { throw StatementError(.notTwoVariables(target.label, count), at: range) }
    guard request.target == nil else {
      throw StatementError(.secondFunction(target.label), at: range)
    }
    request.target = target
  }

  /// Takes restarts in two variables, or a sweep as the only item of a heat map.
  private mutating func readSearch(into request: inout SurfaceRequest) throws -> Bool {
    let range = parser.current.range
    guard let name = parser.current.name, let search = environment.searches[name]?.outcome else {
      return false
    }
    parser.advance()
    switch search.found {
    case .restarts where search.variables.count == 2: request.searches.append(name)
    case .restarts:
      throw StatementError(
        .descentVariables(name, search.variables.count, expected: 2), at: range)
    case .sweep
    where request.kind == .heatmap && request.isEmpty && !parser.current.isSymbol(.comma):
      request.sweep = name
    default: throw StatementError(.drawnAlone(name), at: range)
    }
    return true
  }

  /// Two intervals, `[a, b] x [c, d]`.
  mutating func rectangle() throws -> (x: Bounds, y: Bounds) {
    let x = try bounds()
    if !parser.match(.times) { try parser.expect(word: "x") }
    return (x, try bounds())
  }
}
