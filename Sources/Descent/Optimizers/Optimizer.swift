/// A rule that says where a descent goes next.
///
/// A value: it holds its own memory (velocity, averages), and a fresh copy starts a fresh descent.
public protocol Optimizer: Sendable {
  /// The name with its parameters, as the language writes it: `momentum 0.9`.
  var name: String { get }

  /// The argument after one update from `x`.
  ///
  /// A result that is not finite ends the descent.
  /// - Parameter slope: f′(x), which is finite.
  mutating func step(
    from x: Double, slope: Double, on objective: Objective, rate: Double
  ) -> Double
}
