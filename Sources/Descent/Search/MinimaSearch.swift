public import Expressions

/// Finds all minima and maxima of a function on an interval, and proves them.
///
/// Branch and bound with interval arithmetic: a piece on which the enclosed slope is not 0 holds
/// none; on one where the enclosed curvature is not 0 Newton's method finds the only place where
/// the slope vanishes, or that there is none; others are halved (Hansen and Walster, "Global
/// Optimization Using Interval Analysis", 2004, chapters 9 and 11). A kink is a minimum where the
/// function falls on its left, rises on its right, and is continuous.
public struct MinimaSearch: Sendable {
  let function: Program

  /// Prepares the search for a function of `parameter`, its only name.
  public init(of expression: Expression, parameter: String) {
    // Simplified, a name occurs less often, and enclosures are sharper.
    function = Program(expression.simplified(), parameters: [parameter])
  }

  /// Searches an interval with finite ends.
  ///
  /// The widest pieces come first, so that where the work is not enough it was spent evenly.
  /// - Parameters:
  ///   - budget: about how many of the function's operations may be enclosed, some 0.1 µs each; what
  ///     is open then is undecided.
  ///   - breadth: how many pieces there may be; a search that needs more of them ends as well.
  ///   - isCancelled: asked between steps; true ends the search with what was found.
  ///   - progress: told between steps which part of the budget is spent, from 0 to 1; most searches
  ///     end long before it is.
  public func run(
    on interval: ClosedRange<Double>, budget: Int = 3_000_000, breadth: Int = .max,
    isCancelled: @Sendable () -> Bool = { false }, progress: @Sendable (Double) -> Void = { _ in }
  ) -> Minima {
    let budget = budget / function.length
    var pieces = Pieces(function: function, interval: interval)
    while pieces.hasOpen, pieces.all.count <= breadth, pieces.evaluations < budget,
      !isCancelled()
    {
      pieces.refine(budget: budget, isCancelled: isCancelled)
      progress(min(1, Double(pieces.evaluations) / Double(budget)))
    }
    return Findings(in: pieces).minima
  }
}
