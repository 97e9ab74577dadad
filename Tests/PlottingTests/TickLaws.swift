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
      #expect((4...9).contains(decimals.count))
      let labels = Decimal.labels(for: decimals)
      #expect(Set(labels).count == labels.count)
      for (label, decimal) in zip(labels, decimals) where !label.contains("×") {
        let number = Double(String(label.map { $0 == "−" ? "-" : $0 }))
        #expect(number == decimal.value)
      }
    }
  }

  /// Ranges of all magnitudes: around 0, beside it, and as far away as an axis can be.
  private static func ranges(seed: UInt64) -> [AxisRange] {
    var random = SplitMix64(seed: seed)
    return (0..<100).map { _ in
      let exponent = Int.random(in: -280...305, using: &random)
      let center = Double.random(in: -9...9, using: &random) * powerOfTen(exponent)
      let length = abs(center) * powerOfTen(-Int.random(in: -2...13, using: &random))
      let part = Double.random(in: 0...1, using: &random)
      return AxisRange(center - part * length, center + (1 - part) * length)
    }
  }

  /// A label as the number that it says, in digits of a programming language.
  private static func plain(_ label: String) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(
      label.replacing("×10", with: "e").replacing("\u{2009}", with: "").map { character in
        if character == "−" || character == "⁻" { return "-" }
        return raised.firstIndex(of: character).map { Character(String($0)) } ?? character
      })
  }

  @Test(arguments: 1...6)
  func `axes of any magnitude have two or more labels, all different and exact`(
    seed: UInt64
  ) throws {
    for range in Self.ranges(seed: seed) {
      let figure = Figure(title: "f", xRange: range, yRange: range)
      let layout = Layout(figure, yRange: range)
      for ticks in [layout.xTicks, layout.yTicks] {
        let labels = ticks.ticks.map(\.label)
        #expect(labels.count >= 2, "\(range)")
        #expect(Set(labels).count == labels.count, "\(range): \(labels)")
        for tick in ticks.ticks {
          let slack = range.length * 1e-9
          #expect(tick.value >= range.lower - slack && tick.value <= range.upper + slack)
          let offset = try #require(Decimal(text: Self.plain(tick.label)))
          let number = offset.adding(ticks.origin ?? Decimal(mantissa: 0, exponent: 0))
          #expect(
            number?.value == tick.value, "\(range): \(tick), \(String(describing: ticks.origin))")
        }
      }
    }
  }

  @Test(arguments: 1...6)
  func `axes around 0 label it, in even steps and at least 4 of them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let unit = powerOfTen(Int.random(in: -3...4, using: &random))
      let range = AxisRange(
        -unit * .random(in: 0...9, using: &random), unit * .random(in: 0.1...9, using: &random))
      let layout = Layout(Figure(title: "f", xRange: range, yRange: range), yRange: range)
      for ticks in [layout.xTicks, layout.yTicks] {
        let values = ticks.ticks.map(\.value)
        #expect(values.contains(0), "\(range): \(values)")
        #expect((4...9).contains(values.count), "\(range): \(values)")
        for (a, (b, c)) in zip(values, zip(values.dropFirst(), values.dropFirst(2))) {
          #expect(abs(a - 2 * b + c) < 1e-9 * range.length, "\(range): \(values)")
        }
      }
    }
  }

  @Test func `numbers far from zero are counted from a round one`() {
    func axis(_ lower: Double, _ upper: Double) -> [String] {
      let layout = Layout(
        Figure(title: "f", xRange: AxisRange(lower, upper)), yRange: AxisRange(0, 1))
      return [layout.xTicks.named("x")] + layout.xTicks.ticks.map(\.label)
    }
    #expect(axis(1e9, 1e9 + 1) == ["x − 1×10⁹", "0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(axis(-1e9 - 1, -1e9) == ["x + 1×10⁹", "−1.0", "−0.8", "−0.6", "−0.4", "−0.2", "0.0"])
    #expect(axis(1e15, 1e15 + 20) == ["x − 1×10¹⁵", "0", "5", "10", "15", "20"])
    #expect(axis(999, 1001) == ["x", "999.0", "999.5", "1000.0", "1000.5", "1001.0"])
  }
}

extension Decimal {
  /// A number in digits, with a point and an exponent or without.
  fileprivate init?(text: String) {
    let parts = text.split(separator: "e")
    let digits = parts[0].split(separator: ".")
    let fraction = digits.count > 1 ? digits[1] : ""
    guard let mantissa = Int(digits[0] + fraction) else { return nil }
    self.init(
      mantissa: mantissa,
      exponent: (parts.count > 1 ? Int(parts[1]) ?? 0 : 0) - fraction.count)
  }
}
