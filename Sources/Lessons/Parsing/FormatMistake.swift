/// A way in which a file can fail to be a lesson.
enum FormatMistake: Hashable {
  // The file
  case emptyFile
  case tooLarge(Int)
  case zeroByte
  case notUTF8
  case controlCharacter(Unicode.Scalar)
  case noSteps

  // Keys and values
  case noFrontMatter(found: String)
  case openFrontMatter
  case formatNotFirst(found: String)
  case unknownFormat(String)
  case notKeyValue(String)
  case unknownKey(String, place: String, known: [String])
  case foreignKey(String, kind: String)
  case repeatedKey(String, first: Int)
  case missingKey(String, place: String)
  case emptyValue(String)
  case misnumbered(found: String, expected: String)

  // Values
  case badID(String)
  case repeatedID(String, first: Int)
  case badMinutes(String)
  case badKind(String)
  case badTolerance(String)
  case badDomain(String)
  case badParameter(String)
  case badWrongAnswer(String)
  case tooFewOptions(Int)
  case unknownOption(String, count: Int)
  case optionWithoutFeedback(String)
  case feedbackForRightOption(String)
  case againWithoutWrong(String)

  // Fences
  case unknownFence(String)
  case badFence(found: String, expected: String)
  case openFence(String, nextFence: Int?)
  case emptyCell(String)
  case badWithheld(String)

  // Prose
  case unsupported(Construct)
  case openMarkup(String)
  case missingBlankLine(before: String)
  case badDestination(String)
  case deepMarkup

  /// What Markdown has, and lessons do without.
  enum Construct: Hashable {
    case table, html, image, nestedList, deepHeading, underlinedHeading, closedHeading
    case indentedText, hardBreak, reference, footnote, strikethrough, dollarMaths, taskItem
    case otherBullet, otherNumber, otherRule, nestedQuote, underscore, tripleStar, entity
    case doubleBacktick, linkInLink, tildeFence, longFence
  }
}
