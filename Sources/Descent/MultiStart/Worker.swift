internal import Expressions

/// One thread's part in a run: takes groups of descents, runs them, and looks at their ends.
final class Worker {
  private let plan: Plan
  private let crowd: Crowd
  private let plain: PlainDescents?
  private let careful: CarefulDescents
  private let heights: Blocks
  private let memory: Columns
  /// The greatest slope that each of the group has met; NaN where it is not known.
  private let steepest: UnsafeMutablePointer<Double>
  /// Of one block: the slopes at the ends.
  private let slopes: [UnsafeMutablePointer<Double>]

  init(_ plan: Plan, _ crowd: Crowd) {
    (self.plan, self.crowd) = (plan, crowd)
    plain = plan.isPlain ? PlainDescents(plan, crowd, groupSize: crowd.groupSize) : nil
    careful = CarefulDescents(plan, crowd)
    heights = Blocks(plan.heights)
    memory = Columns(count: 1 + plan.variables, size: max(crowd.groupSize, heights.size))
    steepest = memory[0]
    slopes = memory[1..<1 + plan.variables]
  }

  func run() {
    while let group = crowd.nextGroup() {
      if run(group) { finish(group) } else { evaluate(group) { _, _, _ in } }
    }
  }

  private func run(_ group: Range<Int>) -> Bool {
    var open = Array(group)
    if let plain {
      guard plain.run(group, slopes: steepest) else { return false }
      open = group.filter { steepest[$0 - group.lowerBound].isNaN }
    }
    for block in stride(from: 0, to: open.count, by: careful.size) {
      let places = Array(open[block..<min(block + careful.size, open.count)])
      let goesOn = careful.run(
        places, countsWork: plain == nil, report: { steepest[$0 - group.lowerBound] = $1 })
      if !goesOn { return false }
    }
    return true
  }

  /// Tells those at rest from those that still move.
  private func finish(_ group: Range<Int>) {
    evaluate(group) { place, row, slopes in
      guard crowd.states[place] == .moving else { return }
      let slope =
        slopes.count == 1 ? abs(slopes[0][row]) : Vector(slopes.map { $0[row] }).magnitude
      let most = max(steepest[place - group.lowerBound], slope)
      if slope.isFinite, slope <= 1e-6 * most { crowd.states[place] = .atRest }
    }
  }

  /// Computes the values at the ends, and hands on the slopes there.
  private func evaluate(
    _ group: Range<Int>,
    _ look: (_ place: Int, _ row: Int, _ slopes: [UnsafeMutablePointer<Double>]) -> Void
  ) {
    for start in stride(from: group.lowerBound, to: group.upperBound, by: heights.size) {
      let count = min(heights.size, group.upperBound - start)
      heights.setOutput(0, to: crowd.values + start)
      for (j, slope) in slopes.enumerated() {
        heights.setArgument(j, to: crowd.points[j] + start)
        heights.setOutput(j + 1, to: slope)
      }
      heights.run(count: count)
      for row in 0..<count { look(start + row, row, slopes) }
    }
  }
}
