internal import Descent
internal import Expressions
internal import Plotting

/// A function of one variable as it is now, to be drawn.
struct PlottedFunction: Sendable {
  /// The function, ready to be evaluated.
  let function: @Sendable (Double) -> Double
  private let label: String
  private let body: Expression
  private let parameter: String
  /// The function in full: those of one formula have the same values.
  private let formula: String
  private let cache: DrawingCache

  /// - Throws: what keeps the function from being put together.
  init(_ target: Target, in environment: Environment) throws(ExpressionError) {
    (label, parameter, cache) = (target.label, target.parameter, environment.cache)
    body = try environment.expanded(target)
    formula = "\(parameter) ↦ \(body)"
    let program = Program(body, parameters: [parameter])
    function = { program($0) }
  }

  /// It as a curve, with where it turns as far as little work can prove it.
  func curve(on range: AxisRange) -> Figure.Curve {
    var curve = Figure.Curve(
      label: label, extrema: { Figure.Curve.Extrema(minima(on: range)) }, function: function)
    curve.formula = formula
    return curve
  }

  /// What little work can prove: some milliseconds.
  ///
  /// They are enough for fifty minima of a sum of five waves. More pieces than a picture has pixels across are
  /// not looked at.
  func minima(on range: AxisRange) -> Minima {
    cache.finding(about: formula, on: range) {
      MinimaSearch(of: body, parameter: parameter)
        .run(on: range.lower...range.upper, budget: 60_000, breadth: 1000)
    }
  }
}
