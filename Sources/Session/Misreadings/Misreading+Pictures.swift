internal import Expressions

extension Misreading {
  // `draw f`, `minimize f`
  var withCommand: String? {
    let (prefix, text) = line.splitAssignment
    let (word, argument) = text.firstWord
    guard !isKnown(word) else { return nil }
    let rest = argument.isEmpty ? knownFunction ?? "sin(x)" : argument
    switch word.lowercased() {
    case "draw", "graph", "show", "sketch", "display", "plt":
      return "plot \(rest)"
    case "minimum", "minimize", "minimise", "min":
      return "\(prefix)\(rest.contains(" from ") ? "descend" : "minima") \(rest)"
    case "man", "info", "doc": return "help \(argument)"
    case "gd", "gradient_descent", "descent": return "\(prefix)descend \(rest)"
    case _ where argument.isEmpty: return nil
    default: return command(beginningWith: word).map { "\(prefix)\($0) \(rest)" }
    }
  }

  // `descend f from 1 rat 0.1`, `plot f them dark`: the command's own words, misspelled.
  var withOptions: String? {
    let (prefix, text) = line.splitAssignment
    let (word, rest) = text.firstWord
    let options = Command(rawValue: word)?.options.map(\.word) ?? []
    let words = rest.split { $0 == " " }.map { word in
      isKnown(word) ? String(word) : options.nearest(to: String(word)) ?? String(word)
    }
    return options.isEmpty ? nil : "\(prefix)\(word) \(words.joined(separator: " "))"
  }

  // `plot f(x) = x^2`
  var withoutName: String? {
    let (word, rest) = line.firstWord
    guard ["plot", "minima"].contains(word), let sign = rest.firstIndex(of: "="),
      sign > rest.startIndex
    else { return nil }
    return "\(word) \(rest[rest.index(after: sign)...].trimmed)"
  }

  // `minima of f`, `plot of f`
  var withoutOf: String? {
    let (word, rest) = line.firstWord
    guard Command(rawValue: word) != nil, rest.hasPrefix("of ") else { return nil }
    return "\(word) \(rest.dropFirst(3).trimmed)"
  }

  // `plot f and g`, `plot f g`
  var withCommas: String? {
    let (word, rest) = line.firstWord
    guard ["plot", "animate", "contour", "heatmap"].contains(word) else { return nil }
    let (items, tail) = rest.split(atWord: "on") ?? (rest, "")
    let names = items.split { $0 == " " || $0 == "," || $0 == "&" }.filter { $0 != "and" }
    guard names.count > 1, names.allSatisfy({ isKnown($0.trimmed(of: ["'", "′", "’"])) }) else {
      return nil
    }
    return "\(word) \(names.joined(separator: ", "))" + (tail.isEmpty ? "" : " on \(tail)")
  }

  // `save a.png`, `save 'a.png'`
  var ofSave: String? {
    let (word, rest) = line.firstWord
    guard ["save", "savefig", "export"].contains(word), !rest.isEmpty else { return nil }
    let name = rest.trimmed(of: ["\"", "'", "(", ")", "“", "”"])
    return "save \"\(name.contains(".") ? name : name + ".png")\""
  }

  // `plot x on [0 1]`, `plot f from -5 to 5`, `plot f, [-5, 5]`
  var onInterval: String? {
    let (prefix, text) = line.splitAssignment
    let (word, rest) = text.firstWord
    guard ["plot", "animate", "minima", "basins", "restarts"].contains(word) else { return nil }
    let words = ["on", "over", "for", "in", "from", "between", "within"]
    let parts = words.lazy.compactMap { rest.split(atWord: $0) }.first ?? rest.splitAtBracket
    guard let (items, tail) = parts, let ends = tail.ends else { return nil }
    return "\(prefix)\(word) \(items.trimmed(of: [","])) on [\(ends.0), \(ends.1)]"
  }

