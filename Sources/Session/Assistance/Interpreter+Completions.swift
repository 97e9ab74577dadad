internal import Descent
internal import Expressions

extension Interpreter {
  /// What the name before the cursor could become, the likeliest first, and where in the line's UTF-8
  /// it is.
  /// - Parameter reading: what the line will be taken for.
  public func completions(
    of line: String, as reading: LineReading = .statement, cursor: Int
  ) -> (range: Range<Int>, completions: [Completion]) {
    let head = String(line.utf8.prefix(cursor)) ?? line
    let name = String(head.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    let start = head.utf8.count - name.utf8.count
    // 3x is a product: a name does not begin with a digit.
    let word = name.drop { $0.isNumber }
    let range = start + (name.utf8.count - word.utf8.count)..<head.utf8.count
    let before = LineTokens(String(head.dropLast(word.count)))
    guard !before.isBroken, !head.contains("#") else { return (range, []) }
    let candidates =
      reading == .answer
      ? names(after: before.tokens) : candidates(after: before, isEmpty: word.isEmpty)
    let fitting = candidates.filter {
      $0.text.hasPrefix(word) && $0.text != word
    }
    return (range, fitting.count == 1 ? fitting.map(\.withSpace) : fitting)
  }

  /// What could follow what is typed.
  private func candidates(after line: LineTokens, isEmpty: Bool) -> [Completion] {
    let tokens = line.tokens
    guard let last = tokens.last else { return commands + names(asTargets: false) }
    if last.isSymbol(.equals), tokens.count == 2 {
      return names(asTargets: false)
        + commands.filter { Command.named.map(\.rawValue).contains($0.text) }
    }
    guard let (command, start) = line.command else {
      return beginning(after: tokens) ?? names(after: tokens)
    }
    let index = tokens.count - 1
    let options = line.endsOperand(index) && index > start ? unused(command, in: tokens) : []
    switch command {
    case .help where index == start: return topics
    case .help, .describe, .save: return []
    case .table: return index == start ? descents + searches { _ in true } : []
    case .animate where index == start: return descents
    case .descend where index == start, .explore where index == start,
      .minima where index == start,
      .restarts where index == start, .basins where index == start, .sweep where index == start:
      return names(asTargets: true)
    case .plot where index == start || last.isSymbol(.comma) && !isInside(tokens),
      .contour where index == start || last.isSymbol(.comma) && !isInside(tokens),
      .heatmap where index == start || last.isSymbol(.comma) && !isInside(tokens):
      return descents + searches { _ in true } + names(asTargets: true)
    default:
      if let option = command.options.first(where: { last.isWord($0.word) }), index > start {
        return values(of: option)
      }
      // Where one of a few words is due, the many names would hide them.
      return isEmpty && !options.isEmpty ? options : options + names(after: tokens)
    }
  }

  /// What can follow a word with which a line begins, where that is no name: what a picture's setting
  /// takes, or a value that would make it one.
  private func beginning(after tokens: [Token]) -> [Completion]? {
    guard tokens.count == 1, let word = tokens[0].name else { return nil }
    if let option = PictureOption(rawValue: word) {
      let option = Command.plot.options.first { $0.word == option.rawValue }
      return option.map { $0.choices.isEmpty ? [Completion($0.example, $0.summary)] : $0.choices }
    }
    let scope = environment.scope
    let isKnown =
      scope.functions[word] != nil || scope.variables.contains(word)
      || scope.descents.contains(word) || scope.minima.contains(word)
      || scope.searches[word] != nil || Environment.isReserved(word)
    guard !isKnown else { return nil }
    return [Completion("=", "gives \(word) a value")]
  }

  private func unused(_ command: Command, in tokens: [Token]) -> [Completion] {
    command.options
      .filter { $0.isPossible(among: tokens) }
      .map { Completion($0.word, $0.summary) }
  }

  /// The arguments of `end(` are descents, of `count(` minima, of `best(` restarts; elsewhere
  /// numbers are wanted.
  private func names(after tokens: [Token]) -> [Completion] {
    guard tokens.count > 1, tokens[tokens.count - 1].isSymbol(.leftParenthesis),
      let name = tokens[tokens.count - 2].name
    else { return names(asTargets: false) }
    let found = searches { $0.functions.contains(name) }
    let closed = found.map { Completion($0.text + ")", $0.summary) }
    if Environment.descentFunctions.contains(name) {
      return descents.map { Completion($0.text + ")", $0.summary) } + closed
    }
    if Environment.minimaFunctions.contains(name) {
      return environment.minima.sorted().map { Completion($0, "minima of a function") } + found
    }
    return Environment.searchFunctions.contains(name) ? closed : names(asTargets: false)
  }

  private func isInside(_ tokens: [Token]) -> Bool {
    tokens.reduce(0) { depth, token in
      switch token.kind {
      case .symbol(.leftParenthesis), .symbol(.leftBracket): depth + 1
      case .symbol(.rightParenthesis), .symbol(.rightBracket): depth - 1
      default: depth
      }
    } > 0
  }
}

extension Interpreter {
  private var commands: [Completion] {
    Command.allCases.map { Completion($0.rawValue, $0.summary) }
  }

