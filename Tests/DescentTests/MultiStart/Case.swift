import Descent
import Expressions

extension Double {
  /// Bit for bit, but any NaN for any other.
  func isSame(as other: Double) -> Bool {
    bitPattern == other.bitPattern || isNaN && other.isNaN
  }
}

func parsed(_ line: String) throws -> Expression {
  try Expression(parsing: line, scope: Scope(variables: ["x", "y"]))
}

func random(_ count: Int, in range: ClosedRange<Double>, seed: UInt64 = 1) -> [Double] {
  var generator = SplitMix64(seed: seed)
  return (0..<count).map { _ in Double.random(in: range, using: &generator) }
}

let optimizers: [Optimizer] = [
  .gradientDescent, .momentum(), .nesterov(), .rmsprop(), .adam(), .newton,
]

/// A function with the descents of it one by one, which those at once must agree with.
struct Case {
  let function: Expression
  let names: [String]
  let descent: Descent
  let objective: VectorObjective

  init(_ line: String, of names: [String] = ["x"], _ descent: Descent) throws {
    let function = try parsed(line)
    let height = Program(function, parameters: names)
    let slopes = try names.map { try function.derivative(withRespectTo: $0).simplified() }
    let gradient = Program(slopes, parameters: names)
    let bends = try slopes.enumerated().map { row, slope in
      try names.prefix(row + 1).map {
        Program(try slope.derivative(withRespectTo: $0).simplified(), parameters: names)
      }
    }
    (self.function, self.names, self.descent) = (function, names, descent)
    objective = VectorObjective(
      value: { height($0.coordinates) },
      gradient: { Vector(gradient.values(at: $0.coordinates)) },
      curvature: { x in SymmetricMatrix(lowerRows: bends.map { $0.map { $0(x.coordinates) } }) })
  }

  var atOnce: MultiStart {
    get throws { try MultiStart(of: function, parameters: names, descent: descent) }
  }

  func trace(from start: [Double], rate: Double? = nil) -> Trace<Vector> {
    var descent = descent
    descent.rate = rate ?? descent.rate
    return descent.run(on: objective, from: Vector(start))
  }

  func state(of trace: Trace<Vector>) -> MultiStart.State {
    switch trace.ending {
    case .completed: trace.isConverged ? .atRest : .moving
    case .cancelled: .unfinished
    default: .lost
    }
  }
}
