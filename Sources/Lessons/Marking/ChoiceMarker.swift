/// Marks a choice: by letter, by number, or by the words of the option.
struct ChoiceMarker: Sendable {
  private static let longestAnswer = 1000

  private let quiz: Quiz
  private let options: [Quiz.Option]

  init(_ quiz: Quiz, options: [Quiz.Option]) {
    self.quiz = quiz
    self.options = options
  }

  func finding(for text: AnswerText) -> Finding {
    guard let option = option(for: text.typed) else { return .notJudged(.noOption(quiz.form)) }
    guard option.letter != quiz.answer.text else {
      return .correct(understood: option.letter, distance: nil, tolerance: nil)
    }
    return .wrong(
      mistake: option.letter, detail: "read as \(option.letter)", distance: nil, tolerance: nil)
  }

  /// The option that was meant: `b`, `(b)`, `2`, or what it says, with or without `b:` before it.
  func option(for typed: String) -> Quiz.Option? {
    guard typed.count <= Self.longestAnswer else { return nil }
    let answer = Self.plain(typed)
    if let option = options.first(where: { Self.plain($0.text.plainText) == answer }) {
      return option
    }
    if let number = Int(answer), options.indices.contains(number - 1) { return options[number - 1] }
    return options.first {
      $0.letter == answer || $0.letter + Self.plain($0.text.plainText) == answer
    }
  }

  /// Letters and digits only.
  private static func plain(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "−" || $0 == "-" }
  }
}
