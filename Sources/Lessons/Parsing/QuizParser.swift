internal import Session

/// Reads the body of a question.
struct QuizParser {
  static let kinds = ["number", "expression", "count", "choice"]

  private static let common = [
    "kind", "question", "answer", "explanation", "hint", "again", "wrong",
  ]
  private static let further = [
    "number": ["quoted", "tolerance", "accept", "setup"],
    "expression": ["quoted", "tolerance", "parameter", "domain", "accept", "setup"],
    "count": ["quoted", "accept", "setup"],
    "choice": ["option", "accept"],
  ]
  /// The words that take a tag: `hint 1`, `wrong climbed`.
  private static let tagged: Set = ["hint", "wrong", "again", "accept", "setup", "option"]

  private let id: String
  let keys: KeyValues

  /// A question, or nil when what is missing leaves nothing to mark.
  static func parse(
    _ body: [SourceLine], id: String, line: Int, _ mistakes: inout Mistakes
  ) -> Quiz? {
    let keys = KeyValues(body, place: "the question '\(id)'", line: line, &mistakes)
    return QuizParser(id: id, keys: keys).quiz(&mistakes)
  }

  private func quiz(_ mistakes: inout Mistakes) -> Quiz? {
    guard let kindName = kindName(&mistakes) else { return nil }
    checkKeys(kindName, &mistakes)
    let options = kindName == "choice" ? options(&mistakes) : []
    let kind = kind(kindName, options, &mistakes)
    let question = prose("question", &mistakes)
    let answer = keys.require("answer", &mistakes)?.sourceLine
    let quoted = quoted(kindName, options, answer, &mistakes)
    let explanation = prose("explanation", &mistakes)
    let hints = hints(&mistakes)
    let wrong = kindName == "choice" ? wrongOptions(options, answer, &mistakes) : wrong(&mistakes)
    let accepted = keys.numbered("accept", &mistakes).map(\.sourceLine)
    let setup = keys.numbered("setup", &mistakes).map(\.sourceLine)
    guard let kind, let answer, let quoted else { return nil }
    return Quiz(
      id: id, line: keys.line, kind: kind, question: question, answer: answer, quoted: quoted,
      accepted: accepted, setup: setup, mistakes: wrong, hints: hints, explanation: explanation,
      keyLines: keys.entries.reduce(into: [:]) { $0[$1.key] = $1.line })
  }
}

// MARK: - Keys

extension QuizParser {
  private func kindName(_ mistakes: inout Mistakes) -> String? {
    guard let entry = keys.require("kind", &mistakes) else { return nil }
    guard Self.kinds.contains(entry.value) else {
      mistakes.add(.badKind(entry.value), at: entry.line)
      return nil
    }
    return entry.value
  }

  private func checkKeys(_ kind: String, _ mistakes: inout Mistakes) {
    let allowed = Self.common + Self.further[kind, default: []]
    let known = Set(Self.common).union(Self.further.values.joined())
    for entry in keys.entries {
      if !known.contains(entry.word) || Self.tagged.contains(entry.word) == entry.tag.isEmpty {
        let names = allowed.map { Self.tagged.contains($0) ? Self.example($0) : $0 }
        mistakes.add(.unknownKey(entry.key, place: keys.place, known: names), at: entry.line)
      } else if !allowed.contains(entry.word) {
        mistakes.add(.foreignKey(entry.word, kind: kind), at: entry.line)
      }
    }
  }

  private static func example(_ word: String) -> String {
    switch word {
    case "option": "option a"
    case "wrong", "again": "\(word) NAME"
    default: "\(word) 1"
    }
  }

  private func prose(_ key: String, _ mistakes: inout Mistakes) -> [Inline] {
    guard let entry = keys.require(key, &mistakes) else { return [] }
    return InlineParser.parse(entry.value, line: entry.line, &mistakes)
  }

  private func hints(_ mistakes: inout Mistakes) -> [[Inline]] {
    let entries = keys.numbered("hint", &mistakes)
    if entries.isEmpty { mistakes.add(.missingKey("hint 1", place: keys.place), at: keys.line) }
    return entries.map { InlineParser.parse($0.value, line: $0.line, &mistakes) }
  }

  private func quoted(
    _ kind: String, _ options: [Quiz.Option], _ answer: SourceLine?, _ mistakes: inout Mistakes
  ) -> SourceLine? {
    guard kind == "choice" else { return keys.require("quoted", &mistakes)?.sourceLine }
    guard let answer else { return nil }
    guard let option = options.first(where: { $0.letter == answer.text }) else {
      if !options.isEmpty {
        mistakes.add(.unknownOption(answer.text, count: options.count), at: answer.number)
      }
      return nil
    }
    return SourceLine(number: answer.number, text: "\(option.letter): \(option.text.plainText)")
  }
}

// MARK: - Kinds

extension QuizParser {
  private func kind(
    _ name: String, _ options: [Quiz.Option], _ mistakes: inout Mistakes
  ) -> Quiz.Kind? {
    switch name {
    case "number": return tolerance(&mistakes).map { .number($0) }
    case "expression":
      let tolerance = tolerance(&mistakes)
      let parameter = parameter(&mistakes)
      let domain = domain(&mistakes)
      guard let tolerance, let parameter, let domain else { return nil }
      return .expression(parameter: parameter, domain: domain, tolerance)
    case "count": return .count
    default: return .choice(options)
    }
  }

  private func tolerance(_ mistakes: inout Mistakes) -> Tolerance? {
    guard let entry = keys.require("tolerance", &mistakes) else { return nil }
    let tolerance = Tolerance(entry.value)
    if tolerance == nil { mistakes.add(.badTolerance(entry.value), at: entry.line) }
    return tolerance
  }

  private func parameter(_ mistakes: inout Mistakes) -> String? {
    guard let entry = keys.require("parameter", &mistakes) else { return nil }
    let isName = entry.value.isName(startingWithLetter: true) && !entry.value.contains("-")
    guard isName, !Interpreter.isReserved(entry.value) else {
      mistakes.add(.badParameter(entry.value), at: entry.line)
      return nil
    }
    return entry.value
  }

  private func domain(_ mistakes: inout Mistakes) -> ClosedRange<Double>? {
    guard let entry = keys.require("domain", &mistakes) else { return nil }
    let text = entry.value.replacing("−", with: "-")
    let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : ""
    let ends = inner.split(separator: ",").compactMap { Double($0.trimmed) }
    guard ends.count == 2, ends[0].isFinite, ends[1].isFinite, ends[0] < ends[1] else {
      mistakes.add(.badDomain(entry.value), at: entry.line)
      return nil
    }
    return ends[0]...ends[1]
  }

  private func options(_ mistakes: inout Mistakes) -> [Quiz.Option] {
    let entries = keys.all("option")
    if entries.count < 2 { mistakes.add(.tooFewOptions(entries.count), at: keys.line) }
    let lettered = zip(entries, Quiz.Option.letters)
    if let (entry, letter) = lettered.first(where: { $0.tag != $1 }) {
      mistakes.add(.misnumbered(found: entry.key, expected: "option \(letter)"), at: entry.line)
    }
    return lettered.map { entry, _ in
      let text = InlineParser.parse(entry.value, line: entry.line, &mistakes)
      return Quiz.Option(letter: entry.tag, text: text)
    }
  }
}

extension Quiz.Option {
  /// The letters that options go by.
  static let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map {
    String(Unicode.Scalar($0))
  }
}
