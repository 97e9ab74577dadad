internal import Descent
public import Plotting

/// A descent to play with: keys change where it starts and how it goes, and it is run anew.
///
/// A pure state machine: ``perform(_:)`` is what a key does, ``figure`` and the words are what is to be
/// seen, and ``line`` makes the same descent at the prompt.
public struct Exploration: Sendable {
  /// What a key does.
  public enum Action: Hashable, Sendable, CaseIterable {
    /// Moves the start by a step.
    case left, right, up, down
    /// Moves the start by ten steps.
    case farLeft, farRight, farUp, farDown
    /// Makes the steps by which the start moves smaller or larger.
    case smallerSteps, largerSteps
    /// Changes the learning rate.
    case lowerRate, higherRate
    /// Changes the number of epochs.
    case fewerEpochs, moreEpochs
    /// Changes the optimiser.
    case nextOptimizer, previousOptimizer
    /// Goes back to how it began.
    case reset
  }

  /// What can be changed.
  struct State: Hashable, Sendable {
    var start: [Double]
    var descent: Descent
    /// By how many places of `RoundSettings.step` the steps are larger than at first.
    var zoom = 0
  }

  /// The most epochs: more are not run within a frame.
  static let maximumEpochs = 10_000
  private static let zooms = -9...6

  /// The name that the descent gets.
  public let name: String
  /// What is descended, as a line of the language names it.
  let function: String
  /// The picture without the descent.
  let ground: Figure
  private let optimizers: [Optimizer]
  private let run: @Sendable (Descent, [Double]) -> any DescentRecord
  private let first: State
  private(set) var state: State
  /// The descent as it is now.
  public private(set) var trace: any DescentRecord

  init(
    name: String, function: String, ground: Figure, state: State, optimizers: [OptimizerName],
    run: @escaping @Sendable (Descent, [Double]) -> any DescentRecord
  ) {
    (self.name, self.function, self.ground, self.run) = (name, function, ground, run)
    (first, self.state) = (state, state)
    let usual = [.gradientDescent] + optimizers.map { $0.optimizer(decay: nil) }
    // The one that it begins with keeps its own number.
    self.optimizers = usual.map {
      $0.isSameRule(as: state.descent.optimizer) ? state.descent.optimizer : $0
    }
    trace = run(state.descent, state.start)
  }

  /// Whether it is a function of two variables, seen from above.
  public var isSurface: Bool { ground.surface != nil }

  /// The picture, with the descent.
  public var figure: Figure {
    var figure = ground
    if let trace = trace as? Trace<Double> {
      figure.traces = [Figure.Trace(trace, label: name)]
    } else if let trace = trace as? Trace<Vector> {
      figure.surface?.traces = [Figure.SurfaceTrace(trace, label: name)]
    }
    return figure
  }

  /// Does what a key says, and runs the descent anew.
  /// - Returns: false if there is nothing further in that direction.
  @discardableResult public mutating func perform(_ action: Action) -> Bool {
    let before = state
    state = changed(by: action) ?? state
    guard state != before else { return false }
    if state.start != before.start || state.descent != before.descent {
      trace = run(state.descent, state.start)
    }
    return true
  }

  /// By how much a key moves the start: a number for each variable.
  var steps: [Double] {
    ranges.map { RoundSettings.step(at: RoundSettings.place(of: $0.length / 100) + state.zoom) }
  }

  /// What is shown of each variable.
  private var ranges: [AxisRange] {
    isSurface ? [ground.xRange, ground.yRange ?? ground.xRange] : [ground.xRange]
  }
}

extension Exploration {
  private func changed(by action: Action) -> State? {
    switch action {
    case .left: moved(0, by: -1)
    case .right: moved(0, by: 1)
    case .down: isSurface ? moved(1, by: -1) : zoomed(by: -1)
    case .up: isSurface ? moved(1, by: 1) : zoomed(by: 1)
    case .farLeft: moved(0, by: -10)
    case .farRight: moved(0, by: 10)
    case .farDown: isSurface ? moved(1, by: -10) : zoomed(by: -1)
    case .farUp: isSurface ? moved(1, by: 10) : zoomed(by: 1)
    case .smallerSteps: zoomed(by: -1)
    case .largerSteps: zoomed(by: 1)
    case .lowerRate: with(\.rate, RoundSettings.rate(below: state.descent.rate))
    case .higherRate: with(\.rate, RoundSettings.rate(above: state.descent.rate))
    case .fewerEpochs: with(\.epochs, RoundSettings.epochs(below: state.descent.epochs))
    case .moreEpochs: with(\.epochs, RoundSettings.epochs(above: state.descent.epochs))
    case .nextOptimizer: with(\.optimizer, optimizer(after: 1))
    case .previousOptimizer: with(\.optimizer, optimizer(after: -1))
    case .reset: first
    }
  }

  private func with<Value>(
    _ setting: WritableKeyPath<Descent, Value>, _ value: Value?
  ) -> State? {
    guard let value else { return nil }
    var state = state
    state.descent[keyPath: setting] = value
    return state
  }

  private func optimizer(after offset: Int) -> Optimizer? {
    let index = optimizers.firstIndex(of: state.descent.optimizer) ?? 0
    return optimizers[(index + offset + optimizers.count) % optimizers.count]
  }

  private func zoomed(by places: Int) -> State? {
    guard Self.zooms.contains(state.zoom + places) else { return nil }
    var state = state
    state.zoom += places
    return state
  }

  /// Moves the start along a variable, up to the end of what is shown.
  private func moved(_ variable: Int, by count: Double) -> State? {
    let (step, range) = (steps[variable], ranges[variable])
    let here = state.start[variable]
    let wanted = RoundSettings.rounded(here + count * step, to: step)
    let place = count < 0 ? max(wanted, range.lower) : min(wanted, range.upper)
    // A start that is outside can come in, but not go farther out.
    guard count < 0 ? place < here : place > here else { return nil }
    var state = state
    state.start[variable] = place
    return state
  }
}

extension Optimizer {
  /// Whether two optimisers differ in their number at most.
  fileprivate func isSameRule(as other: Optimizer) -> Bool {
    switch (self, other) {
    case (.gradientDescent, .gradientDescent), (.momentum, .momentum), (.nesterov, .nesterov),
      (.rmsprop, .rmsprop), (.adam, .adam), (.newton, .newton):
      true
    default: false
    }
  }
}
