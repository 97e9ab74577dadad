internal import Expressions

extension Interpreter {
  /// The page of a topic; what the user has defined is shown again.
  func help(on topic: String?, _ range: SourceRange) throws -> [Outcome] {
    guard let topic else { return [.text(Help.overview)] }
    if let text = Help.text(on: topic) { return [.text(text)] }
    if let known = try known(as: topic) { return [known] }
    throw StatementError(.unknownTopic(topic, nearest: Help.nearest(to: topic)), at: range)
  }

  /// What a name of the user's stands for.
  private func known(as name: String) throws -> Outcome? {
    let definitions = environment.definitions
    if let function = definitions.functions[name] {
      return .definition(try definition(of: name, function.parameters, as: function.body))
    }
    if let value = definitions.variables[name] {
      return .value(Value(name: name, expression: value.text(), value))
    }
    return environment.descents[name].map { .trace($0.outcome) }
      ?? environment.searches[name].map { .search($0.outcome) }
  }
}

extension String {
  /// What is asked about by `?sin`, `sin?` or `?` alone, as elsewhere; nil for other lines.
  var question: String? {
    let line = trimmed
    guard line.hasPrefix("?") || line.hasSuffix("?") else { return nil }
    let name = line.trimmed(of: ["?"])
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : nil
  }
}
