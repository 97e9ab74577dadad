internal import Raster

extension SurfaceGrid {
  /// An edge that is halved again and again, toward where the function differs more.
  private struct Passage {
    let number: Int
    let first: Double
    var start, end: (part: Double, value: Double)

    var difference: Double { abs(end.value - start.value) }
    var middle: Double { (start.part + end.part) / 2 }

    init(_ number: Int, _ a: Double, _ b: Double) {
      (self.number, start, end) = (number, (0, a), (1, b))
      first = abs(b - a)
    }

    /// Keeps the half over which the function differs more.
    mutating func cut(_ value: Double) {
      // At a pole itself there may be no value.
      let value = value.isFinite ? value : start.value
      let isFirst = abs(value - start.value) > abs(end.value - value)
      if isFirst { end = (middle, value) } else { start = (middle, value) }
    }
  }

  private static let halvingsOfJumps = 24

  /// Finds where edges that pass a level jump from the one height to the other: at a step, at a pole.
  ///
  /// Over ever shorter pieces a continuous function differs ever less: what comes to less than half of
  /// the first difference is no jump. Where every fourth edge passes a level there are no lines to be
  /// seen, and nothing is looked for.
  mutating func findJumps(over levels: [Double], _ function: ([Point]) -> [Double]) {
    var passages = passages(over: levels)
    guard passages.count < values.count / 2 else { return }
    for _ in 0..<Self.halvingsOfJumps where !passages.isEmpty {
      let middles = passages.map { passage in
        let (a, b) = ends(ofEdge: passage.number)
        return place(at: a).mixed(place(at: b), passage.middle)
      }
      for (index, value) in function(middles).enumerated() { passages[index].cut(value) }
      passages.removeAll { $0.difference < $0.first / 2 }
    }
    for passage in passages { setJump(ofEdge: passage.number, at: passage.middle) }
  }

  /// The edges between values on two sides of a level.
  private func passages(over levels: [Double]) -> [Passage] {
    let bands = values.map { value in
      value.isNaN ? -1 : Int16(levels.firstIndex { value < $0 } ?? levels.count)
    }
    var passages: [Passage] = []
    func add(_ number: Int, _ index: Int, _ other: Int) {
      guard other < values.count, bands[other] >= 0, bands[other] != bands[index] else { return }
      passages.append(Passage(number, values[index], values[other]))
    }
    for index in values.indices where bands[index] >= 0 {
      add(2 * index, index, index + 1)
      add(2 * index + 1, index, index + columns)
    }
    return passages
  }
}
