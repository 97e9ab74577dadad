internal import CVectorMath
internal import Expressions

/// Gradient descents, block by block, that look at nothing but the gradient.
///
/// That is enough where f is finite anyway and a bound on the slope shows that the descent has not gone
/// astray; the others are left to `CarefulDescents`. One that has the bits of one or two steps ago
/// stays, or goes to and fro, for ever: its end is known.
final class PlainDescents {
  typealias Column = UnsafeMutablePointer<Double>

  private let plan: Plan
  private let crowd: Crowd
  private let blocks: Blocks
  private let memory: (group: Columns, block: Columns)
  /// Of those under way: where they stand, the greatest slope met, the rate, and who they are.
  private let x: [Column]
  private let steepest: Column
  private let rate: Column
  private let places: UnsafeMutablePointer<Int>
  /// The columns of those under way that are moved when some leave.
  private let columns: [Column]
  /// Of one block: the slopes, and where it stood one and two steps ago.
  private let slope: [Column]
  /// What the steps in several variables are given: the block's places, and its slopes.
  private let moving: UnsafeMutablePointer<Column?>
  private let slopes: UnsafeMutablePointer<UnsafePointer<Double>?>
  private let before: [Column]
  private let twice: [Column]
  /// A slope up to which nobody can have gone astray.
  private var gentleSlope = 0.0

  init(_ plan: Plan, _ crowd: Crowd, groupSize: Int) {
    (self.plan, self.crowd) = (plan, crowd)
    let n = plan.variables
    blocks = Blocks(plan.slopes, size: n > 1 ? 256 : Blocks.mostNumbers)
    memory = (Columns(count: n + 2, size: groupSize), Columns(count: 3 * n, size: blocks.size))
    (x, steepest, rate) = (memory.group[0..<n], memory.group[n], memory.group[n + 1])
    slope = memory.block[0..<n]
    (before, twice) = (memory.block[n..<2 * n], memory.block[2 * n..<3 * n])
    columns = crowd.hasRates ? x + [steepest, rate] : x + [steepest]
    places = .allocate(capacity: groupSize)
    moving = .allocate(capacity: n)
    slopes = .allocate(capacity: n)
    for j in 0..<n {
      blocks.setOutput(j, to: slope[j])
      moving[j] = x[j]
      slopes[j] = UnsafePointer(slope[j])
    }
  }

  deinit {
    places.deallocate()
    moving.deallocate()
    slopes.deallocate()
  }

  /// Runs the descents of a group to their ends, which it puts into the crowd's points.
  ///
  /// Those that are done are `moving`, if not told otherwise later.
  /// - Parameter slopes: for the greatest slope of each, and NaN for who needs more care.
  /// - Returns: whether it was not cancelled.
  func run(_ group: Range<Int>, slopes: Column) -> Bool {
    start(group)
    let slopes = slopes - group.lowerBound
    var (live, done, goesOn) = (group.count, 0, true)
    while live > 0, done < plan.epochs, goesOn {
      let epochs = min(plan.stride, plan.epochs - done)
      let left = plan.epochs - done - epochs
      var kept = 0
      for block in stride(from: 0, to: live, by: blocks.size) {
        let count = min(blocks.size, live - block)
        guard goesOn else {
          move(block..<block + count, to: kept)
          kept += count
          continue
        }
        let isWatched = advance(block, count, epochs)
        let staying = isWatched ? settle(block, count, to: kept, left, slopes) : count
        if !isWatched { move(block..<block + count, to: kept) }
        kept += staying
        goesOn = crowd.hasDone(count * epochs + (count - staying) * left)
      }
      live = kept
      done += epochs
    }
    leaveAll(live, goesOn ? .moving : .unfinished, slopes)
    return goesOn
  }
}

extension PlainDescents {
  private func start(_ group: Range<Int>) {
    steepest.update(repeating: 0, count: group.count)
    for (j, column) in x.enumerated() {
      let starts = UnsafeBufferPointer(rebasing: crowd.starts[j][group])
      _ = UnsafeMutableBufferPointer(start: column, count: group.count).update(from: starts)
    }
    for lane in 0..<group.count { places[lane] = group.lowerBound + lane }
    // One rate for all is in the first place.
    let rates = crowd.hasRates ? group : 0..<1
    var fastest = 0.0
    for (lane, place) in rates.enumerated() {
      rate[lane] = crowd.rates[place]
      fastest = max(fastest, abs(rate[lane]))
    }
    let gentle = Plan.explosion / (Double(plan.epochs) * fastest)
    gentleSlope = x.count == 1 ? gentle : gentle * gentle
  }

  /// Takes `epochs` steps.
  /// - Returns: whether somebody may have settled or gone astray.
  private func advance(_ block: Int, _ count: Int, _ epochs: Int) -> Bool {
    for j in x.indices { blocks.setArgument(j, to: x[j] + block) }
    guard epochs >= 2, plan.finishesEarly else {
      for _ in 0..<epochs { step(block, count) }
      return false
    }
    for _ in 0..<epochs - 2 { step(block, count) }
    for j in x.indices { twice[j].update(from: x[j] + block, count: count) }
    step(block, count)
    for j in x.indices { before[j].update(from: x[j] + block, count: count) }
    step(block, count)
    return minima_any_settled(
      x[0] + block, before[0], twice[0], steepest + block, gentleSlope, count) != 0
  }

