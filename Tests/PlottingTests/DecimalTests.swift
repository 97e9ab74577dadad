import Testing

@testable import Plotting

@Suite struct DecimalTests {
  @Test(
    arguments: [
      (0.5, "0.5"), (-0.70167412, "−0.7017"), (0, "0"), (-0.0, "0"), (1.57079633, "1.5708"),
      (100, "100"), (28_173.7572, "28173.8"), (999_999.9, "1×10⁶"), (1e6, "1×10⁶"),
      (0.0005, "0.0005"), (5e-5, "5×10⁻⁵"), (1.23456e-7, "1.235×10⁻⁷"), (-7.93761e8, "−7.938×10⁸"),
      (1e300, "1×10³⁰⁰"),
      (.leastNonzeroMagnitude, "4.941×10⁻³²⁴"), (.infinity, "∞"), (-.infinity, "−∞"),
      (.nan, "undefined"),
    ] as [(Double, String)])
  func `numbers in running text`(value: Double, expected: String) {
    #expect(Decimal.text(value) == expected)
  }

  @Test func `labels of one axis share their decimals`() {
    let numbers = [Decimal(mantissa: 1, exponent: 0), Decimal(mantissa: 25, exponent: -2)]
    #expect(Decimal.labels(for: numbers) == ["1.00", "0.25"])
  }

  @Test func `decimals are exact where binary numbers are not`() {
    let numbers = (0...3).map { Decimal(mantissa: $0, exponent: -1) }
    #expect(Decimal.labels(for: numbers) == ["0.0", "0.1", "0.2", "0.3"])
    #expect(numbers.map(\.value) == [0, 0.1, 0.2, 0.3])
  }
}
