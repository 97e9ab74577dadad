import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Levels of a surface` {
  private func grid(_ function: (Double, Double) -> Double) -> [Double] {
    (-50...50).flatMap { y in (-50...50).map { x in function(Double(x) / 25, Double(y) / 25) } }
  }

  @Test func `are round and evenly spaced where heights are`() {
    let levels = Levels(for: grid { $0 * $0 - $1 * $1 })
    #expect(levels.values == [-3, -2, -1, 0, 1, 2, 3])
    #expect(levels.labels == ["−3", "−2", "−1", "0", "1", "2", "3"])
    #expect(levels.isEven)
  }

  @Test func `grow in powers where most is in a small part`() {
    let levels = Levels(
      for: grid { x, y in
        let valley = y + 1 - x * x
        return (1 - x) * (1 - x) + 100 * valley * valley
      })
    #expect(levels.values == [1, 3, 10, 30, 100, 300, 1_000])
    #expect(!levels.isEven)
  }

  /// A pole downward: nothing is at the top that levels could be counted from.
  @Test func `are whole numbers for a logarithm`() {
    let levels = Levels(for: grid { log($0 * $0 + $1 * $1 + 1e-3) })
    #expect(levels.values.contains(0) && levels.values.contains(1) && levels.values.count > 4)
    #expect(levels.isEven)
  }

  @Test func `go both ways where there are poles on both sides`() {
    let levels = Levels(for: grid { x, y in 1 / (x + 0.01) + y / 10 })
    #expect(levels.values.contains(0))
    #expect(levels.values.count { $0 > 0 } >= 3 && levels.values.count { $0 < 0 } >= 3)
    #expect(levels.values == levels.values.sorted())
  }

  @Test func `are those of the slopes where a part is level`() {
    let levels = Levels(for: grid { x, y in x > 0 ? x * x + y * y : -1 })
    #expect(levels.values == [0, 1, 2, 3, 4, 5, 6, 7])
  }

  @Test func `far from 0 are written out where all digits count`() {
    let levels = Levels(for: grid { x, y in 1e6 + x * x - y * y })
    #expect(levels.labels.contains("1000002") && levels.labels.contains("999998"))
  }

  @Test func `mirror with the heights`() {
    let up = Levels(for: grid { 1 / ($0 * $0 + $1 * $1 + 0.01) })
    let down = Levels(for: grid { -1 / ($0 * $0 + $1 * $1 + 0.01) })
    #expect(up.values == down.values.reversed().map { -$0 })
    #expect(!up.values.isEmpty)
  }

  @Test func `are none for a constant or for nothing`() {
    #expect(Levels(for: []).values.isEmpty)
    #expect(Levels(for: []).constant == nil)
    #expect(Levels(for: [3, 3, 3]).constant == 3)
    #expect(Levels(for: [0.1 + 0.2, 0.3]).values.isEmpty)
  }

  @Test(
    arguments: [
      [0, 1e300], [-8e307, 8e307], [.leastNonzeroMagnitude, 1e-307], [-1e-300, 1e300],
      [1, 1.00000000001], [0, .leastNormalMagnitude],
    ] as [[Double]])
  func `are inside of any range`(ends: [Double]) {
    let heights = (0...1_000).map { ends[0] + (ends[1] / 1_000 - ends[0] / 1_000) * Double($0) }
    let levels = Levels(for: heights)
    #expect(levels.values.allSatisfy { levels.range.contains($0) })
    #expect(zip(levels.values, levels.values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `give colours in their order, from 0 to 1`() {
    let functions: [(Double, Double) -> Double] = [{ $0 + $1 }, { x, y in x * x * x * y * y * y }]
    for function in functions {
      let levels = Levels(for: grid(function))
      let (low, high) = (levels.range.lowerBound, levels.range.upperBound)
      let heights = (0...100).map { low + (high - low) * (Double($0) / 100) }
      let parts = heights.map(levels.part)
      #expect(parts.first == 0 && parts.last == 1)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
