internal import Expressions

// MARK: - Mathematics as it is said, or written on paper

extension Misreading {
  // `cos x + 1.5 cos 3x`
  var withParentheses: String? {
    let words = Set(Command.allCases.flatMap { $0.options.map(\.word) })
    return Parser.parenthesized(line, scope: environment.scope, stoppingAt: words)
  }

  // `minus 5`, `2 plus 3`, `x squared`
  var withSigns: String? {
    let words = line.split(separator: " ").map(String.init)
    let said = words.map { isKnown($0) ? $0 : Misreading.signs[$0.lowercased()] ?? $0 }
    guard said != words else { return nil }
    let text = said.joined(separator: " ").replacing(" ^", with: "^")
    // A sign at the beginning belongs to what follows.
    return text.hasPrefix("- ") ? "-" + text.dropFirst(2) : text
  }

  private static let signs = [
    "minus": "-", "plus": "+", "times": "*", "over": "/", "squared": "^2", "cubed": "^3",
  ]

  // `5%`, `50 % of 10`, `1 in 1000`
  var asQuotient: String? {
    let (prefix, text) = line.splitAssignment
    if text.contains("%") { return text.withoutPercents.map { prefix + $0 } }
    for word in ["out of", "in", "of"] {
      guard let (part, whole) = text.split(atWord: word) else { continue }
      return [part, whole].allSatisfy { Double($0) != nil } ? "\(prefix)\(part)/\(whole)" : nil
    }
    return nil
  }

  // `90°`, `pi/2 rad`
  var inRadians: String? {
    for unit in ["radians", "rad"] where line.hasSuffix(" " + unit) {
      return line.dropLast(unit.count).trimmed
    }
    for unit in ["degrees", "degree", "deg", "°"] where line.hasSuffix(unit) {
      return "(\(line.dropLast(unit.count).trimmed)) pi/180"
    }
    return nil
  }

  // `descend g from (0, 0)`
  var withBrackets: String? {
    guard let start = line.firstRange(of: "from (")?.upperBound,
      let end = line[start...].lastIndex(of: ")"), line[start..<end].contains(",")
    else { return nil }
    let (head, rest) = (line[..<start].dropLast(), line[line.index(after: end)...])
    return "\(head)[\(line[start..<end])]\(rest)"
  }
}

extension String {
  /// Percents as quotients; nil where a sign stands between two numbers, as if it were an operator.
  fileprivate var withoutPercents: String? {
    let parts = split(separator: "%", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      let next = part.trimmed
      let isFactor = next.first.map { $0.isLetter || $0.isNumber || $0 == "(" } ?? false
      if isFactor, !next.hasPrefix("of ") { return nil }
      while result.last == " " { result.removeLast() }
      result += "/100" + (isFactor ? " * " + next.dropFirst(3).trimmed : String(part))
    }
    return result
  }
}
