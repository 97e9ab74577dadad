import Testing
import TestSupport

@testable import Plotting

@Suite struct TickLaws {
  private static let wild: [Double] = [
    0, 1, -1, 1e-300, -1e-300, 1e300, -1e300, .infinity, -.infinity, .nan, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude, 1e-12, 0.1, 1e15, 123_456_789.123,
  ]

  @Test func `any two numbers make an axis with ticks`() {
    for from in Self.wild {
      for to in Self.wild {
        let range = AxisRange(from, to)
        #expect(range.lower < range.upper)
        #expect(range.length.isFinite)
        for target in [2, 5, 7] {
          let sequence = TickSearch.best(in: range, target: target)
          let values = sequence?.decimals.map(\.value) ?? []
          #expect(values.count >= 2, "\(range)")
          #expect(values.allSatisfy { $0 >= range.lower - range.length * 1e-8 })
          #expect(values.allSatisfy { $0 <= range.upper + range.length * 1e-8 })
        }
      }
    }
  }

  @Test func `labels of random ranges are in order and say what they mean`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let lower = Double.random(in: -1e3...1e3, using: &random)
      let range = AxisRange(lower, lower + .random(in: 1e-3...1e3, using: &random))
      let decimals = TickSearch.best(in: range, target: 6)?.decimals ?? []
      #expect((4...8).contains(decimals.count))
      let labels = Decimal.labels(for: decimals)
      #expect(Set(labels).count == labels.count)
      for (label, decimal) in zip(labels, decimals) where !label.contains("×") {
        let number = Double(String(label.map { $0 == "−" ? "-" : $0 }))
        #expect(number == decimal.value)
      }
    }
  }
}
