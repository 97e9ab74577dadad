/// Runs typed lines: definitions, values, descents, plots.
///
/// A value type: a copy is a snapshot that a lesson can return to. It never prints and never touches a file.
public struct Interpreter: Sendable {
  /// Creates an interpreter that knows nothing but the built-in functions and constants.
  public init() {}

  /// Runs one line and returns what came of it, in order: nothing for an empty line or a comment.
  ///
  /// A mistake is an outcome too (`.diagnostic`); it leaves everything as it was.
  /// - Parameter isCancelled: asked between steps of long work; true ends it with what was reached.
  public mutating func run(
    _ line: String, isCancelled: @Sendable () -> Bool = { false }
  ) -> [Outcome] {
    []
  }

  /// The value of an expression such as `end(d)` or `−arccos(sqrt(7/12))`.
  public func value(of expression: String) throws(Diagnostic) -> Double { 0 }

  /// The function of one parameter that an expression such as `cos(x) + 1.5 cos(3x)` stands for.
  public func function(
    _ expression: String, of parameter: String
  ) throws(Diagnostic) -> @Sendable (Double) -> Double {
    { _ in 0 }
  }
}
