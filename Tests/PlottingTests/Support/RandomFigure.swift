import Plotting
import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The lecture's function f(x) = sin(x) + 0.5 sin(3x), its derivative, and descents on it.
enum Lecture {
  static let function: @Sendable (Double) -> Double = { sin($0) + 0.5 * sin(3 * $0) }
  static let derivative: @Sendable (Double) -> Double = { cos($0) + 1.5 * cos(3 * $0) }
  static let title = "f(x) = sin(x) + 0.5 sin(3x)"

  static func trace(
    _ label: String, from start: Double, rate: Double = 0.1, epochs: Int = 100,
    ending: String? = nil
  ) -> Figure.Trace {
    var x = start
    var steps: [Figure.Trace.Step] = []
    for _ in 0..<epochs {
      steps.append(Figure.Trace.Step(x: x, value: function(x)))
      x -= rate * derivative(x)
    }
    return Figure.Trace(
      label: label, steps: steps, end: Figure.Trace.Step(x: x, value: function(x)), rate: rate,
      epochs: epochs, isConverged: abs(derivative(x)) < 1e-6, ending: ending)
  }

  static func figure(_ traces: [Figure.Trace] = [], minima: [Figure.Minimum] = []) -> Figure {
    Figure(
      title: title, xRange: AxisRange(-5, 5),
      curves: [Figure.Curve(label: "f", function: function)],
      traces: traces, minima: minima)
  }

  static let minima = [
    Figure.Minimum(x: -4.71238898, value: 0.5, rank: .local),
    Figure.Minimum(x: -2.43991853, value: -1.0758287, rank: .deepest),
    Figure.Minimum(x: -0.70167412, value: -1.0758287, rank: .deepest),
    Figure.Minimum(x: 1.57079633, value: 0.5, rank: .local),
    Figure.Minimum(x: 3.84326677, value: -1.0758287, rank: .deepest),
  ]
}

extension Figure {
  private static let functions: [@Sendable (Double) -> Double] = [
    Lecture.function, Lecture.derivative, { tan($0) }, { 1 / $0 }, { ($0).squareRoot() },
    { $0 * $0 }, { exp($0) }, { _ in 3 }, { _ in .nan }, { 1e300 * sin($0) }, { sin(1 / $0) },
    { 1e-12 * $0 }, { $0 < 1 ? -1 : 1 }, { log($0) },
  ]

  private static let names = [
    "d", "fall", "Abstieg über Grünes", "ein sehr langer Name, der nirgends Platz hat, wie er ist",
    "спуск", "下降", "∇f→0", "🎿", "",
  ]

  /// Any figure: ranges, sizes, texts, curves and traces as they come.
  static func random(using random: inout SplitMix64) -> Figure {
    let scale = powerOfTen(.random(in: -8...8, using: &random))
    let center = Double.random(in: -3...3, using: &random) * scale
    var figure = Figure(
      title: String(repeating: "f(x) = x ", count: .random(in: 0...30, using: &random)),
      yLabel: ["f(x)", "", "a rather long name of an axis"].randomElement(using: &random) ?? "",
      xRange: AxisRange(center - scale, center + scale * .random(in: 0.1...2, using: &random)),
      theme: Bool.random(using: &random) ? .light : .dark, size: .random(using: &random))
    for index in 0..<([0, 1, 2, 3, 6].randomElement(using: &random) ?? 0) {
      let function = functions.randomElement(using: &random) ?? { $0 }
      let name = names.randomElement(using: &random) ?? ""
      figure.curves.append(Curve(label: name + "\(index)", function: function))
    }
    for index in 0..<Int.random(in: 0...9, using: &random) {
      let name = (names.randomElement(using: &random) ?? "") + "\(index)"
      var trace = Trace.random(name, around: center, scale, using: &random)
      // Some start, or end, where another does.
      if Bool.random(using: &random), let other = figure.traces.randomElement(using: &random) {
        if Bool.random(using: &random) { trace.end = other.end }
        if let first = other.steps.first, !trace.steps.isEmpty { trace.steps[0] = first }
      }
      figure.traces.append(trace)
    }
    for _ in 0..<(Int.random(in: 0...5, using: &random) * (Int.random(in: 0...8, using: &random))) {
      let x = center + scale * .random(in: -1...1, using: &random)
      let value = figure.curves.first?.function(x) ?? 0
      figure.minima.append(
        Minimum(
          x: x, value: value, rank: Minimum.Rank.allCases.randomElement(using: &random) ?? .local))
    }
    return figure
  }

