@testable import Plotting

/// A figure of a function, to scale.
func surfaceFigure(
  _ style: Figure.Surface.Style = .contour, x: AxisRange = AxisRange(-2, 2),
  y: AxisRange = AxisRange(-2, 2), marks: [Figure.Mark] = [], traces: [Figure.SurfaceTrace] = [],
  _ function: @escaping @Sendable (Double, Double) -> Double
) -> Figure {
  var figure = Figure(
    title: "f(x, y)", yLabel: "y", xRange: x, yRange: y)
  figure.surface = Figure.Surface(label: "f", style: style, marks: marks, traces: traces) {
    zip($0, $1).map(function)
  }
  figure.size = figure.usualSize
  return figure
}
