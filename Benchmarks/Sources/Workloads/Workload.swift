import CLibrary
import Descent
import Expressions
import PNG
import Plotting
import Session

/// A job of which other programs have the same: what is compared.
public enum Workload: String, CaseIterable, Sendable {
  case descents, descentsOfTwo = "descents-2-threads", descentsToRest = "descents-to-rest"
  case descentsToRestOfTwo = "descents-to-rest-2-threads", longDescents = "1000-epochs-to-rest"
  case points = "points", cubicPoints = "points-cubic", single = "single-values"
  case momentum = "descents-momentum", plane = "descents-plane"
  case line = "typed-line", hardLine = "typed-line-undecided"
  case drawnLine = "typed-line-drawn", basins = "basins-drawn"

  /// What it does, in a line.
  public var summary: String {
    switch self {
    case .descents: "1e6 starts × 100 epochs of the lecture's f, every epoch run, 1 thread"
    case .descentsOfTwo: "the same, 2 threads"
    case .descentsToRest: "1e6 starts × 100 epochs, each until it rests, 1 thread"
    case .descentsToRestOfTwo: "the same, 2 threads"
    case .longDescents: "1e6 starts × 1,000 epochs, each until it rests, 1 thread"
    case .points: "f over 1e7 points into memory that is there, 1 thread"
    case .cubicPoints: "x³ − 2x + 1 over 1e7 points, 1 thread"
    case .single: "f at 1e6 places one by one"
    case .momentum: "1e5 starts × 100 epochs with momentum, 1 thread"
    case .plane: "1e6 starts × 100 epochs of a function of two variables, 2 threads"
    case .line: "'plot f, d' typed at the prompt, to its outcome"
    case .hardLine: "the same with a function whose minima cannot be proven"
    case .drawnLine: "'plot f, d' typed, drawn and encoded"
    case .basins: "basins of two variables, about 1000 × 1000 pixels, drawn and encoded"
    }
  }

  /// Steps or values in one round, in millions: what a rate is measured in.
  public var millions: Double {
    switch self {
    case .descents, .descentsOfTwo, .descentsToRest, .descentsToRestOfTwo, .plane, .basins: 100
    case .longDescents: 1000
    case .points, .cubicPoints, .momentum: 10
    case .single: 1
    case .line, .hardLine, .drawnLine: 1e-6
    }
  }

  /// Gets ready, and gives what gets ready for a round and gives the round, which is to be timed.
  public func prepared() throws -> () -> () -> Double {
    switch self {
    case .descents: again(try descents(every: true, threads: 1))
    case .descentsOfTwo: again(try descents(every: true, threads: 2))
    case .descentsToRest: again(try descents(threads: 1))
    case .descentsToRestOfTwo: again(try descents(threads: 2))
    case .longDescents: again(try descents(epochs: 1000, threads: 1))
    case .points: again(try points("sin(x) + 0.5 sin(3x)"))
    case .cubicPoints: again(try points("x^3 - 2x + 1"))
    case .single: again(try single())
    case .momentum: again(try descents(by: .momentum(), count: 100_000, threads: 1))
    case .plane: again(try plane())
    case .line: try typed(Self.lecture, drawn: false)
    case .hardLine: try typed(Self.hard, drawn: false)
    case .drawnLine: try typed(Self.lecture, drawn: true)
    case .basins: try typed(Self.basinMap, drawn: true)
    }
  }

  /// The same round again and again.
  private func again(_ round: @escaping () -> Double) -> () -> () -> Double { { round } }
}

extension Workload {
  private func parsed(_ line: String) throws -> Expression {
    try Expression(parsing: line, scope: Scope(variables: ["x", "y"]))
  }

  /// Numbers from -5 to 5, in large pages as NumPy's.
  private func evenly(_ count: Int) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { numbers, written in
      if let first = numbers.baseAddress {
        minima_use_large_pages(first, count * MemoryLayout<Double>.stride)
      }
      for index in 0..<count {
        numbers.initializeElement(at: index, to: -5 + 10 * Double(index) / Double(count))
      }
      written = count
    }
  }

  private func descents(
    by optimizer: Optimizer = .gradientDescent, every: Bool = false, epochs: Int = 100,
    count: Int = 1_000_000, threads: Int
  ) throws -> () -> Double {
    var descents = try MultiStart(
      of: parsed("sin(x) + 0.5 sin(3x)"), parameters: ["x"],
      descent: Descent(optimizer: optimizer, epochs: epochs))
    descents.finishesEarly = !every
    let (all, starts) = (descents, [evenly(count)])
    return { all.ends(from: starts, threads: threads).points[0][count / 3] }
  }

  private func points(_ line: String) throws -> () -> Double {
    let program = Program(try parsed(line), parameters: ["x"])
    let xs = evenly(10_000_000)
    var values = evenly(xs.count)
    return {
      program.evaluate(columns: [xs], into: &values)
      return values[1]
    }
  }

  private func single() throws -> () -> Double {
    let program = Program(try parsed("sin(x) + 0.5 sin(3x)"), parameters: ["x"])
    let xs = evenly(1_000_000)
    return { xs.reduce(0) { $0 + program($1) } }
  }

  private func plane() throws -> () -> Double {
    let descents = try MultiStart(
      of: parsed("sin(x) cos(y) + (x^2 + y^2) / 20"), parameters: ["x", "y"], descent: Descent())
    let side = evenly(1000)
    let starts = [
      side.flatMap { _ in side }, side.flatMap { Array(repeating: $0, count: side.count) },
    ]
    return { descents.ends(from: starts, threads: 2).points[0][1] }
  }

  private static let lecture = [
    "f(x) = sin(x) + 0.5 sin(3x)", "d = descend f from 0.5 rate 0.1 epochs 100",
    "plot f, d on [-5, 5]",
  ]
  private static let hard = [
    "f(x) = sin(1/x)", "d = descend f from 0.5 rate 0.01 epochs 100", "plot f, d on [-5, 5]",
  ]
  private static let basinMap = [
    "g(x, y) = (x^2 - 1)^2 + (y^2 - 1)^2",
    "b = basins g on [-2, 2] x [-2, 2] rate 0.02 epochs 100", "plot b size 1200x1100",
  ]

  /// The last line, typed in each round in a session that has drawn nothing yet.
  private func typed(_ lines: [String], drawn: Bool) throws -> () -> () -> Double {
    func session() -> () -> Figure? {
      var interpreter = Interpreter()
      for line in lines.dropLast() { _ = interpreter.run(line) }
      return {
        let outcome = interpreter.run(lines.last ?? "").last
        return if case .figure(let figure)? = outcome { figure } else { nil }
      }
    }
    guard let first = session()() else { throw NoPicture() }
    _ = try first.layers.png(tolerance: 3)
    return {
      let figure = session()
      return {
        let figure = figure()
        return drawn ? Double((try? figure?.layers.png(tolerance: 3))?.count ?? 0) : 1
      }
    }
  }

  private struct NoPicture: Error {}
}
