extension Figure {
  /// One descent: where it stood at each step, and how it ended.
  public struct Trace: Hashable, Sendable {
    /// A place on the way.
    public struct Step: Hashable, Sendable {
      /// The argument.
      public var x: Double
      /// The function's value there.
      public var value: Double

      /// Creates a step.
      public init(x: Double, value: Double) {
        self.x = x
        self.value = value
      }
    }

    /// What the trace is called in words and, if there are several, in the picture.
    public var label: String
    /// The places before each update, the start first.
    public var steps: [Step]
    /// The place after the last update; nil if there is none that could be shown.
    public var end: Step?
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

extension Figure.Trace {
  /// After how many steps the descent was within 0.001 of its end for good; nil for one that is
  /// not at rest.
  var arrival: Int? {
    guard let end, isConverged else { return nil }
    return (steps.lastIndex { !(abs($0.x - end.x) <= 1e-3) } ?? -1) + 1
  }
}
