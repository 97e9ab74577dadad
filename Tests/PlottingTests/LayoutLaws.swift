import Testing
import TestSupport

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What holds for every figure, tried on some hundred random ones.
@Suite struct LayoutLaws {
  private static func figures(seed: UInt64, count: Int) -> [Figure] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in Figure.random(using: &random) }
  }

  @Test(arguments: 1...10)
  func `no text overlaps another, and none leaves the canvas`(seed: UInt64) {
    for figure in Self.figures(seed: seed, count: 20) { expectOrder(in: figure) }
  }

  @Test(arguments: 1...10)
  func `no text of a surface overlaps another, and none leaves the canvas`(seed: UInt64) {
    var random = SplitMix64(seed: 1_000 + seed)
    for _ in 0..<6 { expectOrder(in: .randomSurface(using: &random)) }
  }

  @Test(arguments: 1...10)
  func `no text of many descents overlaps another, and none leaves the canvas`(seed: UInt64) {
    var random = SplitMix64(seed: 2_000 + seed)
    for _ in 0..<12 { expectOrder(in: .randomSearch(using: &random)) }
    for _ in 0..<4 { expectOrder(in: .randomPlaneSearch(using: &random)) }
  }

  /// The data area of a tall picture has room for many numbers.
  @Test(arguments: [(480, 800), (800, 480), (1_920, 1_080), (600, 600)])
  func `there are five labels at least on each side of a large picture`(width: Int, height: Int) {
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    figure.size = Figure.Size(width: width, height: height)
    let layout = Scene(figure).layout
    #expect(layout.xTicks.ticks.count >= 5 && layout.yTicks.ticks.count >= 5)
    let part =
      layout.data.width * layout.data.height / (layout.canvas.width * layout.canvas.height)
    #expect(part >= 0.75)
  }

  /// Texts apart from each other, from leaders, and inside of the canvas; the legend's box apart from all notes.
  private func expectOrder(in figure: Figure) {
    let drawn = PlacedTexts(figure)
    for (index, block) in drawn.blocks.enumerated() where !block.lines.joined().isEmpty {
      #expect(drawn.layout.canvas.contains(block.box), "\(block) in \(figure.size)")
      for other in drawn.blocks[..<index] where !other.lines.joined().isEmpty {
        #expect(!block.box.overlaps(other.box), "\(block) and \(other) in \(figure.size)")
      }
    }
    for leader in drawn.overlay.notes.compactMap(\.leader) {
      for text in drawn.overlay.texts where leader.crosses(text.box) {
        Issue.record("\(leader) through \(text) in \(figure.size)")
      }
    }
    guard let legend = drawn.overlay.legend else { return }
    let room = legend.isBelow ? drawn.layout.canvas : drawn.layout.data
    #expect(room.contains(legend.box), "\(figure.size)")
    for row in legend.rows { #expect(legend.box.contains(row.box), "\(row) in \(figure.size)") }
    for note in drawn.overlay.notes {
      #expect(!note.block.box.overlaps(legend.box), "\(note.block) in \(figure.size)")
    }
  }

  @Test func `notes lie inside of the data area and off the markers`() {
    for figure in Self.figures(seed: 77, count: 60) {
      let scene = Scene(figure)
      for note in scene.overlay.notes {
        #expect(scene.layout.data.contains(note.block.box))
        for marker in scene.overlay.traces.flatMap({ [$0.start, $0.end].compactMap { $0 } }) {
          #expect(!note.block.box.contains(marker))
        }
      }
    }
  }

  @Test func `the layout does not depend on the scale`() {
    for var figure in Self.figures(seed: 78, count: 20) {
      let plain = Scene(figure)
      figure.scale = 2
      let fine = Scene(figure)
      #expect(plain.layout.texts == fine.layout.texts)
      #expect(plain.layout.data == fine.layout.data)
      #expect(plain.overlay.notes == fine.overlay.notes)
      #expect(plain.overlay.legend == fine.overlay.legend)
    }
  }

  @Test func `the layout of many descents does not depend on the scale`() {
    var random = SplitMix64(seed: 80)
    let figures =
      (0..<8).map { _ in Figure.randomSearch(using: &random) }
      + (0..<3).map { _ in Figure.randomPlaneSearch(using: &random) }
    for var figure in figures {
      let plain = PlacedTexts(figure)
      figure.scale = 2
      let fine = PlacedTexts(figure)
      #expect(plain.blocks == fine.blocks)
      #expect(plain.layout.data == fine.layout.data)
    }
  }

  @Test(arguments: [2, 3])
  func `the layout of a surface does not depend on the scale`(scale: Int) {
    var random = SplitMix64(seed: 79)
    var figures = (0..<3).map { _ in Figure.randomSurface(using: &random) }
    figures.append(
      Figure(title: "valleys", xRange: AxisRange(-5, 5), size: Figure.Size(width: 400, height: 400))
    )
    figures[3].surface = Figure.Surface(label: "h") { xs, ys in
      zip(xs, ys).map { x, y in
        let (a, b) = (x * x + y - 11, x + y * y - 7)
        return a * a + b * b
      }
    }
    for var figure in figures {
      let plain = PlacedTexts(figure)
      figure.scale = scale
      let fine = PlacedTexts(figure)
      #expect(plain.blocks == fine.blocks)
      #expect(plain.layout.data == fine.layout.data)
      #expect(plain.overlay.legend == fine.overlay.legend)
    }
  }

  @Test func `the data area is three quarters of the canvas`() {
    for figure in [
      Lecture.figure(), Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima),
    ] {
      let layout = Layout(figure, yRange: figure.shownYRange)
      let part =
        layout.data.width * layout.data.height / (layout.canvas.width * layout.canvas.height)
      #expect(part >= 0.75)
    }
  }

  @Test(arguments: [
    (AxisRange(-2, 2), AxisRange(-2, 2)), (AxisRange(-3, 3), AxisRange(-2, 2)),
    (AxisRange(0, 0.9), AxisRange(0, 100)),
  ])
  func `the data area of surfaces is three quarters of the canvas`(x: AxisRange, y: AxisRange) {
    for style in [Figure.Surface.Style.contour, .heatmap] {
      let figure = surfaceFigure(style, x: x, y: y) { sin($0) * cos($1) }
      let layout = PlacedTexts(figure).layout
      let part =
        layout.data.width * layout.data.height / (layout.canvas.width * layout.canvas.height)
      #expect(part >= 0.75, "\(style) \(part)")
    }
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `a surface in a small picture leaves its texts two lines`(style: Figure.Surface.Style) {
    var figure = surfaceFigure(style) { $0 * $1 }
    figure.size = Figure.Size(width: 320, height: 240)
    let data = PlacedTexts(figure).layout.data
    #expect(data.width == data.height && data.height >= 240 - 52)
    figure.size = Figure.Size(width: 160, height: 160)
    expectOrder(in: figure)
  }

  /// With descents there is small print, which takes a line.
  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `surfaces of one range share their axes`(style: Figure.Surface.Style) {
    var figure = surfaceFigure(style) { $0 * $1 }
    let plain = PlacedTexts(figure).layout
    figure.caption = "100 random starts"
    figure.size = figure.usualSize
    #expect(PlacedTexts(figure).layout.data == plain.data)
  }

  @Test func `a bar tells its levels in full, and 0 if not all of them`() throws {
    var figure = surfaceFigure(.heatmap) { 1e-7 * $0 * $1 }
    let wide = try #require(PlacedTexts(figure).layout.colorBar)
    #expect(wide.texts.count > 5 && wide.texts.allSatisfy { !$0.lines[0].contains("…") })
    #expect(wide.texts.contains { $0.lines == ["−2×10⁻⁷"] })
    let turned = try #require(
      PlacedTexts(surfaceFigure(.heatmap) { atan2($1, $0) }).layout.colorBar)
    #expect(turned.texts.map { $0.lines[0] } == ["−3", "−2", "−1", "0", "1", "2", "3"])
    figure.size = Figure.Size(width: 160, height: 160)
    let small = try #require(PlacedTexts(figure).layout.colorBar)
    #expect(small.texts.count < wide.texts.count)
    #expect(small.texts.contains { $0.lines == ["0"] })
    figure.surface?.function = { x, _ in x.map { 1e9 + 1e-4 * $0 } }
    expectOrder(in: figure)
  }

  @Test func `pictures of one range share their axes`() {
    let plain = Layout(Lecture.figure(), yRange: Lecture.figure().shownYRange)
    let other = Lecture.figure([Lecture.trace("d", from: 0.5)])
    let traced = Layout(other, yRange: other.shownYRange)
    #expect(plain.x == traced.x)
    #expect(plain.y == traced.y)
  }

  @Test func `both ends of the lecture's range are labelled`() {
    let layout = Layout(Lecture.figure(), yRange: Lecture.figure().shownYRange)
    #expect(layout.xTicks.ticks.map(\.label) == ["−5.0", "−2.5", "0.0", "2.5", "5.0"])
  }
}

/// The texts of a picture of either kind.
private struct PlacedTexts {
  let layout: Layout
  let overlay: Overlay
  let blocks: [TextBlock]

  init(_ figure: Figure) {
    if let surface = figure.surface {
      let scene = SurfaceScene(figure, surface)
      (layout, overlay) = (scene.layout, scene.overlay)
      blocks = scene.layout.texts + scene.overlay.texts + scene.levelTexts
    } else {
      let scene = Scene(figure)
      (layout, overlay) = (scene.layout, scene.overlay)
      blocks =
        scene.layout.texts + scene.overlay.texts + scene.ground.zones.compactMap(\.text)
    }
  }
}

extension Overlay {
  fileprivate var texts: [TextBlock] {
    notes.map(\.block) + (legend?.rows ?? []).flatMap { [$0.name, $0.detail].compactMap { $0 } }
  }
}
