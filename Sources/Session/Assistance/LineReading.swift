/// What a line that is typed will be taken for.
public enum LineReading: Hashable, Sendable {
  /// A line of the language.
  case statement
  /// The answer to a question, mostly an expression: no command, and what its names mean is not known
  /// here, so nothing is marked as a mistake.
  case answer
}
