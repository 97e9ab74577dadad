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
    Figure.Minimum(x: -4.71238898, value: 0.5, isGlobal: false),
    Figure.Minimum(x: -2.43991853, value: -1.0758287, isGlobal: true),
    Figure.Minimum(x: -0.70167412, value: -1.0758287, isGlobal: true),
    Figure.Minimum(x: 1.57079633, value: 0.5, isGlobal: false),
    Figure.Minimum(x: 3.84326677, value: -1.0758287, isGlobal: true),
  ]
}

extension Figure {
  private static let functions: [@Sendable (Double) -> Double] = [
    Lecture.function, Lecture.derivative, { tan($0) }, { 1 / $0 }, { ($0).squareRoot() },
    { $0 * $0 }, { exp($0) }, { _ in 3 }, { _ in .nan }, { 1e300 * sin($0) }, { sin(1 / $0) },
    { 1e-12 * $0 }, { $0 < 1 ? -1 : 1 }, { log($0) },
  ]

  /// Any figure: ranges, sizes, texts, curves and traces as they come.
  static func random(using random: inout SplitMix64) -> Figure {
    let scale = powerOfTen(.random(in: -8...8, using: &random))
    let center = Double.random(in: -3...3, using: &random) * scale
    var figure = Figure(
      title: String(repeating: "f(x) = x ", count: .random(in: 0...30, using: &random)),
      yLabel: ["f(x)", "", "a rather long name of an axis"].randomElement(using: &random) ?? "",
      xRange: AxisRange(center - scale, center + scale * .random(in: 0.1...2, using: &random)),
      theme: Bool.random(using: &random) ? .light : .dark,
      size: Size(
        width: .random(in: 100...1_200, using: &random),
        height: .random(in: 100...800, using: &random)))
    for index in 0..<Int.random(in: 0...3, using: &random) {
      let function = functions.randomElement(using: &random) ?? { $0 }
      figure.curves.append(Curve(label: "f\(index)", function: function))
    }
    for index in 0..<Int.random(in: 0...3, using: &random) {
      figure.traces.append(.random("d\(index)", around: center, scale, using: &random))
    }
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let x = center + scale * .random(in: -1...1, using: &random)
      let value = figure.curves.first?.function(x) ?? 0
      figure.minima.append(Minimum(x: x, value: value, isGlobal: Bool.random(using: &random)))
    }
    return figure
  }

  private static func powerOfTen(_ exponent: Double) -> Double { pow(10, exponent) }
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
    return Figure.Trace(
      label: label, steps: steps, end: end, rate: 0.1, epochs: count, isConverged: false,
      ending: end == nil ? "f′(x) is undefined" : nil)
  }
}
