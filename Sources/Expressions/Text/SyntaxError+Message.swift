extension SyntaxError {
  /// What was expected and what was found, in one sentence without a final stop.
  public var message: String { "" }

  /// What to write instead, if that is plain.
  public var hint: String? { nil }
}
