internal import Expressions

extension Interpreter {
  /// What could follow a line that is being typed: the parameters of a function whose parenthesis is
  /// open, else what the command still takes.
  /// - Parameter reading: what the line will be taken for.
  public func hint(after line: String, as reading: LineReading = .statement) -> String? {
    let tokens = LineTokens(line)
    // Nothing is suggested within a text or a comment.
    guard !tokens.isBroken, !line.contains("#"), let last = tokens.tokens.last else { return nil }
    let isStatement = reading == .statement
    let hint =
      parametersHint(tokens)
      ?? (isStatement ? statementHint(tokens, endsInSpace: line.last == " ") : nil)
    guard let hint, !hint.isEmpty else { return nil }
    // The space between what is typed and the hint may be typed already.
    let needsSpace = line.last != " " && !hint.hasPrefix(")") && !last.isSymbol(.leftParenthesis)
    return needsSpace && !isContinuation(hint, of: last) ? " " + hint : hint
  }

  /// Whether the hint completes the word that is being typed.
  private func isContinuation(_ hint: String, of token: Token) -> Bool {
    guard let name = token.name, Command(rawValue: name) == nil else { return false }
    return Command.allCases.contains { $0.rawValue == name + hint.prefix { $0 != " " } }
  }

  // MARK: - Parameters

  /// `x, y)` after `g(`, `y)` after `g(1, `.
  private func parametersHint(_ tokens: LineTokens) -> String? {
    var open: [(index: Int, commas: Int)] = []
    for (index, token) in tokens.tokens.enumerated() {
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket): open.append((index, 0))
      case .symbol(.rightParenthesis), .symbol(.rightBracket): _ = open.popLast()
      case .symbol(.comma) where !open.isEmpty: open[open.count - 1].commas += 1
      default: break
      }
    }
    guard let (index, commas) = open.last, index > 0, let last = tokens.tokens.last,
      last.isSymbol(.leftParenthesis) || last.isSymbol(.comma),
      let name = functionName(before: index, in: tokens), let names = parameters(of: name)
    else { return nil }
    let rest = names.dropFirst(commas)
    return rest.isEmpty ? nil : rest.joined(separator: ", ") + ")"
  }

  private func functionName(before index: Int, in tokens: LineTokens) -> String? {
    if case .primes = tokens.tokens[index - 1].kind, index > 1 {
      return tokens.tokens[index - 2].name
    }
    return tokens.tokens[index - 1].name
  }

  private func parameters(of name: String) -> [String]? {
    if let function = environment.definitions.functions[name] { return function.parameters }
    if Environment.descentFunctions.contains(name) {
      return [environment.descents.keys.min() ?? "d"]
    }
    if Environment.minimaFunctions.contains(name) { return [environment.minima.min() ?? "m"] }
    if Environment.searchFunctions.contains(name) {
      return [environment.searches.filter { $1.outcome.functions.contains(name) }.keys.min() ?? "r"]
    }
    return Function(name: name)?.parameters
  }

  // MARK: - Statements

  private func statementHint(_ tokens: LineTokens, endsInSpace: Bool) -> String? {
    guard let (command, start) = tokens.command else {
      return newDefinitionHint(tokens)
        ?? (tokens.tokens.count == 1 && !endsInSpace ? beginningHint(tokens.tokens[0]) : nil)
    }
    guard tokens.tokens.count > start + 1 else { return arguments(of: command) }
    let typed = tokens.tokens[start...]
    let last = tokens.tokens.count - 1
    let options = command.options
    if let option = options.first(where: { typed.last?.isWord($0.word) == true }), last > start + 1
    {
      return option.example
    }
    guard tokens.endsOperand(last), endsInSpace || isComplete(last, in: tokens) else { return nil }
    if typed.dropLast().contains(where: { $0.isWord("using") }) {
      return nil
    }
    return hint(of: options.filter { $0.isPossible(among: typed) })
  }

  /// `from … rate 0.1 epochs 100`: what has no usual value is left open.
  private func hint(of options: [CommandOption]) -> String? {
    let shown = options.filter(\.isUsual)
    let words = shown.map { "\($0.word) \($0.word == "from" ? "…" : $0.example)" }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Whether the last piece is a whole operand and not the beginning of a longer name.
  private func isComplete(_ index: Int, in tokens: LineTokens) -> Bool {
    guard let name = tokens.tokens[index].name else { return true }
    return environment.definitions.functions[name] != nil || environment.descents[name] != nil
      || environment.searches[name] != nil
      || environment.definitions.variables[name] != nil || Constant(name: name) != nil
      || OptimizerName(rawValue: name) != nil || name == "x"
  }

  /// An example of what follows a command's word, with the user's own names.
  private func arguments(of command: Command) -> String? {
    let function = environment.definitions.functions.filter { $1.parameters.count == 1 }.keys.min()
    let descent = environment.descents.keys.min()
    let surface = environment.definitions.functions.filter { $1.parameters.count == 2 }.keys.min()
    switch command {
    case .descend: return "\(function ?? "x^2") from … rate 0.1 epochs 100"
    case .explore: return "\(function ?? surface ?? "sin(x) + x^2/9") from …"
    case .plot: return "\(function ?? "sin(x)") on [-5, 5]"
    case .animate: return descent ?? "d"
    case .contour, .heatmap: return "\(surface ?? "x^2 - y^2") on [-2, 2] x [-2, 2]"
    case .minima: return "\(function ?? "x^4 - x^2") on [-5, 5]"
    case .restarts: return "\(function ?? "x^4 - x^2") count 100 on [-5, 5] seed 7"
    case .basins: return "\(function ?? "x^4 - x^2") on [-5, 5]"
    case .sweep: return "\(function ?? "x^4 - x^2") from … rate 0.01 to 1"
    case .table: return descent ?? "d"
    case .save: return "\"picture.png\""
    default: return nil
    }
  }

  /// ` = …` after `h(x)` when there is no h.
  private func newDefinitionHint(_ tokens: LineTokens) -> String? {
    let tokens = tokens.tokens
    guard tokens.count >= 4, let name = tokens[0].name, tokens[1].isSymbol(.leftParenthesis),
      tokens.last?.isSymbol(.rightParenthesis) == true, parameters(of: name) == nil,
      !Environment.isReserved(name),
      tokens.dropFirst(2).dropLast().enumerated().allSatisfy({ index, token in
        index % 2 == 0 ? token.name != nil : token.isSymbol(.comma)
      })
    else { return nil }
    return "= …"
  }

  /// The rest of a command of which two letters or more are typed.
  private func beginningHint(_ token: Token) -> String? {
    guard let name = token.name, name.count > 1, environment.scope.functions[name] == nil,
      environment.scope.variables.contains(name) == false, Function(name: name) == nil
    else { return nil }
    let commands = Command.allCases.filter { $0.rawValue.hasPrefix(name) && $0.rawValue != name }
    guard commands.count == 1, let command = commands.first else { return nil }
    let rest = String(command.rawValue.dropFirst(name.count))
    return rest + (arguments(of: command).map { " " + $0 } ?? "")
  }
}
