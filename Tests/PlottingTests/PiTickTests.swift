import Testing
import TestSupport

@testable import Plotting

@Suite struct PiTickTests {
  private static func labels(_ from: Double, _ to: Double, width: Int = 800) -> [String] {
    var figure = Figure(title: "", xRange: AxisRange(from, to))
    figure.ticks = .pi
    figure.size = Figure.Size(width: width)
    return Layout(figure, yRange: AxisRange(-1, 1)).xTicks.ticks.map(\.label)
  }

  private static let examples: [(from: Double, to: Double, labels: [String])] = [
    (-5, 5, ["−3π/2", "−π", "−π/2", "0", "π/2", "π", "3π/2"]),
    (-2 * Double.pi, 2 * Double.pi, ["−2π", "−π", "0", "π", "2π"]),
    (0, 2 * Double.pi, ["0", "π/2", "π", "3π/2", "2π"]),
    (0, Double.pi, ["0", "π/6", "π/3", "π/2", "2π/3", "5π/6", "π"]),
    (0, 1, ["0", "π/12", "π/6", "π/4"]),
    (-20, 20, ["−6π", "−4π", "−2π", "0", "2π", "4π", "6π"]),
    (1_000, 2_000, ["350π", "400π", "450π", "500π", "550π", "600π"]),
  ]

  @Test(arguments: examples)
  func `are multiples of π in lowest terms, as dense as there is room`(
    from: Double, to: Double, labels: [String]
  ) {
    #expect(Self.labels(from, to) == labels)
  }

  @Test(arguments: [(0.0, 0.1), (3.2, 3.3), (-1e300, 1e300), (0, 1e-300)])
  func `give way to decimals where there are none`(from: Double, to: Double) {
    let labels = Self.labels(from, to)
    #expect(labels.count >= 2)
    #expect(!labels.joined().contains("π"))
  }

  @Test func `keep apart in any width`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<100 {
      var figure = Figure.random(using: &random)
      figure.ticks = .pi
      figure.xRange = AxisRange(
        .random(in: -40...0, using: &random), .random(in: 0.1...40, using: &random))
      let texts = Layout(figure, yRange: AxisRange(-1, 1)).texts.filter { $0.width > 0 }
      for (index, text) in texts.enumerated() {
        for other in texts[..<index] { #expect(!text.box.overlaps(other.box)) }
      }
    }
  }

  @Test func `stand at the numbers that they name`() {
    var figure = Figure(title: "", xRange: AxisRange(-5, 5))
    figure.ticks = .pi
    let ticks = Layout(figure, yRange: AxisRange(-1, 1)).xTicks.ticks
    let values: [Double] = (-3...3).map { Double($0) * (Double.pi / 2) }
    #expect(ticks.map(\.value) == values)
  }
}
