internal import CVectorMath
internal import Expressions

/// Gradient descents, block by block, that look at nothing but the gradient.
///
/// That is enough where f is finite anyway and a bound on the slope shows that the descent has not gone
/// astray; the others are left to `CarefulDescents`. One that has the bits of one or two steps ago
/// stays, or goes to and fro, for ever: its end is known. Two that have the same bits go on as one.
final class PlainDescents {
  typealias Column = UnsafeMutablePointer<Double>
  /// A column for each variable, as C reads it.
  typealias Places = UnsafeMutablePointer<Column?>

  let plan: Plan
  let crowd: Crowd
  let variables: Range<Int>
  private let blocks: Blocks
  private let memory: (group: Columns, block: Columns)
  /// Of those under way: where they stand, the greatest slope met, the rate, and who they are.
  let x: [Column]
  let steepest: Column
  let rate: Column
  let members: UnsafeMutablePointer<Int>
  /// Those who have met others.
  let meetings: Meetings
  /// Of one block: the slopes, where it stands, where it stood a step ago, and where it comes next.
  private let slopes: Places
  let here: Places
  let before: Places
  let next: Places
  /// Which rows of the block may have settled, a bit each.
  let conspicuous: UnsafeMutablePointer<UInt8>
  /// A slope up to which nobody can have gone astray.
  private(set) var gentleSlope = 0.0

  init(_ plan: Plan, _ crowd: Crowd, groupSize: Int) {
    (self.plan, self.crowd) = (plan, crowd)
    let n = plan.variables
    variables = 0..<n
    blocks = Blocks(plan.slopes, size: n > 1 ? 256 : Blocks.mostNumbers)
    memory = (Columns(count: n + 2, size: groupSize), Columns(count: 3 * n, size: blocks.size))
    (x, steepest, rate) = (memory.group[0..<n], memory.group[n], memory.group[n + 1])
    meetings = Meetings(groupSize: groupSize)
    members = .allocate(capacity: groupSize)
    conspicuous = .allocate(capacity: blocks.size / 8 + 1)
    func places(_ columns: [Column]) -> Places {
      let places = Places.allocate(capacity: n)
      for (j, column) in columns.enumerated() { (places + j).initialize(to: column) }
      return places
    }
    (slopes, here) = (places(memory.block[0..<n]), places(x))
    (before, next) = (places(memory.block[n..<2 * n]), places(memory.block[2 * n..<3 * n]))
    for j in 0..<n { blocks.setOutput(j, to: memory.block[j]) }
  }

  deinit {
    members.deallocate()
    conspicuous.deallocate()
    for places in [slopes, here, before, next] { places.deallocate() }
  }

  /// Runs the descents of a group to their ends, which it puts into the crowd's points.
  ///
  /// Those that are done are `moving`, if not told otherwise later.
  /// - Parameter met: for the greatest slope that each has met, and NaN for who needs more care.
  /// - Returns: whether it was not cancelled.
  func run(_ group: Range<Int>, met: Column) -> Bool {
    start(group)
    let met = met - group.lowerBound
    var (live, done, goesOn) = (group.count, 0, true)
    while live > 0, done < plan.epochs, goesOn {
      let epochs = min(plan.stride, plan.epochs - done)
      let left = plan.epochs - done - epochs
      var kept = 0
      for block in stride(from: 0, to: live, by: blocks.size) {
        let count = min(blocks.size, live - block)
        for j in variables { here[j] = x[j] + block }
        guard goesOn else {
          move(0..<count, of: block, from: here, to: kept)
          kept += count
          continue
        }
        let staying = advance(block, count, epochs, left, to: kept, met)
        kept += staying
        goesOn = crowd.hasDone(count * epochs + (count - staying) * left)
      }
      live = kept
      done += epochs
    }
    leaveAll(live, of: group, goesOn ? .moving : .unfinished, met)
    return goesOn
  }
}

extension PlainDescents {
  private func start(_ group: Range<Int>) {
    steepest.update(repeating: 0, count: group.count)
    meetings.start(group)
    for (j, column) in x.enumerated() {
      let starts = UnsafeBufferPointer(rebasing: crowd.starts[j][group])
      _ = UnsafeMutableBufferPointer(start: column, count: group.count).update(from: starts)
    }
    for lane in 0..<group.count { members[lane] = group.lowerBound + lane }
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

  /// Takes `epochs` steps with a block, and moves those who go on up to `kept`.
  /// - Returns: how many go on.
  private func advance(
    _ block: Int, _ count: Int, _ epochs: Int, _ left: Int, to kept: Int, _ met: Column
  ) -> Int {
    let looks = epochs >= 2 && plan.finishesEarly
    for _ in 0..<(looks ? epochs - 2 : epochs) { step(from: here, to: here, block, count) }
    guard looks else {
      move(0..<count, of: block, from: here, to: kept)
      return count
    }
    // Two steps elsewhere leave where the block stood before them.
    step(from: here, to: before, block, count)
    step(from: before, to: next, block, count)
    let isConspicuous = minima_settled(
      next[0], before[0], here[0], steepest + block, gentleSlope, conspicuous, count)
    guard isConspicuous != 0 else {
      move(0..<count, of: block, from: next, to: kept)
      return count
    }
    return settle(block, count, to: kept, left, met)
  }

  /// Puts x − rate · f′(x) into `target`.
  private func step(from source: Places, to target: Places, _ block: Int, _ count: Int) {
    let numbers: UInt32 = crowd.hasRates ? 0 : 1
    let (rates, steepest) = (crowd.hasRates ? rate + block : rate, steepest + block)
    if variables.count == 1 {
      guard let x = source[0], let y = target[0] else { return }
      return blocks.descend(
        Blocks.Descent(
          x: x, y: y, rate: rates, hasRates: crowd.hasRates, steepest: steepest),
        count: count)
    }
    for j in variables { blocks.setArgument(j, to: source[j] ?? x[j]) }
    blocks.run(count: count)
    minima_descend_several(
      UnsafePointer(OpaquePointer(source)), target, UnsafePointer(OpaquePointer(slopes)),
      variables.count, rates, steepest, count, numbers)
  }

  /// Moves rows of a block, who stand in `places`, to lanes.
  func move(_ rows: Range<Int>, of block: Int, from places: Places, to target: Int) {
    guard let first = rows.first else { return }
    let count = rows.count
    for j in variables {
      guard let column = places[j], column + first != x[j] + target else { continue }
      (x[j] + target).update(from: column + first, count: count)
    }
    let lane = block + first
    guard lane != target else { return }
    (steepest + target).update(from: steepest + lane, count: count)
    (members + target).update(from: members + lane, count: count)
    if crowd.hasRates { (rate + target).update(from: rate + lane, count: count) }
  }
}
