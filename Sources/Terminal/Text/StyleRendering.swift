/// How much of a style is shown.
public enum StyleRendering: Hashable, Sendable {
  /// Characters only.
  case plain
  /// Bold, dim, italic and underline, but no colours.
  case monochrome
  /// All of it.
  case color

  /// What suits an output: plain for what is not a terminal or cannot do more, and no colours for
  /// a user who wants none.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the output is a terminal.
  ///   - term: The variable TERM; "dumb" is for terminals without any escape sequence.
  ///   - noColor: The variable NO_COLOR; any text but the empty one asks for no colours.
  public init(isTerminal: Bool, term: String?, noColor: String?) {
    self =
      !isTerminal || ["", "dumb"].contains(term ?? "")
      ? .plain : (noColor ?? "").isEmpty ? .color : .monochrome
  }
}
