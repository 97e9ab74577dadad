import Testing

@testable import Plotting

@Suite struct TickTests {
  private static func labels(_ lower: Double, _ upper: Double, _ target: Int) -> [String] {
    Decimal.labels(
      for: TickSearch.best(in: AxisRange(lower, upper), target: target)?.decimals ?? [])
  }

  @Test(arguments: [
    (-5, 5, 6, "−5.0 −2.5 0.0 2.5 5.0"),
    (-1.18, 1.18, 5, "−1.0 −0.5 0.0 0.5 1.0"),
    (-2.85, 2.85, 5, "−2 −1 0 1 2"),
    (1, 1.5708, 5, "1.0 1.1 1.2 1.3 1.4 1.5"),
    (0, 1, 6, "0.0 0.2 0.4 0.6 0.8 1.0"),
    (0, 0.3, 4, "0.0 0.1 0.2 0.3"),
    (0, 25, 6, "0 5 10 15 20 25"),
    (0, 22_026, 5, "0 5000 10000 15000 20000"),
    (1e6, 3e6, 5, "10×10⁵ 15×10⁵ 20×10⁵ 25×10⁵ 30×10⁵"),
    (0, 1e-6, 3, "0 5×10⁻⁷ 10×10⁻⁷"),
    (-1e300, 1e300, 3, "−1×10³⁰⁰ 0 1×10³⁰⁰"),
    (1e-300, 5e-300, 5, "1×10⁻³⁰⁰ 2×10⁻³⁰⁰ 3×10⁻³⁰⁰ 4×10⁻³⁰⁰ 5×10⁻³⁰⁰"),
    (1000.001, 1000.005, 5, "1000.001 1000.002 1000.003 1000.004 1000.005"),
  ])
  func `round numbers inside of a range`(
    lower: Double, upper: Double, target: Int, expected: String
  ) {
    #expect(Self.labels(lower, upper, target).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    (-5, 5, 6, "−5.0 −2.5 0.0 2.5 5.0"),
    (-5.7, 5.7, 4, "−5.0 −2.5 0.0 2.5 5.0"),
    (-3, 3, 4, "−3 −2 −1 0 1 2 3"),
    (-1.3, 5.6, 4, "−1 0 1 2 3 4 5"),
    (0.01, 1, 6, "0.2 0.4 0.6 0.8 1.0"),
    (-3.2, 3.2, 7, "−3 −2 −1 0 1 2 3"),
    (-0.001, 3, 4, "0 1 2 3"),
    (0, 1.2, 6, "0.0 0.2 0.4 0.6 0.8 1.0 1.2"),
    (-1, 2, 7, "−1.0 −0.5 0.0 0.5 1.0 1.5 2.0"),
    (1e-9, 1e-6, 4, "2×10⁻⁷ 4×10⁻⁷ 6×10⁻⁷ 8×10⁻⁷ 10×10⁻⁷"),
    (0.3333333333333333, 2, 5, "0.4 0.8 1.2 1.6 2.0"),
  ])
  func `the labels of an axis have even steps, and 0 among them where it is in the range`(
    lower: Double, upper: Double, target: Int, expected: String
  ) {
    let ticks = Ticks(along: AxisRange(lower, upper), target: target, where: { _ in true })
    #expect(ticks.ticks.map(\.label).joined(separator: " ") == expected)
  }

  @Test(arguments: [
    (0, 1e6, 6, "0,200 000,400 000,600 000,800 000,1 000 000"),
    (0, 2.2e4, 5, "0,5 000,10 000,15 000,20 000"), (-2000, 2000, 5, "−2000,−1000,0,1000,2000"),
    (-1e5, 1e5, 3, "−100 000,0,100 000"), (99, 101, 5, "99.0,99.5,100.0,100.5,101.0"),
    (0, 1e8, 5, "0,2.5×10⁷,5.0×10⁷,7.5×10⁷,10.0×10⁷"), (0, 3e7, 4, "0,1×10⁷,2×10⁷,3×10⁷"),
  ])
  func
    `an axis has its numbers in full up to seven digits, then one power of ten without zeros before`(
      lower: Double, upper: Double, target: Int, expected: String
    )
  {
    let ticks = Ticks(along: AxisRange(lower, upper), target: target, where: { _ in true })
    let labels = ticks.ticks.map(\.label).joined(separator: ",")
    #expect(labels.replacing("\u{2009}", with: " ") == expected)
  }

  @Test func `the vertical axis keeps its ends, and 0 beside its line`() {
    for (power, low) in [(-14, 0.0), (8, -1), (8, 0), (-7, -1), (5, -1)] {
      let unit = powerOfTen(power)
      let range = AxisRange(1.08 * low * unit, 1.08 * unit)
      let layout = Layout(Figure(title: "", xRange: AxisRange(-1, 1)), yRange: range)
      let values = layout.yTicks.ticks.map { $0.value / unit }
      #expect(values.contains(0) && values.contains(1), "\(power): \(values)")
      #expect(values.first == low)
    }
  }

  @Test(arguments: [(320, 240), (480, 320), (800, 480), (1_600, 1_000)])
  func `an axis has as many labels as there is room for`(width: Int, height: Int) {
    let size = Figure.Size(width: width, height: height)
    for upper in stride(from: 1.0, through: 9, by: 0.25) {
      let range = AxisRange(-upper, upper)
      let layout = Layout(
        Figure(title: "", xRange: range, yRange: range, size: size), yRange: range)
      let x = layout.data.width / Double(layout.xTicks.ticks.count - 1)
      let y = layout.data.height / Double(layout.yTicks.ticks.count - 1)
      #expect(x < 260 && y < 160, "\(upper): \(x), \(y)")
    }
  }

  private static let numbers: [(Double, Double, Double, String)] = [
    (0.5, -5, 5, "0.5"), (-0.70167412, -5, 5, "−0.7017"),
    (1_000_000_000.9, 1e9, 1e9 + 1, "1000000000.9"),
    (1_000_000_000.5000001, 1e9, 1e9 + 1, "1000000000.5"), (5.684e6, -1e7, 1e7, "5.684×10⁶"),
    (0.5000001, 0.5, 0.500001, "0.5000001"), (1e-14, 0, 0.25, "1×10⁻¹⁴"),
    (1.0000009e300, 1e300, 1.000001e300, "1.0000009×10³⁰⁰"), (.nan, 0, 1, "undefined"),
    (82_817_974.52, -5, 5, "8.282×10⁷"),
    (.infinity, 0, 1, "∞"), (0, 1e9, 1e9 + 1, "0"), (1000.5234, 1000, 1001, "1000.523"),
  ]

  @Test(arguments: numbers)
  func `a number of an axis is told from its neighbours`(
    value: Double, lower: Double, upper: Double, expected: String
  ) {
    #expect(Decimal.text(value, on: AxisRange(lower, upper)) == expected)
  }
}