  /// Any figure of a surface with descents and marks.
  static func randomSurface(using random: inout SplitMix64) -> Figure {
    func side(_ random: inout SplitMix64) -> AxisRange {
      let lower = Double.random(in: -4...3, using: &random)
      return AxisRange(lower, lower + .random(in: 0.1...6, using: &random))
    }
    let functions: [@Sendable (Double, Double) -> Double] = [
      { $0 * $0 - $1 * $1 }, { sin(3 * $0) * cos(2 * $1) }, { exp($0 + $1) }, { _, _ in 1 },
      { log($0 * $1) }, { 1 / ($0 * $0 + $1 * $1) }, { _, _ in .nan },
    ]
    let function = functions.randomElement(using: &random) ?? { $0 + $1 }
    var figure = Figure(
      title: String(repeating: "g(x, y) ", count: .random(in: 0...9, using: &random)),
      yLabel: "y", xRange: side(&random), yRange: side(&random),
      theme: Bool.random(using: &random) ? .light : .dark,
      size: .random(using: &random, most: 700))
    let place = { [figure] (random: inout SplitMix64) -> (Double, Double) in
      let (x, y) = (figure.xRange, figure.yRange ?? figure.xRange)
      return (
        x.lower + x.length * .random(in: -0.2...1.2, using: &random),
        y.lower + y.length * .random(in: -0.2...1.2, using: &random)
      )
    }
    var surface = Surface(
      label: "g", style: Bool.random(using: &random) ? .contour : .heatmap
    ) { zip($0, $1).map(function) }
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let (x, y) = place(&random)
      let kind = [Mark.Kind.minimum, .saddle, .maximum].randomElement(using: &random) ?? .saddle
      surface.marks.append(Mark(x: x, y: y, value: function(x, y), kind: kind))
    }
    let (goalX, goalY) = place(&random)
    for index in 0..<Int.random(in: 0...9, using: &random) {
      var (x, y) = place(&random)
      let name = (names.randomElement(using: &random) ?? "") + "\(index)"
      let steps = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        defer { (x, y) = (x + (goalX - x) * 0.3, y + (goalY - y) * 0.3) }
        return SurfaceStep(x: x, y: y, value: function(x, y))
      }
      let end = SurfaceStep(x: goalX, y: goalY, value: function(goalX, goalY))
      surface.traces.append(
        SurfaceTrace(
          label: name, steps: steps, end: Bool.random(using: &random) ? end : nil, rate: 0.1,
          epochs: steps.count, isConverged: Bool.random(using: &random)))
    }
    figure.surface = surface
    return figure
  }

  private static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }
}

extension Figure.Size {
  /// Mostly usual sizes, sometimes the smallest side or a large one.
  fileprivate static func random(using random: inout SplitMix64, most: Int = 1_600) -> Figure.Size {
    func side(_ usual: ClosedRange<Int>) -> Int {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: sides.lowerBound
      case 1: most
      default: .random(in: usual, using: &random)
      }
    }
    return Figure.Size(width: side(160...1_200), height: side(160...800))
  }
}

extension Figure.Trace {
  fileprivate static func random(
    _ label: String, around center: Double, _ scale: Double, using random: inout SplitMix64
  ) -> Figure.Trace {
    let count = Int.random(in: 0...40, using: &random)
    var x = center + scale * .random(in: -1.5...1.5, using: &random)
    let factor = Double.random(in: -1.3...1.1, using: &random)
    var steps: [Step] = []
    for _ in 0..<count {
      steps.append(Step(x: x, value: x * x))
      x = center + (x - center) * factor
    }
    let end = Bool.random(using: &random) ? Step(x: x, value: x * x) : nil
    var trace = Figure.Trace(
      label: label, steps: steps, end: end,
      rate: [0.1, 0.1, 0.025].randomElement(using: &random) ?? 1,
      epochs: count, isConverged: end != nil && abs(factor) < 1,
      ending: end == nil ? "Stopped at step \(count): f′(x) is undefined" : nil)
    if Bool.random(using: &random) { trace.method = "momentum 0.9" }
    return trace
  }
}