  // `contour g on [-2, 2]`
  var onRectangle: String? {
    let (word, rest) = line.firstWord
    guard ["contour", "heatmap"].contains(word) else { return nil }
    guard let (items, tail) = rest.split(atWord: "on") ?? rest.splitAtBracket else { return nil }
    let sides = tail.split(separator: "]").compactMap { side in
      side.firstIndex(of: "[").flatMap { side[$0...].ends }
    }
    guard let x = sides.first else { return nil }
    let y = sides.count > 1 ? sides[1] : x
    return "\(word) \(items.trimmed(of: [","])) on [\(x.0), \(x.1)] x [\(y.0), \(y.1)]"
  }

  // `d = descend f 0.5`, `descend f at 0.5 lr 0.1`, `descend f`
  var ofDescent: String? {
    let (prefix, text) = line.splitAssignment
    let (command, rest) = text.firstWord
    guard command == "descend", !rest.isEmpty else { return nil }
    var words = rest.replacing("learning rate", with: "rate").replacing("=", with: " ")
      .split { $0 == " " }.map { Misreading.option($0.trimmed(of: [","])) }
    words = words.enumerated().filter { index, word in
      index == 0 || word != "from" || words[index - 1] != "from"
    }.map(\.element)
    guard let target = words.first else { return nil }
    if !words.contains("from") {
      let isNumber = words.count > 1 && !StatementParser.isDescentOption(words[1])
      words.insert(contentsOf: isNumber ? ["from"] : ["from", "1"], at: 1)
    }
    return "\(prefix)descend \(target) \(words.dropFirst().joined(separator: " "))"
  }

  // `sweep f`, `sweep f rates 0.01 to 1 from 0.5`
  var ofSweep: String? {
    let (prefix, text) = line.splitAssignment
    let (command, rest) = text.firstWord
    var words = rest.split { $0 == " " }.map { Misreading.option($0.trimmed(of: [","])) }
    guard command == "sweep", !words.isEmpty else { return nil }
    var start = ["0.5"]
    let target = words.removeFirst()
    if let place = words.firstIndex(of: "from") {
      let tail = words[(place + 1)...]
      start = Array(tail.prefix { !Command.sweep.takes($0) })
      words.removeSubrange(place...place + start.count)
    }
    if !words.contains("rate") { words += ["rate", "0.01", "to", "1"] }
    return ([prefix + "sweep", target, "from"] + start + words).joined(separator: " ")
  }

  /// The command that a word of three letters or more is the beginning of: `desc` for `descend`.
  private func command(beginningWith word: String) -> String? {
    let names = Command.allCases.filter { $0 != .describe }.map(\.rawValue)
    let found = names.filter { word.count > 2 && $0.hasPrefix(word) }
    return found.count == 1 ? found[0] : nil
  }

  /// The language's word for an option of a descent.
  private static func option(_ word: String) -> String {
    switch word {
    case "at", "start", "starting", "begin", "x0", "x": "from"
    case "lr", "rates", "learning_rate", "step", "alpha", "eta", "stepsize": "rate"
    case "steps", "iterations", "iter", "iters", "times", "epoch": "epochs"
    case "with", "method", "by", "optimizer", "rule": "using"
    default: word
    }
  }
}

extension String {
  /// What stands before a bracket, and the bracket: `f, ` and `[-5, 5]`.
  fileprivate var splitAtBracket: (String, String)? {
    guard hasSuffix("]"), let bracket = firstIndex(of: "[") else { return nil }
    return (self[..<bracket].trimmed, String(self[bracket...]))
  }
}

extension StringProtocol {
  /// The two ends of an interval, however it is written.
  fileprivate var ends: (String, String)? {
    var text = trimmed(of: ["[", "]", "(", ")", "{", "}"])
    for variable in ["x in", "x ∈", "x ="] where text.hasPrefix(variable) {
      text = text.dropFirst(variable.count).trimmed(of: ["[", "]", "(", ")"])
    }
    for sign in [",", "..", "…", ":", ";", " to ", " and ", " bis ", " "] {
      let parts = text.split(separator: sign).map(\.trimmed)
      if parts.count == 2 { return (parts[0], parts[1]) }
    }
    return nil
  }
}
