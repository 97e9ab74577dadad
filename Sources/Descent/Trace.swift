/// The path of one descent: every step it took, where it ended, and why.
///
/// Of a function of one variable it is a `Trace<Double>`, of several a `Trace<Vector>`.
public struct Trace<Point: Argument>: Hashable, Sendable {
  /// One row of a trace: where the descent stood before it moved, and how high.
  public struct Step: Hashable, Sendable {
    /// The argument.
    public var x: Point
    /// The function's value f(x).
    public var value: Double

    /// Creates a step.
    public init(x: Point, value: Double) {
      self.x = x
      self.value = value
    }
  }

  /// Why a descent stopped.
  public enum Ending: Hashable, Sendable {
    /// All epochs were run.
    case completed
    /// The argument grew beyond all bounds in the step of that number, counted from 1.
    case diverged(step: Int)
    /// f(x) is not a finite number at the argument `x` that so many steps led to; 0 is the start.
    case undefinedValue(step: Int, x: Point)
    /// f′(x) is not a finite number where so many steps led to, though f(x) is.
    case undefinedGradient(step: Int)
    /// The user asked to stop after that many steps.
    case cancelled(step: Int)
  }

  /// The optimiser's name and parameters, as in `momentum 0.9`; `gradient descent` for the plain one.
  public var method: String
  /// The learning rate.
  public var rate: Double
  /// How many epochs were asked for.
  public var epochs: Int
  /// The rows (x, f(x)), each taken before its update: `epochs` of them when all were run.
  public var steps: [Step]
  /// The argument after the last update.
  public var end: Point
  /// The function's value there.
  public var value: Double
  /// Why the descent stopped.
  public var ending: Ending
  /// Whether it came to rest at a critical point.
  public var isConverged: Bool

  /// The argument that the descent started from.
  public var start: Point { steps.first?.x ?? end }

  /// Creates a trace from its parts.
  public init(
    method: String, rate: Double, epochs: Int, steps: [Step], end: Point, value: Double,
    ending: Ending, isConverged: Bool
  ) {
    self.method = method
    self.rate = rate
    self.epochs = epochs
    self.steps = steps
    self.end = end
    self.value = value
    self.ending = ending
    self.isConverged = isConverged
  }
}
