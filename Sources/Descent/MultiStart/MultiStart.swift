public import Expressions

/// Many descents of one function at once, each from its own start.
///
/// Each goes as `Descent.run` would take it, but keeps only its end. The functions of many numbers
/// at once are not the C library's, so that an end may differ from a trace's in its last digits.
/// The results depend neither on the number of threads nor on who else descends.
public struct MultiStart: Sendable {
  /// The names of the variables, in order.
  public let parameters: [String]
  /// The rule, the rate and the number of epochs.
  public let descent: Descent
  let objective: VectorObjective

  /// Compiles a function with its derivatives; all are closed: their only names are the parameters.
  /// - Parameters:
  ///   - gradient: the first derivatives, one by each parameter.
  ///   - curvature: the second derivatives, which only Newton's method needs: the rows of their matrix
  ///     up to the diagonal, one after the other. Of x and y: by xx, by yx, by yy.
  public init(
    value: Expression, gradient: [Expression], curvature: [Expression] = [], parameters: [String],
    descent: Descent
  ) {
    precondition(gradient.count == parameters.count, "One derivative by each parameter")
    (self.parameters, self.descent) = (parameters, descent)
    let height = Program(value, parameters: parameters)
    let slopes = gradient.map { Program($0, parameters: parameters) }
    let bends = curvature.map { Program($0, parameters: parameters) }
    objective = VectorObjective(
      value: { height($0.coordinates) },
      gradient: { x in Vector(slopes.map { $0(x.coordinates) }) },
      curvature: { x in
        SymmetricMatrix(
          lowerRows: slopes.indices.map { row in
            (0...row).map { bends[row * (row + 1) / 2 + $0](x.coordinates) }
          })
      })
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
    let count = starts.first?.count ?? 0
    var ends = Ends(
      points: starts, values: Array(repeating: .nan, count: count),
      states: Array(repeating: .unfinished, count: count), isCancelled: false)
    for i in 0..<count {
      let trace = trace(from: starts.map { $0[i] }, rate: rates?[i], isCancelled)
      for (j, x) in trace.end.coordinates.enumerated() { ends.points[j][i] = x }
      ends.values[i] = trace.value
      ends.states[i] = State(trace)
      if ends.states[i] == .unfinished { ends.isCancelled = true }
      progress(Double(i + 1) / Double(count))
    }
    return ends
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
    var rows = Array(
      repeating: [Double](repeating: .nan, count: starts.count), count: descent.epochs + 1)
    for (i, start) in starts.enumerated() {
      let trace = trace(from: [start], rate: rates?[i], isCancelled)
      let steps = trace.steps.map { $0.x[0] } + [trace.end[0]]
      for (epoch, x) in steps.enumerated() where epoch < rows.count { rows[epoch][i] = x }
      progress(Double(i + 1) / Double(starts.count))
    }
    return rows
  }

  private func trace(
    from start: [Double], rate: Double?, _ isCancelled: @Sendable () -> Bool
  ) -> Trace<Vector> {
    var descent = descent
    descent.rate = rate ?? descent.rate
    return descent.run(on: objective, from: Vector(start), isCancelled: isCancelled)
  }
}

extension MultiStart.State {
  fileprivate init(_ trace: Trace<Vector>) {
    self =
      switch trace.ending {
      case .completed: trace.isConverged ? .atRest : .moving
      case .diverged, .undefinedValue, .undefinedGradient: .lost
      case .cancelled: .unfinished
      }
  }
}
