/// Who leaves the descents under way, and with what.
extension PlainDescents {
  /// Lets those leave whose end is known, and those who have met another, and moves the rest of the block
  /// from where it comes next up to `kept`.
  /// - Returns: how many stay.
  func settle(_ block: Int, _ count: Int, to kept: Int, _ left: Int, _ met: Column) -> Int {
    // From `firstToMove` on nobody has been moved yet; `stayed` was the last who was.
    var (free, firstToMove, stayed) = (kept, 0, -1)
    for byte in 0..<(count + 7) / 8 {
      var bits = conspicuous[byte]
      while bits != 0 {
        let row = 8 * byte + bits.trailingZeroBitCount
        bits &= bits - 1
        let isNext = firstToMove < row
        let neighbour = (row: isNext ? row - 1 : stayed, lane: isNext ? block + row - 1 : free - 1)
        guard leaves(block + row, row, left, met) || joins(neighbour, block + row, row) else {
          continue
        }
        move(firstToMove..<row, of: block, from: next, to: free)
        free += row - firstToMove
        if isNext { stayed = row - 1 }
        firstToMove = row + 1
      }
    }
    move(firstToMove..<count, of: block, from: next, to: free)
    return free + count - firstToMove - kept
  }

  /// Ends a descent whose end is known, if it is.
  private func leaves(_ lane: Int, _ row: Int, _ left: Int, _ met: Column) -> Bool {
    if isSame(next, row, before, row) {
      leave(lane, row, next, met)
    } else if isSame(next, row, here, row) {
      // To and fro: after an odd number of steps it is where it was one ago.
      leave(lane, row, left.isMultiple(of: 2) ? next : before, met)
    } else if steepest[lane] > gentleSlope, isAstray(members[lane], steepest[lane]) {
      leave(lane, row, next, met)
    } else {
      return false
    }
    return true
  }

  /// Leaves a descent that stands where its neighbour does, with the same rate, to that one.
  private func joins(_ neighbour: (row: Int, lane: Int), _ lane: Int, _ row: Int) -> Bool {
    guard neighbour.row >= 0, isSame(next, neighbour.row, next, row),
      !crowd.hasRates || rate[neighbour.lane] == rate[lane]
    else { return false }
    steepest[neighbour.lane] = meetings.add(
      members[lane], steepest[lane], to: members[neighbour.lane], steepest[neighbour.lane])
    return true
  }

  private func isSame(_ places: Places, _ row: Int, _ others: Places, _ other: Int) -> Bool {
    for j in variables {
      guard let x = places[j], let y = others[j], x[row].bitPattern == y[other].bitPattern else {
        return false
      }
    }
    return true
  }

  private func leave(_ lane: Int, _ row: Int, _ places: Places, _ met: Column) {
    let member = members[lane]
    var isFinite = true
    for j in variables {
      let x = places[j]?[row] ?? .nan
      crowd.points[j][member] = x
      isFinite = isFinite && x.isFinite
    }
    crowd.states[member] = .moving
    let most = meetings.most(of: member, steepest[lane])
    met[member] = isFinite && !isAstray(member, most) ? length(most) : .nan
  }

  /// Ends the descents of the first lanes, and of all who have joined others.
  func leaveAll(_ live: Int, of group: Range<Int>, _ state: MultiStart.State, _ met: Column) {
    if live == group.count {
      leaveTogether(group, state, met)
    } else {
      for j in variables { for lane in 0..<live { crowd.points[j][members[lane]] = x[j][lane] } }
      for lane in 0..<live {
        crowd.states[members[lane]] = state
        met[members[lane]] = length(meetings.most(of: members[lane], steepest[lane]))
      }
    }
    if isStrange(live) {
      for lane in 0..<live where !isPlain(members[lane], lane) { met[members[lane]] = .nan }
    }
    meetings.forEachFromLast { member, other, most in
      for points in crowd.points { points[member] = points[other] }
      crowd.states[member] = crowd.states[other]
      met[member] = met[other].isNaN || isAstray(member, most) ? .nan : length(most)
    }
  }

  /// Ends all descents of a group of whom nobody has left.
  private func leaveTogether(_ group: Range<Int>, _ state: MultiStart.State, _ met: Column) {
    let (first, count) = (group.lowerBound, group.count)
    for j in variables { (crowd.points[j] + first).update(from: x[j], count: count) }
    (crowd.states + first).initialize(repeating: state, count: count)
    (met + first).update(from: steepest, count: count)
    if variables.count > 1 { for place in group { met[place] = met[place].squareRoot() } }
  }

  /// Whether any of the first lanes needs a closer look.
  private func isStrange(_ live: Int) -> Bool {
    var found = 0
    for lane in 0..<live { found |= steepest[lane] <= gentleSlope ? 0 : 1 }
    for column in x { for lane in 0..<live { found |= column[lane].magnitude < .infinity ? 0 : 1 } }
    return found != 0
  }

  private func isPlain(_ member: Int, _ lane: Int) -> Bool {
    x.allSatisfy { $0[lane].isFinite }
      && !isAstray(member, meetings.most(of: member, steepest[lane]))
  }

  private func length(_ steepest: Double) -> Double {
    variables.count == 1 ? steepest : steepest.squareRoot()
  }

  /// Whether it may have gone so far that it counts as diverged.
  private func isAstray(_ member: Int, _ steepest: Double) -> Bool {
    if steepest <= gentleSlope { return false }
    let start = crowd.starts.reduce(0) { max($0, abs($1[member])) }
    let rate = crowd.rates[crowd.hasRates ? member : 0]
    let mostTravelled = Double(plan.epochs) * abs(rate) * length(steepest)
    return !(mostTravelled <= Plan.limit(from: start))
  }
}