  /// Puts x − rate · f′(x) in the place of x.
  private func step(_ block: Int, _ count: Int) {
    let numbers: UInt32 = crowd.hasRates ? 0 : 1
    let rates = crowd.hasRates ? rate + block : rate
    if blocks.endsInSum {
      let sum = blocks.runToSum(count: count)
      return minima_descend_sum(
        x[0] + block, sum.a, sum.b, sum.c, rates, steepest + block, count,
        sum.numbers | numbers << 2, sum.signs)
    }
    blocks.run(count: count)
    if x.count == 1 {
      return minima_descend(x[0] + block, slope[0], rates, steepest + block, count, numbers)
    }
    for j in x.indices { moving[j] = x[j] + block }
    minima_descend_several(
      moving, slopes, x.count, rates, steepest + block, count, numbers)
  }

  /// Lets those leave whose end is known, and moves the others up to `kept`.
  /// - Returns: how many stay.
  private func settle(
    _ block: Int, _ count: Int, to kept: Int, _ left: Int, _ slopes: Column
  ) -> Int {
    let (x, before, twice) = (x[0], before[0], twice[0])
    var (free, firstToMove) = (kept, block)
    for lane in block..<block + count {
      let (now, row) = (x[lane].bitPattern, lane - block)
      let mayRest = now == before[row].bitPattern || now == twice[row].bitPattern
      guard mayRest || steepest[lane] > gentleSlope, leaves(lane, row, left, slopes) else {
        continue
      }
      move(firstToMove..<lane, to: free)
      free += lane - firstToMove
      firstToMove = lane + 1
    }
    move(firstToMove..<block + count, to: free)
    return free + block + count - firstToMove - kept
  }

  /// Ends a descent whose end is known, if it is.
  private func leaves(_ lane: Int, _ row: Int, _ left: Int, _ slopes: Column) -> Bool {
    if !isSame(lane, before, row) {
      if isSame(lane, twice, row) {
        // To and fro: after an odd number of steps it is where it was one ago.
        if !left.isMultiple(of: 2) { for j in x.indices { x[j][lane] = before[j][row] } }
      } else if steepest[lane] <= gentleSlope || !isAstray(lane) {
        return false
      }
    }
    leave(lane, .moving, slopes)
    return true
  }

  private func isSame(_ lane: Int, _ others: [Column], _ other: Int) -> Bool {
    x.indices.allSatisfy { x[$0][lane].bitPattern == others[$0][other].bitPattern }
  }

  private func move(_ lanes: Range<Int>, to target: Int) {
    guard lanes.lowerBound != target, !lanes.isEmpty else { return }
    for column in columns {
      (column + target).update(from: column + lanes.lowerBound, count: lanes.count)
    }
    (places + target).update(from: places + lanes.lowerBound, count: lanes.count)
  }

  /// Ends the descent of a lane.
  private func leave(_ lane: Int, _ state: MultiStart.State, _ slopes: Column) {
    let place = places[lane]
    for j in x.indices { crowd.points[j][place] = x[j][lane] }
    crowd.states[place] = state
    slopes[place] = isAstray(lane) ? .nan : length(steepest[lane])
  }

  /// Ends the descents of the first lanes.
  private func leaveAll(_ live: Int, _ state: MultiStart.State, _ slopes: Column) {
    var isStrange = false
    for j in x.indices {
      let (column, points) = (x[j], crowd.points[j])
      for lane in 0..<live {
        points[places[lane]] = column[lane]
        isStrange = !(column[lane].magnitude < .infinity) || isStrange
      }
    }
    let isPlane = x.count > 1
    for lane in 0..<live {
      let (place, steepest) = (places[lane], steepest[lane])
      crowd.states[place] = state
      slopes[place] = isPlane ? steepest.squareRoot() : steepest
      isStrange = !(steepest <= gentleSlope) || isStrange
    }
    guard isStrange else { return }
    for lane in 0..<live where isAstray(lane) { slopes[places[lane]] = .nan }
  }

  private func length(_ steepest: Double) -> Double {
    x.count == 1 ? steepest : steepest.squareRoot()
  }

  /// Whether it may have left the numbers, or gone so far that it counts as diverged.
  private func isAstray(_ lane: Int) -> Bool {
    for j in x.indices where !x[j][lane].isFinite { return true }
    if steepest[lane] <= gentleSlope { return false }
    let place = places[lane]
    let start = crowd.starts.reduce(0) { max($0, abs($1[place])) }
    let mostTravelled =
      Double(plan.epochs) * abs(rate[crowd.hasRates ? lane : 0]) * length(steepest[lane])
    return !(mostTravelled <= Plan.limit(from: start))
  }
}
