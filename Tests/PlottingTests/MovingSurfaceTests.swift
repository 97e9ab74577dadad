import PNG
import Raster
import Testing

@testable import Plotting

/// Descents over surfaces that move.
@Suite struct MovingSurfaceTests {
  private static func figure(_ style: Figure.Surface.Style) -> Figure {
    var figure = Figure(
      title: "g(x, y) = x² + 2y²", yLabel: "y", xRange: AxisRange(-2, 2))
    let value: @Sendable (Double, Double) -> Double = { $0 * $0 + 2 * $1 * $1 }
    let traces = [(1.8, 1.0), (-1.5, 1.5)].enumerated().map { index, start in
      var (x, y) = start
      let steps = (0..<60).map { _ in
        defer { (x, y) = (x * 0.8, y * 0.6) }
        return Figure.SurfaceStep(x: x, y: y, value: value(x, y))
      }
      return Figure.SurfaceTrace(
        label: "d\(index)", steps: steps, end: Figure.SurfaceStep(x: 0, y: 0, value: 0), rate: 0.1,
        epochs: 60, isConverged: true)
    }
    figure.surface = Figure.Surface(label: "g", style: style, traces: traces) {
      zip($0, $1).map(value)
    }
    figure.size = figure.usualSize
    return figure.animated()
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `show a step at a time over the same ground, and end with the finished picture`(
    style: Figure.Surface.Style
  ) throws {
    let figure = Self.figure(style)
    var frames: [Pixmap] = []
    figure.forEachFrame { picture, _ in frames.append(picture) }
    #expect((10...30).contains(frames.count))
    #expect(frames.count == figure.animation?.frames.count)
    #expect(frames.last == figure.drawn())
    for (a, b) in zip(frames, frames.dropFirst()) { #expect(a != b) }
    let corner = try #require(frames.first?[60, 400])
    #expect(frames.allSatisfy { $0[60, 400] == corner })
    #expect(figure.description.contains("frames show the descent step by step"))
  }

  /// What is under way knows nothing of its end, not even by a gap for its text.
  @Test func `have whole lines where ends are yet to be told`() throws {
    let figure = Self.figure(.contour)
    let surface = try #require(figure.surface)
    let finished = SurfaceScene(figure, surface)
    let underway = SurfaceScene(figure, surface, isUnderway: true)
    let ends = finished.overlay.notes.filter(\.isOfEnd).flatMap(\.block.lineBoxes)
    let others = finished.overlay.notes.filter { !$0.isOfEnd }.flatMap(\.block.lineBoxes)
    #expect(!ends.isEmpty && !others.isEmpty)
    let (whole, broken) = (underway.lines.joined().joined(), finished.lines.joined().joined())
    #expect(ends.contains { whole.contains(where: $0.contains) })
    for box in ends { #expect(!broken.contains(where: box.contains)) }
    for box in others { #expect(!whole.contains(where: box.contains)) }
    var frames: [Pixmap] = []
    figure.forEachFrame { picture, _ in frames.append(picture) }
    let gap = try #require(
      whole.first { place in ends.contains { $0.outset(by: -2).contains(place) } })
    let (x, y) = (Int(gap.x), Int(gap.y))
    let around = (x - 2...x + 2).flatMap { x in (y - 2...y + 2).map { (x, $0) } }
    #expect(around.contains { frames[0][$0.0, $0.1] != frames[frames.count - 1][$0.0, $0.1] })
    #expect(
      frames.dropLast(2).allSatisfy { frame in
        around.allSatisfy { frame[$0.0, $0.1] == frames[0][$0.0, $0.1] }
      })
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `are small files, for each frame only what changed`(style: Figure.Surface.Style) throws {
    let figure = Self.figure(style)
    let still = try figure.drawn().png(tolerance: 3)
    var animation = AnimatedPNG(still: figure.drawn())
    figure.forEachFrame { animation.append($0, seconds: $1) }
    let png = try animation.png(tolerance: 3)
    #expect(png[25] == 3, "a palette")
    #expect(png.count < 4 * still.count, "\(png.count) and \(still.count)")
    // The still picture of an animation shows what the still file does.
    #expect(try Pixmap(png: png).width == figure.size.width)
  }
}
