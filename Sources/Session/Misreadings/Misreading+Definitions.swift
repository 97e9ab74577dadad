internal import Expressions

// MARK: - Signs and words that are too many or too few

extension Misreading {
  // `a =`, `f(x) =`: what is to come is up to the person.
  var withBody: String? {
    guard line.hasSuffix("=") else { return nil }
    let head = line.dropLast().trimmed
    if let parameters = head.drop(while: { $0 != "(" }).inParentheses?.splitAtCommas {
      let isNew = !parameters.isEmpty && parameters.allSatisfy { $0.isName && !isKnown($0) }
      return isNew ? "\(line) " + parameters.map { $0 + "^2" }.joined(separator: " + ") : nil
    }
    return head.isName && !isKnown(head) ? "\(line) 1" : nil
  }

  // `2 + 2;`, `f(2) =`, `f(2)?`
  var withoutEnding: String? {
    let kept = line.trimmed(of: [";", "=", "?", "."])
    return kept.isEmpty ? nil : kept
  }

  // `f(x) = sin(x`, `save "a.png`
  var closed: String? {
    let open = line.count { $0 == "(" } - line.count { $0 == ")" }
    if line.count(where: { $0 == "\"" }) % 2 == 1 { return line + "\"" }
    return open > 0 ? line + String(repeating: ")", count: open) : nil
  }

  // `f(x) := x^2`
  var withEqualsSign: String? {
    line.contains(":=") ? line.replacing(":=", with: "=", maxReplacements: 1) : nil
  }

  // `let f(x) = x^2`
  var withoutKeyword: String? {
    let (word, rest) = line.firstWord
    let keywords = ["let", "var", "const", "define", "function", "func", "fun", "set", "where"]
    let questions = ["print", "compute", "calculate", "evaluate", "eval", "what is", "solve"]
    return (keywords + questions).contains(word.lowercased()) ? rest : nil
  }
}

// MARK: - Functions

extension Misreading {
  // `y = x^2`, where x is nothing yet: a function rather than a number.
  var asFunction: String? {
    guard let (name, body) = line.assignment, let parameters = parameters(of: body) else {
      return nil
    }
    let isFree = !parameters.contains(name) && !Environment.isReserved(name)
    return "\(isFree ? name : freeName)(\(parameters.joined(separator: ", "))) = \(body)"
  }

  // `f(x) = x^2 y` with y as another parameter.
  func with(parameter name: String) -> String? {
    guard line.defines, Misreading.usualVariables.contains(name) else { return nil }
    let candidate = line.replacing(")", with: ", \(name))", maxReplacements: 1)
    return isReadable(candidate) ? candidate : nil
  }

  // `x^2` by itself.
  var asDefinition: String? {
    guard !line.contains("="), let parameters = parameters(of: line) else { return nil }
    return "\(freeName)(\(parameters.joined(separator: ", "))) = \(line)"
  }

  // `f`, `f'`, `f'(x)` where x is nothing
  var ofBareFunction: String? {
    let head = line.prefix { $0 != "(" }
    let name = head.trimmed(of: ["'", "′", "’"])
    guard let parameters = environment.definitions.functions[name]?.parameters,
      head == line || line[head.endIndex...].inParentheses?.splitAtCommas == parameters
    else { return nil }
    switch parameters.count {
    case 1: return "plot \(head)"
    case 2: return "contour \(head)"
    default: return nil
    }
  }

  // `derivative of f`, `diff(f, x)`, `df/dx`
  var ofDerivative: String? {
    var text = line[...]
    if let (name, body) = line.assignment, !name.isEmpty { text = body[...] }
    if text.count == 5, text.hasPrefix("d"), text.hasSuffix("/dx") {
      return "plot \(text.dropFirst().prefix(1))'"
    }
    let words = ["derivative", "diff", "gradient", "grad", "slope", "D"]
    guard let word = words.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(word.count).trimmed
    let name =
      rest.inParentheses?.splitAtCommas.first ?? rest.replacing("of ", with: "", maxReplacements: 1)
    guard let function = name.isEmpty ? knownFunction : name,
      let definition = environment.definitions.functions[function]
    else { return nil }
    let parameters = definition.parameters
    // A definition is answered with the derivatives.
    return parameters.count == 1
      ? "plot \(function)'"
      : "\(function)(\(parameters.joined(separator: ", "))) = \(definition.body)"
  }
}
