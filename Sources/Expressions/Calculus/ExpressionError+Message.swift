extension ExpressionError {
  /// What is wrong, in one sentence without a final stop.
  public var message: String { "" }

  /// What to do instead, if that is plain.
  public var hint: String? { nil }
}
