extension FormatMistake {
  /// What was expected and what was found.
  var message: String {
    switch self {
    case .emptyFile: "The lesson file is empty"
    case .tooLarge(let size): "Expected at most 1048576 bytes, found \(size)"
    case .zeroByte: "Expected text, found a zero byte: this is a binary file"
    case .notUTF8: "Expected text in UTF-8, found bytes that are not"
    case .controlCharacter(let scalar): "Expected printable text, found \(scalar.controlName)"
    case .noSteps: "The lesson has nothing after its front matter"

    case .noFrontMatter(let found): "Expected '---' on the first line, found '\(found.shortened)'"
    case .openFrontMatter: "The front matter opened here is never closed"
    case .formatNotFirst(let found): "Expected 'format: 1' first, found '\(found.shortened)'"
    case .unknownFormat(let found): "Expected format 1, found format '\(found.shortened)'"
    case .notKeyValue(let found): "Expected 'key: value', found '\(found.shortened)'"
    case .unknownKey(let key, let place, _): "Unknown key '\(key.shortened)' in \(place)"
    case .foreignKey(let key, let kind):
      "The key '\(key)' does not belong to a question of kind '\(kind)'"
    case .repeatedKey(let key, let first):
      "The key '\(key)' is given twice; it was first given in line \(first)"
    case .missingKey(let key, let place): "The key '\(key)' is missing from \(place)"
    case .emptyValue(let key): "Expected a value for '\(key)', found nothing"
    case .misnumbered(let found, let expected): "Expected '\(expected)', found '\(found)'"

    case .badID(let found): "Expected a name such as 'from-one', found '\(found.shortened)'"
    case .repeatedID(let id, let first): "The name '\(id)' is taken by line \(first)"
    case .badMinutes(let found):
      "Expected a whole number of minutes, found '\(found.shortened)'"
    case .badKind(let found): "Unknown kind of question '\(found.shortened)'"
    case .badTolerance(let found):
      "Expected a tolerance such as 'abs 5e-5', found '\(found.shortened)'"
    case .badDomain(let found): "Expected a domain such as '[-5, 5]', found '\(found.shortened)'"
    case .badParameter(let found): "Expected a parameter such as 'x', found '\(found.shortened)'"
    case .badWrongAnswer(let found):
      "Expected 'answer => feedback', found '\(found.shortened)'"
    case .tooFewOptions(let count): "Expected at least 2 options, found \(count)"
    case .unknownOption(let found, let count):
      "Expected an option from a to \(Quiz.Option.letters[count - 1]), found '\(found.shortened)'"
    case .optionWithoutFeedback(let letter): "The option '\(letter)' has no feedback"
    case .feedbackForRightOption(let letter):
      "The option '\(letter)' is the answer, and is called wrong here"
    case .againWithoutWrong(let name): "There is no 'wrong \(name)' for 'again \(name)'"

    case .unknownFence(let found): "Unknown kind of block '```\(found.shortened)'"
    case .badFence(let found, let expected):
      "Expected '```\(expected)', found '```\(found.shortened)'"
    case .openFence(let info, _): "The block '```\(info.shortened)' opened here is never closed"
    case .emptyCell(let id): "The cell '\(id)' has no lines"
    case .badWithheld(let found):
      "Expected 'turns' or 'derivatives' after 'withhold=', found '\(found.shortened)'"

    case .unsupported(let construct):
      "\(construct.words.name) not part of a lesson's Markdown"
    case .openMarkup(let marker): "The '\(marker)' here has no partner"
    case .missingBlankLine(let block): "Expected an empty line before \(block), found text"
    case .badDestination(let found):
      "Expected a link to https://…, http://… or mailto:…, found '\(found.shortened)'"
    case .deepMarkup: "Expected at most 8 levels of markup, found more"
    }
  }

