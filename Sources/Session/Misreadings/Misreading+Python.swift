/// Lines of the lecture's Python, of the shell, and of others.
extension Misreading {
  /// What to say of a line that needs no other in its place.
  var sentence: String? {
    let (word, rest) = line.firstWord
    switch word {
    case "import", "using", "require", "library", "include":
      return rest.isEmpty ? nil : Misreading.nothingToImport
    case "from": return rest.contains("import ") ? Misreading.nothingToImport : nil
    case "clear", "cls": return rest.isEmpty ? "Ctrl-L clears the screen" : nil
    case "quit", "exit", "bye", "logout": return rest.isEmpty ? ":quit leaves" : nil
    case _ where Misreading.shellCommands.contains(word) && !isKnown(word):
      return rest.hasPrefix("=") ? nil : "'\(word)' is for the shell; :quit leads back there"
    default: return nil
    }
  }

  private static let shellCommands: Set = [
    "ls", "dir", "cd", "pwd", "cat", "mkdir", "rm", "vim", "vi", "nano", "git", "sudo", "python",
  ]

  private static let nothingToImport =
    "Nothing needs to be imported. Go on with f(x) = np.sin(x), or sin(x)"

  // `def f(x): return x**2`
  var ofPythonsFunction: String? {
    let (word, rest) = line.firstWord
    guard word == "def", let colon = rest.firstIndex(of: ":") else { return nil }
    let body = rest[rest.index(after: colon)...].trimmed
    let (first, value) = body.firstWord
    let text = first == "return" ? value : body
    // The body is on the next line, which is still to come.
    return rest[..<colon] + " = " + (text.isEmpty ? "x^2" : text)
  }

  // `f = lambda x: x**2`
  var ofLambda: String? {
    guard let (name, body) = line.assignment, body.firstWord.word == "lambda",
      let colon = body.firstIndex(of: ":")
    else { return nil }
    let parameters = body[..<colon].firstWord.rest
    return "\(name)(\(parameters)) = \(body[body.index(after: colon)...].trimmed)"
  }

  // `return x**2`
  var ofReturn: String? {
    let (word, rest) = line.firstWord
    return word == "return" && !rest.isEmpty ? "\(freeName)(x) = \(rest)" : nil
  }

  // `print(f(2))`
  var ofPrint: String? {
    guard line.hasPrefix("print") else { return nil }
    return line.dropFirst("print".count).trimmed.inParentheses
  }

  // `plt.plot(x, y)`, `plt.savefig("a.png")`, `plt.show()`
  var ofPyplot: String? {
    let modules = ["plt.", "pyplot.", "ax.", "plot.", "fig."]
    guard let module = modules.first(where: line.hasPrefix) else { return nil }
    let call = line.dropFirst(module.count)
    if call.hasPrefix("savefig"), let name = call.dropFirst(7).trimmed.inParentheses {
      return "save \"\(name.trimmed(of: ["'", "\""]))\""
    }
    return "plot \(knownFunction ?? "sin(x)")"
  }

  // `x = np.linspace(-5, 5, 100)`
  var ofSamples: String? {
    guard let name = ["linspace", "arange"].first(where: line.contains),
      let start = line.firstRange(of: name)?.upperBound,
      let ends = line[start...].trimmed.inParentheses?.splitAtCommas, ends.count > 1
    else { return nil }
    return "plot \(knownFunction ?? "sin(x)") on [\(ends[0]), \(ends[1])]"
  }

  // `for i in range(100):`, `x -= 0.1 * f'(x)`
  var ofLoop: String? {
    if line.contains("-=") { return "d = descend \(knownFunction ?? "sin(x)") from 1" }
    guard line.firstWord.word == "for", let start = line.firstRange(of: "range")?.upperBound else {
      return nil
    }
    let count = line[start...].trimmed(of: [":"]).inParentheses?.splitAtCommas.last ?? "100"
    return "d = descend \(knownFunction ?? "sin(x)") from 1 epochs \(count)"
  }

  // `plot(f)`, `plot(f, -5, 5)`, `descend(f, 0.5, 0.1)`, `table(d)`: statements are no calls.
  var ofCall: String? {
    let (prefix, text) = line.splitAssignment
    guard let parenthesis = text.firstIndex(of: "("),
      let arguments = text[parenthesis...].inParentheses?.splitAtCommas, !arguments.isEmpty
    else { return nil }
    let name = text[..<parenthesis].trimmed
    let rest = arguments.dropFirst()
    switch name {
    case "descend", "gradient_descent", "gradientDescent", "gd":
      let words = zip(["from", "rate", "epochs"], rest).map { " \($0) \($1)" }.joined()
      return "\(prefix)descend \(arguments[0])\(words)"
    case "plot", "animate", "minima":
      let numbers = rest.joined(separator: ", ").trimmed(of: ["[", "]", "(", ")"])
      return "\(prefix)\(name) \(arguments[0])\(rest.isEmpty ? "" : " on [\(numbers)]")"
    case "contour", "heatmap", "table", "help", "save", "theme", "scale":
      return "\(name) \(arguments[0])"
    default: return nil
    }
  }
}
