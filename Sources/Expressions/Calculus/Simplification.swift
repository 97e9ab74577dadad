extension Expression {
  /// An expression of the same value that is shorter to write: see the module's README for the rules.
  public func simplified() -> Expression { self }
}
