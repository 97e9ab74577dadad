internal import Expressions
internal import Plotting

extension StatementParser {
  /// A function of two variables from above, with descents over it.
  mutating func surface(_ style: Figure.Surface.Style) throws -> Statement {
    var request = SurfaceRequest(style: style, descents: [])
    repeat { try readItem(into: &request) } while parser.match(.comma)
    if parser.match(word: "on") { request.bounds = try rectangle() }
    guard request.bounds != nil || parser.isAtEnd else {
      throw parser.unexpected("','", "'on'", "the end of the line")
    }
    return .surface(request)
  }

  private mutating func readItem(into request: inout SurfaceRequest) throws {
    if let name = try descentItem(variables: 2) { return request.descents.append(name) }
    let start = parser.current.range.lower
    let target = try target(stoppingAt: ["on"], variables: ["x", "y"])
    let range = SourceRange(start, parser.previous?.range.upper ?? start)
    let count = target.parameters.count
    guard count == 2 else { throw StatementError(.notTwoVariables(target.label, count), at: range) }
    guard request.target == nil else {
      throw StatementError(.secondFunction(target.label), at: range)
    }
    request.target = target
  }

  /// `[a, b] x [c, d]`
  private mutating func rectangle() throws -> (x: Bounds, y: Bounds) {
    let x = try bounds()
    if !parser.match(.times) { try parser.expect(word: "x") }
    return (x, try bounds())
  }
}
