/// A row of the table of built-in functions.
struct FunctionEntry {
  /// How the value follows from the arguments.
  enum Kernel: Sendable {
    case unary(@Sendable (Double) -> Double)
    case binary(@Sendable (Double, Double) -> Double)
    /// Of two or more arguments, folded from the left.
    case reduction(@Sendable (Double, Double) -> Double)
    /// The second argument where the first is not 0, else the third.
    case choice
  }

  /// The derivative of a function of one argument; nil where it is 0.
  typealias Slope = (Expression) -> Expression?
  /// The partial derivatives by each argument; nil where it is 0.
  typealias Partials = ([Expression]) -> [Expression?]

  var summary: String
  var kernel: Kernel
  var partials: Partials

  init(
    _ summary: String, unary value: @escaping @Sendable (Double) -> Double, slope: @escaping Slope
  ) {
    self.init(summary, .unary(value)) { [slope($0[0])] }
  }

  init(_ summary: String, _ kernel: Kernel, partials: @escaping Partials) {
    self.summary = summary
    self.kernel = kernel
    self.partials = partials
  }

  var arity: ClosedRange<Int> {
    switch kernel {
    case .unary: 1...1
    case .binary: 2...2
    case .reduction: 2...Int.max
    case .choice: 3...3
    }
  }
}
