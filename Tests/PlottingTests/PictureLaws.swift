import Foundation
import PNG
import Raster
import TestSupport
import Testing

@testable import Plotting

/// What holds for pictures as they are painted, and what a learner relies on.
@Suite struct PictureLaws {
  /// Where the middle of what is unlike the ground lies, weighed by how unlike it is in light.
  private func center(of pixmap: Pixmap) -> Point {
    var (weight, x, y) = (0.0, 0.0, 0.0)
    for row in 0..<pixmap.height {
      for column in 0..<pixmap.width {
        guard let pixel = pixmap[column, row] else { continue }
        let light = 1 - pixel.green
        (weight, x) = (weight + light, x + light * (Double(column) + 0.5))
        y += light * (Double(row) + 0.5)
      }
    }
    return Point(x / weight, y / weight)
  }

  /// matplotlib's are 0.52 px off in the mean, and up to 1 px.
  @Test(arguments: SeriesStyle.Shape.allCases, [1, 2])
  func `every mark of a step is centred within a hundredth of a pixel`(
    shape: SeriesStyle.Shape, scale: Int
  ) {
    var random = SplitMix64(seed: 7)
    let palette = Palette(.light)
    for _ in 0..<20 {
      let place = Point(
        16 + Double.random(in: 0..<1, using: &random), 16 + Double.random(in: 0..<1, using: &random)
      )
      var canvas = Canvas(
        size: Figure.Size(width: 160, height: 160), scale: scale, ground: palette.ground)
      canvas.drawDot(shape, at: place, .black, palette)
      let center = center(of: canvas.layers.pixmap)
      // Along a square's upright edges one of the 64 levels of coverage is worth more than that.
      let limit = shape == .square ? 0.025 : 0.01
      #expect(abs(center.x - place.x * Double(scale)) < limit)
      #expect(abs(center.y - place.y * Double(scale)) < limit)
    }
  }

  /// Either an arrow stands in the middle of a long move, or one beside the first short ones.
  @Test(arguments: [-4, -2.2, -1.2, 0.5, 1, 2.5, 4.6], [0.02, 0.1, 0.3])
  func `every descent that is seen to move has an arrow that goes its way`(
    start: Double, rate: Double
  ) throws {
    let trace = Lecture.trace("d", from: start, rate: rate)
    let scene = Scene(Lecture.figure([trace])).overlay.traces[0]
    let (first, last) = (try #require(scene.first), try #require(scene.last))
    guard first.distance(to: last) > 60 else { return }
    if let arrow = scene.directionArrow {
      #expect((arrow.end.x < arrow.start.x) == (trace.steps[1].x < trace.steps[0].x))
    } else {
      #expect(scene.moves.contains { $0.isLong })
    }
  }

  private static let functions: [(name: String, range: AxisRange, @Sendable (Double) -> Double)] = [
    ("tan", AxisRange(-5, 5), { tan($0) }), ("1/x", AxisRange(-2, 2), { 1 / $0 }),
    ("√x", AxisRange(-1, 4), { $0.squareRoot() }), ("sign", AxisRange(-2, 2), { $0 < 0 ? -1 : 1 }),
    ("small", AxisRange(-0.001, 0.001), { 1e-7 * $0 * $0 }),
    ("exp", AxisRange(-20, 20), { exp($0) }), ("hundreds", AxisRange(-30, 30), { $0 * $0 * $0 }),
    ("sin(x²)", AxisRange(-10, 10), { sin($0 * $0) }), ("one", AxisRange(0, 1), { _ in 1 }),
  ]

  /// matplotlib's default leaves 60 %.
  @Test(arguments: functions.indices)
  func `the data area is three quarters of the picture whatever is drawn`(index: Int) {
    let (name, range, function) = Self.functions[index]
    for size in [Figure.Size(), Figure.Size(width: 1_600, height: 960)] {
      var figure = Figure(
        title: name, xRange: range, curves: [Figure.Curve(label: "f", function: function)],
        traces: [Lecture.trace("d", from: 0.5)])
      figure.size = size
      let layout = Layout(figure, yRange: figure.shownYRange)
      let part =
        layout.data.width * layout.data.height / (layout.canvas.width * layout.canvas.height)
      #expect(part >= 0.75, "\(name): \(part)")
    }
  }

  @Test func `numbers in pictures have a minus, no hyphen`() {
    for (name, range, function) in Self.functions {
      var figure = Figure(
        title: "f(x) = -x - 1", xRange: range,
        curves: [Figure.Curve(label: "f", function: function)])
      let start = range.lower
      figure.traces = [
        Figure.Trace(
          label: "d", steps: [.init(x: start, value: function(start))],
          end: .init(x: start / 2, value: -1.5), rate: 0.1, epochs: 1, isConverged: false,
          ending: "Stopped at step 1: it leads to x = -0.6")
      ]
      let scene = Scene(figure)
      let texts = scene.layout.texts + scene.overlay.notes.map(\.block)
      #expect(!texts.flatMap(\.lines).contains { $0.contains("-") }, "\(name)")
      #expect(!figure.description.contains("-"), "\(figure.description)")
    }
  }

  @Test(arguments: [Figure.Theme.light, .dark], [1, 2])
  func `the same figure gives the same file`(theme: Figure.Theme, scale: Int) throws {
    func file() throws -> [UInt8] {
      var figure = Lecture.figure(
        [Lecture.trace("d", from: 1), Lecture.trace("e", from: 0.5)], minima: Lecture.minima)
      (figure.theme, figure.scale) = (theme, scale)
      let metadata = PNGMetadata(description: figure.description, scale: Double(scale))
      return try figure.drawn().png(metadata, tolerance: 3)
    }
    let first = try file()
    let second = try file()
    #expect(first == second)
  }

  @Test(arguments: [Figure.Theme.light, .dark])
  func `texts of every kind have a contrast of 4.5 to 1`(theme: Figure.Theme) {
    let palette = Palette(theme)
    func luminance(_ color: Color) -> Double {
      0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue + 0.05
    }
    func contrast(_ a: Color, _ b: Color) -> Double {
      max(luminance(a), luminance(b)) / min(luminance(a), luminance(b))
    }
    let roles: [TextBlock.Role] =
      [.title, .axis, .tick, .minimum, .level, .shared]
      + (0..<4).flatMap { [.curve($0), .trace($0), .crowd($0)] }
    for role in roles { #expect(contrast(palette.color(of: role), palette.ground) >= 4.5) }
    // Texts of zones and ends lie on tints.
    for index in 0..<6 {
      #expect(contrast(palette.text, palette.tint(index)) >= 4.5, "\(index)")
      #expect(contrast(palette.text, palette.area(index)) >= 4.5, "\(index)")
    }
  }
}
