extension QuizParser {
  /// The known mistakes: `wrong NAME: answer => feedback`.
  func wrong(_ mistakes: inout Mistakes) -> [Quiz.Mistake] {
    let entries = keys.all("wrong")
    if entries.isEmpty { mistakes.add(.missingKey("wrong NAME", place: keys.place), at: keys.line) }
    let again = again(entries.map(\.tag), &mistakes)
    return entries.compactMap { entry in
      guard let arrow = entry.value.firstRange(of: "=>") else {
        mistakes.add(.badWrongAnswer(entry.value), at: entry.line)
        return nil
      }
      let answer = entry.value[..<arrow.lowerBound].trimmingWhitespace
      let feedback = entry.value[arrow.upperBound...].drop { $0.isWhitespace }
      guard !answer.isEmpty, !feedback.isEmpty else {
        mistakes.add(.badWrongAnswer(entry.value), at: entry.line)
        return nil
      }
      let above = entry.value[..<feedback.startIndex].count { $0 == "\n" }
      return Quiz.Mistake(
        name: entry.tag,
        answer: SourceLine(number: entry.line, text: answer.replacing("\n", with: " ")),
        feedback: InlineParser.parse(String(feedback), line: entry.line + above, &mistakes),
        again: again[entry.tag])
    }
  }

  /// The feedback for each option that is not the answer: `wrong b: feedback`.
  func wrongOptions(
    _ options: [Quiz.Option], _ answer: SourceLine?, _ mistakes: inout Mistakes
  ) -> [Quiz.Mistake] {
    let entries = keys.all("wrong")
    let again = again(entries.map(\.tag), &mistakes)
    // Without a right answer it can't be told which option needs none.
    let isAnswerKnown = options.contains { $0.letter == answer?.text }
    for option in options where isAnswerKnown && option.letter != answer?.text {
      if !entries.contains(where: { $0.tag == option.letter }) {
        mistakes.add(.optionWithoutFeedback(option.letter), at: keys.line)
      }
    }
    return entries.compactMap { entry in
      guard options.contains(where: { $0.letter == entry.tag }) else {
        if !options.isEmpty {
          mistakes.add(.unknownOption(entry.tag, count: options.count), at: entry.line)
        }
        return nil
      }
      if entry.tag == answer?.text {
        mistakes.add(.feedbackForRightOption(entry.tag), at: entry.line)
      }
      return Quiz.Mistake(
        name: entry.tag, answer: SourceLine(number: entry.line, text: ""),
        feedback: InlineParser.parse(entry.value, line: entry.line, &mistakes),
        again: again[entry.tag])
    }
  }

  private func again(_ names: [String], _ mistakes: inout Mistakes) -> [String: [Inline]] {
    var again: [String: [Inline]] = [:]
    for entry in keys.all("again") {
      if !names.contains(entry.tag) { mistakes.add(.againWithoutWrong(entry.tag), at: entry.line) }
      again[entry.tag] = InlineParser.parse(entry.value, line: entry.line, &mistakes)
    }
    return again
  }
}