  private var topics: [Completion] {
    Help.pages.map { Completion($0.topic, String($0.firstSentence)) }
      + [Completion(Help.functionsTopic, "Lists the built-in functions and constants")]
      + BuiltIn.all.map { Completion($0.name, $0.summary) }
  }

  /// What can follow an option: its words, else an example of it, and then numbers before functions.
  private func values(of option: CommandOption) -> [Completion] {
    if !option.choices.isEmpty { return option.choices }
    let example = Completion(option.example, option.summary)
    if option.example.hasPrefix("[") { return [example] }
    let all = names(asTargets: false)
    return [example] + all.filter { !$0.isCall } + all.filter(\.isCall)
  }

  private var descents: [Completion] {
    environment.descents.sorted { $0.key < $1.key }.map { name, descent in
      let trace = descent.outcome.trace
      return Completion(
        name, "descent of \(descent.outcome.function) from \(trace.startText)")
    }
  }

  /// The names of what came of many descents.
  private func searches(where isWanted: (SearchOutcome) -> Bool) -> [Completion] {
    environment.searches.filter { isWanted($1.outcome) }.sorted { $0.key < $1.key }.map {
      Completion($0, $1.outcome.summaryLine)
    }
  }

  /// The user's names, then those of the language.
  /// - Parameter asTargets: whether a function is named rather than called.
  private func names(asTargets: Bool) -> [Completion] {
    let call = asTargets ? "" : "("
    let functions = environment.definitions.functions.sorted { $0.key < $1.key }.map {
      Completion($0 + call, "\($0)(\($1.parameters.joined(separator: ", "))) = \($1.body)")
    }
    let variables = environment.definitions.variables.sorted { $0.key < $1.key }.map {
      Completion($0, "= \($1.text())")
    }
    let descentFunctions =
      environment.descents.isEmpty && environment.searches.isEmpty || asTargets
      ? [] : ["end", "start", "steps"].map { Completion($0 + "(", "the \($0) of a descent") }
    let builtIn = Function.allCases.map { Completion($0.name + "(", $0.summary) }
    let constants = Constant.allCases.map { Completion($0.rawValue, "= \($0.value.text())") }
    return functions + variables + descentFunctions + builtIn + constants
  }
}

extension Completion {
  /// Whether it is a function whose arguments are typed next.
  fileprivate var isCall: Bool { text.hasSuffix("(") }

  /// With the space that is typed next, unless an argument is.
  fileprivate var withSpace: Completion {
    text.hasSuffix("(") || text.hasSuffix(")") ? self : Completion(text + " ", summary)
  }
}
