extension Expression {
  /// The most nodes that a tree may grow to in expansion and differentiation.
  public static let maximumSize = 20_000

  /// The derivative with respect to a name, not simplified; other names are constants.
  ///
  /// The expression must be expanded: users' functions count as constants. Throws `.tooLarge` if it
  /// would have more than `maximumSize` nodes.
  public func derivative(
    withRespectTo name: String
  ) throws(ExpressionError) -> Expression { .number(0) }
}
