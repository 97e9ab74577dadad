internal import Descent
internal import Expressions

extension Interpreter {
  /// The most epochs of one descent: every step is kept, 16 bytes each.
  static let maximumEpochs = 1_000_000

  mutating func descend(
    _ request: DescentRequest, as name: String?, isCancelled: @Sendable () -> Bool
  ) throws -> Outcome {
    let descent = try descent(request)
    let start = try environment.value(of: request.start)
    let trace = descent.run(
      on: try objective(request.target), from: start, isCancelled: isCancelled)
    let outcome = TraceOutcome(name: name, function: request.target.label, trace: trace)
    environment.lastTable = Table(trace: trace.steps)
    if let name {
      // As it is now: a later redefinition does not change where the descent went.
      let target = request.target.fixed(as: try environment.expanded(request.target))
      environment.set(name, to: Environment.NamedDescent(outcome: outcome, target: target))
    }
    return .trace(outcome)
  }

  private func descent(_ request: DescentRequest) throws -> Descent {
    var descent = Descent(optimizer: try optimizer(request.method))
    if let rate = request.rate {
      descent.rate = try environment.value(of: rate.expression)
      guard descent.rate.isFinite else {
        throw StatementError(.notFinite("The rate", descent.rate), at: rate.range)
      }
    }
    if let epochs = request.epochs { descent.epochs = try self.epochs(epochs) }
    return descent
  }

  private func epochs(_ setting: Setting) throws -> Int {
    let value = try environment.value(of: setting.expression)
    guard let epochs = Int(exactly: value), 0...Interpreter.maximumEpochs ~= epochs else {
      throw StatementError(.epochs(value, limit: Interpreter.maximumEpochs), at: setting.range)
    }
    return epochs
  }

  private func optimizer(_ method: (name: String, setting: Setting?)?) throws -> any Optimizer {
    guard let method, let name = OptimizerName(rawValue: method.name) else {
      return GradientDescent()
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

  private func objective(_ target: Target) throws -> Objective {
    let x = target.parameter
    let value = try environment.expanded(target)
    let gradient = try value.derivative(withRespectTo: x).simplified()
    let curvature = try gradient.derivative(withRespectTo: x).simplified()
    let programs = [value, gradient, curvature].map { Program($0, parameters: [x]) }
    return Objective(
      value: { programs[0]($0) }, gradient: { programs[1]($0) }, curvature: { programs[2]($0) })
  }
}

extension Table {
  /// The steps of a descent, numbered from 0.
  init(trace steps: [Trace.Step]) {
    self.init(
      columns: ["step", "x", "f(x)"],
      rows: steps.enumerated().map { [Double($0), $1.x, $1.value] })
  }
}
