internal import Expressions
internal import Plotting

extension StatementParser {
  static let optionWords = Set(PictureOption.allCases.map(\.rawValue)).union(["on"])

  /// What `plot` and `animate` show, over which interval, and how.
  mutating func picture() throws -> PictureRequest {
    var request = PictureRequest()
    let start = parser.current.range
    repeat { request.items.append(try pictureItem()) } while parser.match(.comma)
    try checkAlone(request.items, at: start)
    if request.items.allSatisfy(\.isMinima) { throw StatementError(.minimaOfNothing, at: start) }
    while let word = parser.current.name, StatementParser.optionWords.contains(word) {
      let range = parser.advance().range
      guard try read(word, into: &request) else {
        throw StatementError(.repeatedOption(word), at: range)
      }
    }
    guard parser.isAtEnd else {
      // After an option only another can come.
      throw request.isPlain
        ? parser.unexpected("','", "'on'", "the end of the line")
        : parser.unexpected("'theme'", "'size'", "'scale'", "'ticks'", "the end of the line")
    }
    return request
  }

  /// What moves: a plot, or a surface if that is said or what is named has two variables.
  mutating func animation() throws -> Statement {
    let start = parser.current.range.lower
    if let kind = surfaceKind() { return try surface(kind, movingFrom: start) }
    let request = try picture()
    let end = parser.previous?.range.upper ?? start
    return .animate(request, SourceRange(start, end))
  }

  /// `theme dark` as a statement of its own: nil where the word is a name in an expression.
  mutating func pictureSetting() throws -> Statement? {
    guard let option = parser.current.name.flatMap(PictureOption.init) else { return nil }
    let word = option.rawValue
    let isKnown =
      parser.scope.variables.contains(word) || parser.scope.functions.keys.contains(word)
    switch parser.peek().kind {
    case .number: break
    case .name, .end: if isKnown { return nil }
    default: return nil
    }
    parser.advance()
    var style = PictureStyle()
    try read(option, into: &style)
    return .style(style)
  }

  private mutating func pictureItem() throws -> PlotItem {
    if let name = try descentItem(variables: 1) { return .descent(name) }
    if let name = try searchItem() { return .search(name) }
    if parser.match(word: Command.minima.rawValue) { return .minima }
    return .function(try target(stoppingAt: StatementParser.optionWords))
  }

  /// The name of what came of many descents, if it is next.
  private mutating func searchItem() throws -> String? {
    guard let name = parser.current.name, let search = environment.searches[name] else {
      return nil
    }
    let count = search.outcome.variables.count
    if case .restarts = search.outcome.found, count > 1 {
      throw StatementError(
        .descentVariables(name, count, expected: 1), at: parser.current.range)
    }
    parser.advance()
    return name
  }

  /// A plane and a sweep have axes of their own.
  private func checkAlone(_ items: [PlotItem], at range: SourceRange) throws {
    guard items.count > 1 else { return }
    for case .search(let name) in items {
      switch environment.searches[name]?.outcome.found {
      case .plane, .sweep: throw StatementError(.drawnAlone(name), at: range)
      default: break
      }
    }
  }

  /// Reads what follows an option's word; false if the option was given before.
  private mutating func read(_ word: String, into request: inout PictureRequest) throws -> Bool {
    guard let option = PictureOption(rawValue: word) else {
      guard request.bounds == nil else { return false }
      request.bounds = try bounds()
      return true
    }
    guard request.style.isUnset(option) else { return false }
    try read(option, into: &request.style)
    return true
  }

  mutating func read(_ option: PictureOption, into style: inout PictureStyle) throws {
    switch option {
    case .theme: style.theme = try choice(["light": .light, "dark": .dark], for: option)
    case .ticks:
      style.ticks = try choice(["pi": .pi, "π": .pi, "decimal": .decimal], for: option)
    case .scale: style.scale = try scale()
    case .size: style.size = try size()
    }
  }

  private mutating func choice<Choice>(
    _ choices: [String: Choice], for option: PictureOption
  ) throws -> Choice {
    guard let word = parser.current.name else { throw unexpected(after: option) }
    guard let choice = choices[word] else {
      throw StatementError(.unknownChoice(option, word), at: parser.current.range)
    }
    parser.advance()
    return choice
  }

  private mutating func scale() throws -> Int {
    let range = parser.current.range
    guard let value = number() else { throw unexpected(after: .scale) }
    guard let scale = Int(exactly: value), Figure.scales.contains(scale) else {
      throw StatementError(.scale(value), at: range)
    }
    return scale
  }

  /// `800x480`, which are a number and a name, or `800 × 480`.
  private mutating func size() throws -> Figure.Size {
    let start = parser.current.range.lower
    guard let width = number(), let height = height() else { throw unexpected(after: .size) }
    let end = parser.previous?.range.upper ?? start
    guard let w = Int(exactly: width), let h = Int(exactly: height),
      Figure.Size.sides.contains(w), Figure.Size.sides.contains(h)
    else {
      throw StatementError(.size(width, height), at: SourceRange(start, end))
    }
    return Figure.Size(width: w, height: h)
  }

  private mutating func height() -> Double? {
    if parser.match(word: "x") || parser.match(.times) { return number() }
    guard let name = parser.current.name, name.first == "x",
      let height = Int(name.dropFirst())
    else { return nil }
    parser.advance()
    return Double(height)
  }

  private mutating func number() -> Double? {
    guard case .number(let number) = parser.current.kind else { return nil }
    parser.advance()
    return number
  }

  private func unexpected(after option: PictureOption) -> SyntaxError {
    switch option {
    case .theme: parser.unexpected("'light'", "'dark'")
    case .size: parser.unexpected("a size, as 800x480")
    case .scale: parser.unexpected("a number from 1 to 4")
    case .ticks: parser.unexpected("'pi'", "'decimal'")
    }
  }
}
