extension Figure {
  /// A place on the way of a descent, over a curve or over a surface.
  public protocol Step: Hashable, Sendable {
    /// The function's value there.
    var value: Double { get }
    /// How far another place is, in the units of the variables.
    func distance(to other: Self) -> Double
  }

  /// A place on a curve.
  public struct CurveStep: Step {
    /// The argument.
    public var x: Double
    /// The function's value there.
    public var value: Double

    /// Creates a step.
    public init(x: Double, value: Double) {
      (self.x, self.value) = (x, value)
    }

    /// How far another argument is.
    public func distance(to other: CurveStep) -> Double { abs(x - other.x) }
  }

  /// A place on a surface.
  public struct SurfaceStep: Step {
    /// The first coordinate.
    public var x: Double
    /// The second coordinate.
    public var y: Double
    /// The function's value there.
    public var value: Double

    /// Creates a step.
    public init(x: Double, y: Double, value: Double) {
      (self.x, self.y, self.value) = (x, y, value)
    }

    /// How far another place is, seen from above.
    public func distance(to other: SurfaceStep) -> Double {
      let (dx, dy) = (x - other.x, y - other.y)
      return (dx * dx + dy * dy).squareRoot()
    }
  }

  /// What gradient descent is called that has no other rule.
  public static let plainMethod = "gradient descent"

  /// A descent over a curve.
  public typealias Trace = Descent<CurveStep>
  /// A descent over a surface.
  public typealias SurfaceTrace = Descent<SurfaceStep>

  /// One descent: where it stood at each step, and how it ended.
  public struct Descent<Place: Figure.Step>: Hashable, Sendable {
    /// A place on the way.
    public typealias Step = Place

    /// What the trace is called in words and, if there are several, in the picture.
    public var label: String
    /// The places before each update, the start first.
    public var steps: [Step]
    /// The place after the last update; nil if there is none that could be shown.
    public var end: Step?
    /// The function that it descends, where the picture shows others, too, or another.
    public var function: String?
    /// The rule by which it moved, as in `momentum 0.9`.
    public var method = Figure.plainMethod
    /// The learning rate.
    public var rate: Double
    /// How many epochs were asked for.
    public var epochs: Int
    /// Whether it came to rest.
    public var isConverged: Bool
    /// A sentence on why it broke off, without a full stop; nil if all epochs were run.
    public var ending: String?

    /// Creates a trace.
    public init(
      label: String, steps: [Step], end: Step?, rate: Double, epochs: Int, isConverged: Bool,
      ending: String? = nil
    ) {
      self.label = label
      self.steps = steps
      self.end = end
      self.rate = rate
      self.epochs = epochs
      self.isConverged = isConverged
      self.ending = ending
    }
  }
}

extension Figure.Descent {
  /// How it was run, in words: `rate 0.1, 100 epochs`, with its rule if that is another than usual.
  var settings: String {
    (method == Figure.plainMethod ? "" : method + ", ")
      + "rate \(Words.number(rate)), \(Words.count(epochs, "epoch"))"
  }

  /// The places in order, the end last.
  var places: [Step] { steps + [end].compactMap { $0 } }

  /// After how many steps the descent was within 0.001 of its end for good; nil for one that is
  /// not at rest.
  var arrival: Int? {
    guard let end, isConverged else { return nil }
    return (steps.lastIndex { !($0.distance(to: end) <= 1e-3) } ?? -1) + 1
  }
}
