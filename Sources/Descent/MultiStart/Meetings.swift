/// Descents of a group that have joined others: what they meet from then on, those meet.
final class Meetings {
  private var first = 0
  private var count = 0
  private let pairs: UnsafeMutablePointer<(member: Int, other: Int)>
  private let memory: Columns
  /// The greatest slope met before somebody joined, or one joined another; 0 for who never did.
  private let own: UnsafeMutablePointer<Double>
  /// A slope that is not greater than those met before, then the greatest since.
  private let since: UnsafeMutablePointer<Double>

  init(groupSize: Int) {
    memory = Columns(count: 2, size: groupSize)
    (own, since) = (memory[0], memory[1])
    pairs = .allocate(capacity: groupSize)
  }

  deinit { pairs.deallocate() }

  /// Forgets all, for the next group.
  func start(_ group: Range<Int>) {
    (first, count) = (group.lowerBound, 0)
    own.update(repeating: 0, count: group.count)
  }

  /// Lets one join another, both with the greatest slope that they have met.
  /// - Returns: the slope with which both go on: the lesser one, so that neither is told of what only the
  ///   other has met.
  func add(_ member: Int, _ slope: Double, to other: Int, _ otherSlope: Double) -> Double {
    pairs[count] = (member, other)
    count += 1
    own[member - first] = most(of: member, slope)
    own[other - first] = most(of: other, otherSlope)
    return min(slope, otherSlope)
  }

  /// The greatest slope that a descent has met, if `slope` is that since somebody joined it.
  func most(of member: Int, _ slope: Double) -> Double {
    since[member - first] = slope
    return greater(own[member - first], slope)
  }

  /// Visits who has joined whom, with the greatest slope met, the last first: those they joined are done.
  func forEachFromLast(_ body: (_ member: Int, _ other: Int, _ most: Double) -> Void) {
    for index in (0..<count).reversed() {
      let (member, other) = pairs[index]
      since[member - first] = greater(since[member - first], since[other - first])
      body(member, other, greater(own[member - first], since[member - first]))
    }
  }

  /// The greater; not a number if the second is not.
  private func greater(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
}
