import TestSupport
import Testing

@testable import PNG

struct ColorChoiceTests {
  private func colors(seed: UInt64) -> [UInt32] {
    var random = SplitMix64(seed: seed)
    // Near to each other, and at both ends of a channel, which must not be taken for neighbours.
    let codes: [UInt32] = [0, 1, 2, 4, 7, 120, 123, 128, 251, 254, 255]
    var known: Set<UInt32> = []
    return (0..<400).compactMap { _ in
      let color = (0..<3).reduce(UInt32(0)) { color, _ in
        color << 8 | (codes.randomElement(using: &random) ?? 0)
      }
      return known.insert(color).inserted ? color : nil
    }
  }

  private func distance(_ first: UInt32, _ second: UInt32) -> Int {
    [16, 8, 0].map { abs(Int(first >> $0 & 255) - Int(second >> $0 & 255)) }.max() ?? 0
  }

  @Test(
    "Each colour is kept, or stands with the first of those kept that is near in all channels",
    arguments: [0, 5, 40], [1, 3, 5, 28])
  func rule(exact: Int, tolerance: Int) throws {
    let colors = colors(seed: UInt64(exact + tolerance))
    let choice = try #require(
      ColorChoice(colors, exact: exact, tolerance: tolerance, limit: colors.count))
    var kept: [Int] = []
    for (rank, color) in colors.enumerated() {
      let first = kept.firstIndex { distance(colors[$0], color) <= tolerance }
      if rank < exact || first == nil {
        #expect(choice.substitutes[rank] == kept.count)
        kept.append(rank)
      } else {
        #expect(choice.substitutes[rank] == first)
      }
    }
    #expect(choice.kept == kept)
    #expect(kept.count < colors.count)
    #expect(
      ColorChoice(colors, exact: exact, tolerance: tolerance, limit: kept.count - 1) == nil)
    for (color, place) in zip(colors, choice.nearest) {
      let least = kept.map { distance(colors[$0], color) }.min()
      #expect(distance(colors[kept[place]], color) == least)
    }
  }
}
