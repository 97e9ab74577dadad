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
      run(group)
      forEachBlock(of: group) { start, count in finish(start, count, group) }
    }
  }

  /// Runs a group, as far as it is not cancelled.
  private func run(_ group: Range<Int>) {
    var open = Array(plain == nil ? group : group.prefix(0))
    if let plain {
      let goesOn = plain.run(group, met: steepest)
      for lane in 0..<group.count where steepest[lane].isNaN {
        open.append(group.lowerBound + lane)
      }
      // Where they are now need not be where a careful descent would have come.
      for place in open { crowd.place(place..<place + 1) }
      if !goesOn { return }
    } else {
      crowd.place(group)
    }
    for block in stride(from: 0, to: open.count, by: careful.size) {
      let places = Array(open[block..<min(block + careful.size, open.count)])
      let goesOn = careful.run(
        places, countsWork: plain == nil, report: { steepest[$0 - group.lowerBound] = $1 })
      if !goesOn { return }
    }
  }

  /// Computes the values at the ends, and the slopes there.
  private func forEachBlock(of group: Range<Int>, _ look: (_ start: Int, _ count: Int) -> Void) {
    for start in stride(from: group.lowerBound, to: group.upperBound, by: heights.size) {
      let count = min(heights.size, group.upperBound - start)
      heights.setOutput(0, to: crowd.values + start)
      for (j, slope) in slopes.enumerated() {
        heights.setArgument(j, to: crowd.points[j] + start)
        heights.setOutput(j + 1, to: slope)
      }
      heights.run(count: count)
      look(start, count)
    }
  }

  /// Tells those at rest from those that still move: their slope is at most a millionth of the
  /// steepest.
  private func finish(_ start: Int, _ count: Int, _ group: Range<Int>) {
    let (states, steepest) = (crowd.states + start, steepest + start - group.lowerBound)
    guard slopes.count > 1 else {
      let slope = slopes[0]
      for row in 0..<count where states[row] == .moving {
        let size = slope[row].magnitude
        let most = size > steepest[row] ? size : steepest[row]
        if size.isFinite, size <= 1e-6 * most { states[row] = .atRest }
      }
      return
    }
    for row in 0..<count where states[row] == .moving && rests(row, steepest[row]) {
      states[row] = .atRest
    }
  }

  private func rests(_ row: Int, _ steepest: Double) -> Bool {
    var square = 0.0
    for slope in slopes { square += slope[row] * slope[row] }
    // Squares decide but for those that are about equal, and those that are not numbers as usual.
    let limit = 1e-12 * steepest * steepest
    if limit > 1e-280, limit < 1e280 {
      if square < 0.999 * limit { return true }
      if square > 1.001 * limit, square < 0.999 * steepest * steepest { return false }
    }
    let size = Vector(slopes.map { $0[row] }).magnitude
    return size.isFinite && size <= 1e-6 * max(steepest, size)
  }
}