  /// What to do.
  var hint: String? {
    switch self {
    case .emptyFile, .noFrontMatter: "A lesson begins with the lines '---' and 'format: 1'"
    case .tooLarge: "Split the lesson in two"
    case .zeroByte, .notUTF8: "Save the lesson as UTF-8 text"
    case .controlCharacter(let scalar):
      scalar == "\t" ? "Use spaces" : "Delete it: it can change what a terminal shows"
    case .noSteps: "Write a paragraph below the second '---'"
    case .openFrontMatter: "End it with a line '---'"
    case .formatNotFirst: "The first key says how to read the others"
    case .unknownFormat: "A newer minima may know it"
    case .notKeyValue: "A longer value goes on in lines that begin with two spaces"
    case .unknownKey(let key, _, let known): nearestHint(key, known)
    case .foreignKey: "Delete it, or change the kind"
    case .repeatedKey: "Keep one of them"
    case .missingKey(let key, _): Self.purpose[String(key.prefix { $0 != " " })]
    case .emptyValue: "Write it after the colon"
    case .misnumbered: "Number them 1, 2, 3 …, letter options a, b, c …"
    case .badParameter: "Use a small letter, or small letters and digits"
    case .badID: "Use small letters, digits and hyphens, a letter first"
    case .repeatedID: "Each cell and question needs a name of its own"
    case .badMinutes: "Write 'minutes: 20'"
    case .badKind(let found): nearestHint(found, QuizParser.kinds)
    case .badTolerance: "Write 'abs NUMBER', 'rel NUMBER' or 'abs NUMBER rel NUMBER'"
    case .badDomain: "Write two numbers, the smaller first, in brackets"
    case .badWrongAnswer: "Put ' => ' between the wrong answer and what the learner is told"
    case .tooFewOptions: "Add 'option a: …' and 'option b: …'"
    case .unknownOption: "Name the option by its letter"
    case .optionWithoutFeedback(let letter): "Add 'wrong \(letter): …'"
    case .feedbackForRightOption: "Say it under 'explanation'"
    case .againWithoutWrong(let name): "Add 'wrong \(name): …', or correct the name"
    case .unknownFence: "Blocks are '```minima id=NAME', '```quiz id=NAME', '```text' and '```'"
    case .badFence: "The name is how progress finds its place again"
    case .openFence(_, let next):
      next.map { "Write '```' before the block that line \($0) opens" }
        ?? "End it with a line '```'"
    case .emptyCell: "Write at least one line of the language"
    case .badWithheld: "They are left out of what is told of a picture, or of a definition"
    case .unsupported(let construct): construct.words.hint
    case .openMarkup(let marker): "Close it in the same paragraph, or write '\\\(marker.prefix(1))'"
    case .missingBlankLine: "Put an empty line between them"
    case .badDestination: "Write the address in full, without spaces"
    case .deepMarkup: "Write it more simply"
    }
  }

  private func nearestHint(_ name: String, _ known: [String]) -> String {
    nearest(to: name, in: known).map { "Did you mean '\($0)'?" }
      ?? "Known are \(known.map { "'\($0)'" }.joined(separator: ", "))"
  }

  /// What each required key is for.
  private static let purpose = [
    "format": "Write 'format: 1'",
    "id": "The name that 'minima learn' takes",
    "title": "The name that people read",
    "summary": "What the lesson is about, in one sentence",
    "minutes": "How long it takes: 'minutes: 20'",
    "next": "What to try after the lesson",
    "kind": "It is one of number, expression, count, choice",
    "question": "What the learner is asked",
    "answer": "An expression for the right answer, or the letter of an option",
    "quoted": "The right answer as a person would write it",
    "tolerance": "Say how far an answer may be off: 'tolerance: abs 5e-5'",
    "parameter": "The variable of the expression: 'parameter: x'",
    "domain": "Where expressions are compared: 'domain: [-5, 5]'",
    "wrong": "Every question names at least one mistake that people make",
    "hint": "Every question has a hint; the last is the worked solution",
    "explanation": "What is said once the question is answered",
  ]
}

extension String {
  /// The text, cut where it would flood a message.
  var shortened: String {
    count <= 40 ? self : prefix(39) + "…"
  }
}

extension Unicode.Scalar {
  /// `a tab`, `the control character U+001B`.
  fileprivate var controlName: String {
    guard self != "\t" else { return "a tab" }
    let digits = String(value, radix: 16, uppercase: true)
    return "the control character U+" + String(repeating: "0", count: max(0, 4 - digits.count))
      + digits
  }
}
