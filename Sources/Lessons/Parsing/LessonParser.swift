internal import Session

/// Reads a lesson file from top to bottom, and goes on after a mistake.
struct LessonParser {
  private static let keys = ["format", "id", "title", "summary", "minutes", "next"]

  private let lines: [SourceLine]
  private var position = 0
  private var prose: [SourceLine] = []
  private var steps = StepBuilder()
  private var names: [String: Int] = [:]

  init(_ lines: [SourceLine]) { self.lines = lines }

  mutating func parse(digest: String, _ mistakes: inout Mistakes) -> Lesson? {
    guard let front = frontMatter(&mistakes) else { return nil }
    while let line = current {
      if line.text.hasPrefix("```") {
        flushProse(&mistakes)
        fence(line, &mistakes)
      } else {
        prose.append(line)
        position += 1
      }
    }
    flushProse(&mistakes)
    let steps = steps.finish()
    let next = front["next"].map {
      InlineParser.parse($0.value, line: $0.line, &mistakes)
    }
    if steps.isEmpty, mistakes.errors.isEmpty { mistakes.add(.noSteps, at: front.line) }
    return Lesson(
      id: front["id"]?.value ?? "", title: front["title"]?.value ?? "",
      summary: front["summary"]?.sourceLine.text ?? "",
      minutes: front["minutes"].flatMap { Int($0.value) } ?? 0,
      next: next ?? [], steps: steps, digest: digest)
  }

  private var current: SourceLine? {
    position < lines.count ? lines[position] : nil
  }

  private mutating func flushProse(_ mistakes: inout Mistakes) {
    for piece in BlockParser.parse(prose, &mistakes) { steps.add(piece) }
    prose = []
  }
}

// MARK: - Front matter

extension LessonParser {
  private mutating func frontMatter(_ mistakes: inout Mistakes) -> KeyValues? {
    guard let first = current else { return nil }
    guard first.text == "---" else {
      mistakes.add(.noFrontMatter(found: first.text), at: 1)
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: { $0.text == "---" }) else {
      mistakes.add(.openFrontMatter, at: 1)
      return nil
    }
    position = end + 1
    let place = "the front matter"
    let keys = KeyValues(Array(lines[1..<end]), place: place, line: 1, &mistakes)
    checkFormat(keys, &mistakes)
    for entry in keys.entries where !Self.keys.contains(entry.key) {
      mistakes.add(.unknownKey(entry.key, place: place, known: Self.keys), at: entry.line)
    }
    for key in Self.keys { _ = keys.require(key, &mistakes) }
    checkValues(keys, &mistakes)
    return keys
  }

  private func checkFormat(_ keys: KeyValues, _ mistakes: inout Mistakes) {
    guard let first = keys.entries.first else { return }
    if first.key != "format" {
      mistakes.add(.formatNotFirst(found: first.key), at: first.line)
    } else if first.value != "1", !first.value.isEmpty {
      mistakes.add(.unknownFormat(first.value), at: first.line)
    }
  }

  private func checkValues(_ keys: KeyValues, _ mistakes: inout Mistakes) {
    if let id = keys["id"], !id.value.isName(startingWithLetter: true), !id.value.isEmpty {
      mistakes.add(.badID(id.value), at: id.line)
    }
    if let minutes = keys["minutes"], !minutes.value.isEmpty {
      if Int(minutes.value).map({ (1...999).contains($0) }) != true {
        mistakes.add(.badMinutes(minutes.value), at: minutes.line)
      }
    }
  }
}

// MARK: - Fences

extension LessonParser {
  private mutating func fence(_ opening: SourceLine, _ mistakes: inout Mistakes) {
    let info = opening.text.dropFirst(3)
    position += 1
    guard !info.hasPrefix("`") else {
      mistakes.add(.unsupported(.longFence), at: opening.number)
      while let line = current, !line.text.hasPrefix("````") { position += 1 }
      position += 1
      return
    }
    let body = body(of: opening, &mistakes)
    switch info.trimmed.prefix(while: { $0 != " " }) {
    case "minima":
      let (info, withheld) = withheld(info, opening, &mistakes)
      guard let id = name(info, "minima", opening, &mistakes) else { return }
      if body.allSatisfy(\.isBlank) { mistakes.add(.emptyCell(id), at: opening.number) }
      steps.end(
        with: .cell(Cell(id: id, line: opening.number, lines: body, withheld: withheld)))
    case "quiz":
      guard let id = name(info, "quiz", opening, &mistakes) else { return }
      if let quiz = QuizParser.parse(body, id: id, line: opening.number, &mistakes) {
        steps.end(with: .quiz(quiz))
      }
    case "" where info.isEmpty, "text" where info == "text":
      steps.add(BlockParser.Piece(line: opening.number, block: .code(body.map(\.text))))
    default: mistakes.add(.unknownFence(info.trimmed), at: opening.number)
    }
  }

  /// The lines up to the closing fence, which is passed over.
  private mutating func body(of opening: SourceLine, _ mistakes: inout Mistakes) -> [SourceLine] {
    var body: [SourceLine] = []
    let info = String(opening.text.dropFirst(3))
    while let line = current {
      if line.text.trimmed == "```" {
        position += 1
        return body
      }
      if line.text.hasPrefix("```") {
        mistakes.add(.openFence(info, nextFence: line.number), at: opening.number)
        return body
      }
      body.append(line)
      position += 1
    }
    mistakes.add(.openFence(info, nextFence: nil), at: opening.number)
    return body
  }

  /// What follows `withhold=` at the end of a cell's fence, and what stands before it.
  private func withheld(
    _ info: Substring, _ opening: SourceLine, _ mistakes: inout Mistakes
  ) -> (info: Substring, Withheld?) {
    guard let key = info.firstRange(of: " withhold=") else { return (info, nil) }
    let word = String(info[key.upperBound...])
    let withheld = Withheld(rawValue: word)
    if withheld == nil { mistakes.add(.badWithheld(word), at: opening.number) }
    return (info[..<key.lowerBound], withheld)
  }

  /// The name in `minima id=NAME`.
  private mutating func name(
    _ info: Substring, _ kind: String, _ opening: SourceLine, _ mistakes: inout Mistakes
  ) -> String? {
    let prefix = "\(kind) id="
    guard info.hasPrefix(prefix), info != prefix else {
      mistakes.add(.badFence(found: String(info), expected: prefix + "NAME"), at: opening.number)
      return nil
    }
    let name = String(info.dropFirst(prefix.count))
    guard name.isName(startingWithLetter: true) else {
      mistakes.add(.badID(name), at: opening.number)
      return nil
    }
    if let first = names[name] {
      mistakes.add(.repeatedID(name, first: first), at: opening.number)
    } else {
      names[name] = opening.number
    }
    return name
  }
}
