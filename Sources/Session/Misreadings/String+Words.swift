extension StringProtocol {
  /// The text without the spaces around it.
  var trimmed: String { trimmed(of: []) }

  /// The text without the spaces and the signs around it.
  func trimmed(of signs: Set<Character>) -> String {
    func isKept(_ character: Character) -> Bool {
      !character.isWhitespace && !signs.contains(character)
    }
    guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else {
      return ""
    }
    return String(self[first...last])
  }

  /// The text up to the first space, and what follows it.
  var firstWord: (word: String, rest: String) {
    let text = trimmed
    let word = text.prefix { !$0.isWhitespace }
    return (String(word), text[word.endIndex...].trimmed)
  }

  /// Whether it can be the name of something.
  var isName: Bool { first?.isLetter == true && allSatisfy { $0.isLetter || $0.isNumber } }

  // `y` and `x^2` of `y = x^2`, where a name stands before the sign.
  var assignment: (name: String, body: String)? {
    guard let sign = firstIndex(of: "=") else { return nil }
    let (name, body) = (self[..<sign].trimmed, self[index(after: sign)...].trimmed)
    return name.isName && !body.isEmpty && !body.hasPrefix("=") ? (name, body) : nil
  }

  // `d = ` and what follows; nothing and all of it where nothing is assigned.
  var splitAssignment: (prefix: String, rest: String) {
    assignment.map { ("\($0.name) = ", $0.body) } ?? ("", String(self))
  }

  /// Whether it defines a function, as far as can be seen from outside.
  var defines: Bool { contains(") =") || contains(")=") }

  /// What stands before and behind a word.
  func split(atWord word: String) -> (String, String)? {
    firstRange(of: " \(word) ").map {
      (self[..<$0.lowerBound].trimmed, self[$0.upperBound...].trimmed)
    }
  }

  /// What is within the parentheses that the text consists of.
  var inParentheses: String? {
    guard hasPrefix("("), hasSuffix(")") else { return nil }
    var depth = 0
    for index in indices.dropLast() {
      if self[index] == "(" { depth += 1 }
      if self[index] == ")" { depth -= 1 }
      if depth == 0 { return nil }
    }
    return dropFirst().dropLast().trimmed
  }

  /// The parts between the commas that are in no parentheses or brackets.
  var splitAtCommas: [String] {
    var depth = 0
    var parts = [""]
    for character in self {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }
}
