internal import Expressions

/// A line that cannot be read because it was meant in another notation, and how it is written here.
///
/// What is offered is the very line to type, and only if that can be read itself. A line may be wrong in
/// two ways at once, so a line that is offered may come from another that was not readable either.
struct Misreading {
  /// The line, without a comment and the spaces around it.
  let line: String
  let environment: Environment

  init(_ line: String, in environment: Environment) {
    self.line = line.prefix { $0 != "#" }.trimmed
    self.environment = environment
  }

  /// What to type instead, for the message.
  func hint(for error: any Error) -> String? {
    guard line.utf8.count <= Misreading.longest, error.isMisreading else { return nil }
    if let sentence = sentence { return sentence }
    return rewriting(depth: 2).map { "Write \($0)" } ?? ofUndefinedFunction
      ?? definition(lackedBy: error)
  }

  // `minimize f` before there is an f
  private var ofUndefinedFunction: String? {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    guard let name = ["f", "g", "h"].first(where: { words.contains($0[...]) && !isKnown($0) }),
      !line.defines
    else { return nil }
    var other = environment
    try? other.define(name, parameters: ["x"], as: .name("x"))
    return Misreading(line, in: other).rewriting(depth: 2).map {
      "Define \(name)(x) first, then write \($0)"
    }
  }

  /// Longer lines are no slips of notation.
  private static let longest = 200

  /// The ways in which lines are misread, the plainest first.
  private static let rewritings: [@Sendable (Misreading) -> String?] = [
    \.withBody, \.withoutEnding, \.closed, \.withEqualsSign, \.withParentheses, \.withSigns,
    \.asQuotient, \.inRadians, \.withBrackets, \.ofPythonsFunction, \.ofLambda,
    \.withoutKeyword,
    \.ofReturn, \.ofPrint, \.ofPyplot, \.ofSamples, \.ofLoop, \.ofCall, \.ofSave, \.ofDerivative,
    \.ofDescent, \.ofSweep, \.withOptions, \.withCommand, \.withoutName, \.withoutOf, \.withCommas,
    \.onInterval, \.onRectangle, \.ofBareFunction, \.asFunction, \.asDefinition,
  ]

  /// The same for what is an expression and can be no other statement.
  func hint(forExpression error: any Error) -> String? {
    guard line.utf8.count <= Misreading.longest, error is SyntaxError else { return nil }
    return rewriting(depth: 1, by: Misreading.expressionRewritings).map { "Write \($0)" }
  }

  private static let expressionRewritings: [@Sendable (Misreading) -> String?] = [
    \.withoutEnding, \.closed, \.withParentheses, \.withSigns, \.asQuotient, \.inRadians,
  ]

  /// A line that can be read and was perhaps meant.
  func rewriting(
    depth: Int, by rewritings: [@Sendable (Misreading) -> String?] = Misreading.rewritings
  ) -> String? {
    for rewriting in rewritings {
      guard let candidate = rewriting(self), candidate != line else { continue }
      if isReadable(candidate) { return candidate }
      if depth > 0,
        let better = Misreading(candidate, in: environment)
          .rewriting(depth: depth - 1, by: rewritings)
      {
        return better
      }
    }
    return nil
  }

  /// Whether a line can be read; a definition may use what is defined later.
  func isReadable(_ line: String) -> Bool {
    do {
      var parser = try StatementParser(line, in: environment)
      return try parser.statement() != nil
    } catch let error as SyntaxError {
      if case .unknownName(let name, _) = error.kind { return name.count == 1 && line.defines }
      return false
    } catch {
      return false
    }
  }

  /// The line that would define a name that nothing has, if that is all there is to it.
  private func definition(lackedBy error: any Error) -> String? {
    guard case .unknownName(let name, nil)? = (error as? SyntaxError)?.kind,
      !Environment.isReserved(name)
    else { return nil }
    var other = environment
    try? other.define(name, parameters: ["x"], as: .name("x"))
    if Misreading(line, in: other).isReadable(line) { return "Define it first: \(name)(x) = x^2" }
    other.set(name, to: 1)
    guard Misreading(line, in: other).isReadable(line) else { return nil }
    let function = with(parameter: name).map { ", or write \($0)" }
    return "Give it a value first: \(name) = 1" + (function ?? "")
  }
}

// MARK: - What is known

extension Misreading {
  /// A function of one variable that is defined, `f` before others.
  var knownFunction: String? {
    let names = environment.definitions.functions.filter { $1.parameters.count == 1 }.keys
    return names.contains("f") ? "f" : names.min()
  }

  /// A name that a new function can have.
  var freeName: String {
    ["f", "g", "h", "k", "p"].first { environment.definitions.functions[$0] == nil } ?? "q"
  }

  /// Whether a name has been defined.
  func isKnown(_ name: some StringProtocol) -> Bool {
    let scope = environment.scope
    let name = String(name)
    return scope.functions[name] != nil || scope.variables.contains(name)
      || scope.descents.contains(name) || Function(name: name) != nil
  }

  /// What functions are usually functions of.
  static let usualVariables = ["x", "y", "z", "t", "u", "v", "w"]

  /// The one-letter names of an expression that nothing has: what it is a function of.
  func parameters(of text: some StringProtocol) -> [String]? {
    let names = Misreading.usualVariables.filter { !isKnown($0) }
    let scope = environment.scope.adding(parameters: names)
    guard let expression = try? Expression(parsing: String(text), scope: scope) else { return nil }
    let free = names.filter(expression.freeNames.contains)
    return free.isEmpty ? nil : free
  }
}

extension Error {
  /// Whether the line could not be read, or begins with a word of the language as if it were a name.
  fileprivate var isMisreading: Bool {
    switch (self as? StatementError)?.kind {
    case .reserved, .foreignOption: true
    default: self is SyntaxError
    }
  }
}
