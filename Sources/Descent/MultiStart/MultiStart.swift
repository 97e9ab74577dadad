public import Expressions

/// Many descents of one function at once, each from its own start.
///
/// Each goes as `Descent.run` would take it, but keeps only its end. The functions of many numbers
/// at once are not the C library's, so that an end may differ from a trace's in its last digits.
/// The results depend neither on the number of threads nor on who else descends.
public struct MultiStart: Sendable {
  /// The rule, the rate and the number of epochs.
  public let descent: Descent
  let function: Function
  /// Whether descents leave early that no longer move, or go to and fro between two places.
  ///
  /// The ends have the same bits either way; without, every epoch is run.
  public var finishesEarly = true

  /// The names of the variables, in order.
  public var parameters: [String] { function.parameters }

  /// A function with its derivatives; all are closed: their only names are the parameters.
  struct Function: Sendable {
    let value: Expression
    let gradient: [Expression]
    let curvature: [Expression]
    let parameters: [String]
  }

  /// Takes a function with its derivatives, all of them closed: their only names are the parameters.
  /// - Parameters:
  ///   - gradient: the first derivatives, one by each parameter.
  ///   - curvature: the second derivatives, which only Newton's method needs: the rows of their matrix
  ///     up to the diagonal, one after the other. Of x and y: by xx, by yx, by yy.
  public init(
    value: Expression, gradient: [Expression], curvature: [Expression] = [], parameters: [String],
    descent: Descent
  ) {
    let n = parameters.count
    precondition(gradient.count == n && n > 0, "One derivative by each parameter")
    precondition(
      descent.optimizer != .newton || curvature.count == n * (n + 1) / 2,
      "Newton's method needs the second derivatives")
    self.descent = descent
    function = Function(
      value: value, gradient: gradient, curvature: curvature, parameters: parameters)
  }

  /// Derives what the descent needs of a closed expression and compiles it.
  ///
  /// Throws `.tooLarge` where a derivative would be.
  public init(
    of value: Expression, parameters: [String], descent: Descent
  ) throws(ExpressionError) {
    var (gradient, curvature): ([Expression], [Expression]) = ([], [])
    for (row, name) in parameters.enumerated() {
      let slope = try value.derivative(withRespectTo: name).simplified()
      gradient.append(slope)
      for other in parameters.prefix(descent.optimizer == .newton ? row + 1 : 0) {
        curvature.append(try slope.derivative(withRespectTo: other).simplified())
      }
    }
    self.init(
      value: value, gradient: gradient, curvature: curvature, parameters: parameters,
      descent: descent)
  }
}

extension MultiStart {
  /// How a descent ended.
  public enum State: UInt8, Sendable {
    /// It ran all its epochs and stands where the slope has all but vanished: its trace is converged.
    case atRest
    /// It ran all its epochs and has not come to rest.
    case moving
    /// It diverged, or came where the function or its slope has no value.
    case lost
    /// It was cancelled before its last epoch.
    case unfinished
  }

  /// Where the descents ended, in the order of their starts.
  public struct Ends: Sendable {
    /// The last arguments at which the function had a value, one column a parameter.
    public var points: [[Double]]
    /// The values there; not finite where there was none even at the start.
    public var values: [Double]
    /// How each of them ended.
    public var states: [State]
    /// Whether the work was cancelled, so that some may be unfinished.
    public var isCancelled: Bool
  }

  /// Runs all descents.
  /// - Parameters:
  ///   - starts: one column a parameter, all equally long.
  ///   - rates: one a start, in the place of the descent's rate.
  ///   - threads: at most how many work; nil for one a processor. A small job needs but one.
  ///   - isCancelled: asked often, by any of the threads; true ends the work within some 10 ms.
  ///   - progress: told now and then which part of the work is done, from 0 to 1 and rising; by any
  ///     of the threads, by one at a time.
  public func ends(
    from starts: [[Double]], rates: [Double]? = nil, threads: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> Ends {
    run(starts, rates, threads, finishingEarly: finishesEarly, isCancelled, progress) {
      plan, crowd in
      Worker(plan, crowd).run()
    }
  }

  /// The arguments after 0, 1, … epochs of a function of one variable: a row an epoch.
  ///
  /// The first row holds the starts, and there are `epochs` + 1. A descent that is lost, or cancelled,
  /// is NaN from there on. The parameters are those of `ends`.
  public func paths(
    from starts: [Double], rates: [Double]? = nil, threads: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) -> [[Double]] {
    precondition(parameters.count == 1, "A function of one variable")
    let rows = Columns(count: descent.epochs + 1, size: starts.count)
    for epoch in 0...descent.epochs { rows[epoch].update(repeating: .nan, count: starts.count) }
    _ = run([starts], rates, threads, finishingEarly: false, isCancelled, progress) {
      plan, crowd in
      let descents = CarefulDescents(plan, crowd)
      while let group = crowd.nextGroup() {
        for block in stride(from: group.lowerBound, to: group.upperBound, by: descents.size) {
          let places = Array(block..<min(block + descents.size, group.upperBound))
          let goesOn = descents.run(places, report: { _, _ in }) { epoch, descents in
            for (row, place) in descents.places.enumerated() {
              rows[epoch][place] = descents.columns.now.x[0][row]
            }
          }
          if !goesOn { break }
        }
      }
    }
    return (0...descent.epochs).map {
      Array(UnsafeBufferPointer(start: rows[$0], count: starts.count))
    }
  }
}
