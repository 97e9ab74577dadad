import TestSupport
import Testing

@testable import Raster

/// A text is drawn of letters that are kept; it looks like its path, drawn anew.
struct TextOutlineTests {
  private static let letters: [Character] = Array(
    "The quick brown fox, f(x) = sin(x) + 0.5 sin(3x); −4.71 ≤ x² · π  äÉé̂ijį̈ Ж漢 ½₃″\u{301}")

  private static func random(_ seed: Int) -> (text: String, size: Double, width: Double, Point) {
    var random = SplitMix64(seed: UInt64(seed))
    let text = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      letters.randomElement(using: &random) ?? "x"
    }
    let place = Point(.random(in: -40...90, using: &random), .random(in: -10...60, using: &random))
    return (
      String(text), .random(in: 6...40, using: &random), .random(in: 0.5...6, using: &random), place
    )
  }

  @Test(
    "It covers what a pen covers along its path, inside of a picture and beside it",
    arguments: 0..<60)
  func covers(seed: Int) {
    let (text, size, width, place) = Self.random(seed)
    let bounds = PixelBounds(left: 3, top: 2, right: 90, bottom: 50)
    let path = StrokeFont.standard.path(of: text, size: size)
      .transformed(by: .translation(place.x, place.y))
    let expected = Coverage(of: path, stroke: Stroke(width: width), within: bounds).grid
    for _ in 1...2 {
      let grid = Coverage(
        ofText: text, size: size, strokeWidth: width, at: place, within: bounds
      ).grid
      #expect(zip(grid, expected).allSatisfy { abs($0 - $1) < 1e-9 }, "seed \(seed)")
    }
  }

  @Test(
    "Sizes and places that are none cover nothing",
    arguments: [
      (0.0, 1.0, 5.0), (-3, 1, 5), (.nan, 1, 5), (.infinity, 1, 5), (12, 0, 5), (12, .nan, 5),
      (12, .infinity, 5), (12, 1, .nan), (12, 1, .infinity), (12, 1, 1e300),
    ])
  func nothing(size: Double, width: Double, x: Double) {
    let coverage = Coverage(
      ofText: "text", size: size, strokeWidth: width, at: Point(x, 10),
      within: PixelBounds(left: 0, top: 0, right: 20, bottom: 20))
    #expect(coverage.area == 0)
  }

  @Test("Any size can be drawn, at any place", arguments: [1e-300, 1e-3, 3e4, 1e9, 1e149])
  func hostile(size: Double) {
    for place in [Point(0, 0), Point(-1e149, 5), Point(1e9, -1e9)] {
      let coverage = Coverage(
        ofText: "wij", size: size, strokeWidth: size / 10, at: place,
        within: PixelBounds(left: 0, top: 0, right: 20, bottom: 20))
      #expect((0...400).contains(coverage.area))
    }
  }
}
