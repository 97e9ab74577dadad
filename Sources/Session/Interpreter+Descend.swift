internal import Descent
internal import Expressions

extension Interpreter {
  /// The most epochs of one descent: every step is kept, 16 bytes each.
  static let maximumEpochs = 1_000_000

  mutating func descend(
    _ request: DescentRequest, as name: String?, watch: Watch
  ) throws -> Outcome {
    let descent = try descent(request.settings)
    let start = try request.start.map { try environment.value(of: $0) }
    let trace: any DescentRecord =
      start.count == 1
      ? descent.run(
        on: try objective(request.target, isCurved: descent.optimizer == .newton), from: start[0],
        isCancelled: watch.isCancelled, progress: watch.progress)
      : descent.run(
        on: try objectiveOfSeveral(request.target), from: Vector(start),
        isCancelled: watch.isCancelled, progress: watch.progress)
    let outcome = TraceOutcome(
      name: name, function: request.target.label, variables: request.target.parameters,
      trace: trace)
    environment.lastTable = { Table(outcome) }
    if let name {
      // As it is now: a later redefinition does not change where the descent went.
      let target = try fixed(request.target)
      environment.set(name, to: Environment.NamedDescent(outcome: outcome, target: target))
    }
    return .trace(outcome)
  }

  /// The descent that was asked for.
  /// - Parameter epochs: how many there are where nothing is said.
  func descent(
    _ settings: DescentSettings, epochs: Int = 100,
    maximumEpochs: Int = Interpreter.maximumEpochs
  ) throws -> Descent {
    var descent = Descent(optimizer: try optimizer(settings.method), epochs: epochs)
    if let rate = settings.rate {
      descent.rate = try environment.value(of: rate.expression)
      guard descent.rate.isFinite else {
        throw StatementError(.notFinite("The rate", descent.rate), at: rate.range)
      }
    }
    if let epochs = settings.epochs {
      descent.epochs = try self.epochs(epochs, limit: maximumEpochs)
    }
    return descent
  }

  private func epochs(_ setting: Setting, limit: Int) throws -> Int {
    let value = try environment.value(of: setting.expression)
    guard let epochs = Int(exactly: value), 0...limit ~= epochs else {
      throw StatementError(.epochs(value, limit: limit), at: setting.range)
    }
    return epochs
  }

  private func optimizer(_ method: (name: String, setting: Setting?)?) throws -> Optimizer {
    guard let method, let name = OptimizerName(rawValue: method.name) else {
      return .gradientDescent
    }
    guard let setting = method.setting else { return name.optimizer(decay: nil) }
    guard name.hasDecay else {
      throw StatementError(.needlessDecay(method.name), at: setting.range)
    }
    let decay = try environment.value(of: setting.expression)
    guard (0..<1).contains(decay) else {
      throw StatementError(.decayOutOfRange(method.name, decay), at: setting.range)
    }
    return name.optimizer(decay: decay)
  }

  /// - Parameter isCurved: whether the second derivative will be asked for: without, it may be too
  ///   long to be taken.
  func objective(_ target: Target, isCurved: Bool) throws -> Objective {
    let x = target.parameter
    let value = try environment.expanded(target)
    let gradient = try value.slope(by: x, of: target.label)
    let curvature = isCurved ? try gradient.slope(by: x, of: target.label + "'") : 0
    let programs = [value, gradient, curvature].map { Program($0, parameters: [x]) }
    return Objective(
      value: { programs[0]($0) }, gradient: { programs[1]($0) }, curvature: { programs[2]($0) })
  }

  /// A function of several variables with its gradient and its matrix of second derivatives.
  func objectiveOfSeveral(_ target: Target) throws -> VectorObjective {
    let names = target.parameters
    let value = try environment.expanded(target)
    let gradient = try names.map { try value.slope(by: $0, of: target.label) }
    let hessian = try gradient.enumerated().map { row, partial in
      // What is above the diagonal equals what is below.
      try names.prefix(row + 1).map { try partial.derivative(withRespectTo: $0).simplified() }
    }
    func program(_ expression: Expression) -> Program { Program(expression, parameters: names) }
    let (height, slopes) = (program(value), gradient.map(program))
    let bends = hessian.map { $0.map(program) }
    return VectorObjective(
      value: { height($0.coordinates) },
      gradient: { x in Vector(slopes.map { $0(x.coordinates) }) },
      curvature: { x in SymmetricMatrix(lowerRows: bends.map { $0.map { $0(x.coordinates) } }) })
  }
}

extension Expression {
  /// The derivative, simplified; if it is too long, that is told of the function by its name.
  fileprivate func slope(by name: String, of label: String) throws(ExpressionError) -> Expression {
    do throws(ExpressionError) {
      return try derivative(withRespectTo: name).simplified()
    } catch {
      throw error.inDerivative(of: label)
    }
  }
}

extension Table {
  /// The steps of a descent, numbered from 0.
  init(_ descent: TraceOutcome) {
    let variables = descent.variables
    let value = variables.count == 1 ? "f(x)" : descent.valueLabel
    self.init(
      columns: ["step"] + (variables.count == 1 ? ["x"] : variables) + [value],
      rows: descent.trace.rows.enumerated().map { [Double($0)] + $1 })
    note = Table.note(on: descent)
  }

  /// Where the last step has led, which no row tells: each is a place that a step was made from.
  private static func note(on descent: TraceOutcome) -> String? {
    let trace = descent.trace
    guard trace.reasonToStop == nil, !trace.rows.isEmpty else { return nil }
    let names = trace.endCoordinates.count == 1 ? ["x"] : descent.variables
    let end = zip(names, trace.endCoordinates).map { "\($0) = \($1.text())" }
    return "A row is where a step begins; the last one led to \(end.joined(separator: ", ")),"
      + " value \(trace.value.text())"
  }
}

extension TraceOutcome {
  /// `g(x, y)` for a function by its name, else the expression.
  var valueLabel: String {
    isNamed ? "\(function)(\(variables.joined(separator: ", ")))" : function
  }

  private var isNamed: Bool { function.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }
}
