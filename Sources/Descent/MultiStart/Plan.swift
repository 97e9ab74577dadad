internal import Expressions

/// What a run needs of a function, compiled, and what is known of it.
struct Plan: Sendable {
  let descent: Descent
  let variables: Int
  /// How many second derivatives are needed.
  let curvatures: Int
  /// The gradient alone.
  let slopes: Program
  /// Value and gradient: what is asked of an end.
  let heights: Program
  /// What is asked of each place on the way: the value unless it is known to be finite, the gradient,
  /// and for Newton's method the second derivatives.
  let places: Program
  /// f is proven to have a finite value wherever no coordinate is larger.
  let reach: Double
  /// Whether that is so wherever a descent may come that is not astray.
  let isTotal: Bool
  /// Whether those whose ends are known leave early.
  let finishesEarly: Bool

  /// - Parameter farthest: the greatest coordinate of any start.
  init(_ function: MultiStart.Function, descent: Descent, farthest: Double, finishesEarly: Bool) {
    self.descent = descent
    self.finishesEarly = finishesEarly
    let parameters = function.parameters
    variables = parameters.count
    slopes = Program(function.gradient, parameters: parameters)
    heights = Program([function.value] + function.gradient, parameters: parameters)
    reach = farthest + Self.limit(from: Double(variables) * farthest)
    let box = Array(repeating: Interval(-reach, reach), count: variables)
    isTotal = reach.isFinite && heights.enclosure(over: box).decoration == .bounded
    let bends = descent.optimizer == .newton ? function.curvature : []
    curvatures = bends.count
    places = Program(
      (isTotal ? [] : [function.value]) + function.gradient + bends, parameters: parameters)
  }

  var epochs: Int { max(descent.epochs, 0) }

  /// How many epochs between two looks at who rests, and at a wish to stop: few enough of a long program that a wish to stop
  /// is heard soon.
  var stride: Int {
    let count = places.operationCount
    return count >= 1000 ? 2 : finishesEarly || count >= 100 ? 8 : 32
  }

  /// Whether it is enough to follow the gradient.
  var isPlain: Bool { descent.optimizer == .gradientDescent && isTotal }

  /// By how much both distance and slope grow in an explosion, as `Descent.run` has it.
  static let explosion = 1e12

  /// How far from a start of that length a descent may go.
  static func limit(from length: Double) -> Double { explosion * max(1, length) }
}
