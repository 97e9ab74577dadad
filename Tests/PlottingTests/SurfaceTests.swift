import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

private let functions: [@Sendable (Double, Double) -> Double] = [
  { $0 * $0 - $1 * $1 }, { $0 * $0 + 3 * $1 * $1 },
  { x, y in
    let valley = y - x * x
    return (1 - x) * (1 - x) + 100 * valley * valley
  }, { sin($0 * 3) * cos($1 * 3) },
  { 1 / ($0 * $0 + $1 * $1) }, { log($0 * $1) }, { _, _ in 3 }, { _, _ in .nan },
  { _, _ in .infinity }, { 1 / $0 + $1 }, { x, y in (x * y).rounded(.down) },
  { sin($0 * 500) * sin($1 * 700) }, { x, _ in x > 0 ? 8e307 : -8e307 },
  { (1 - $0 * $0 - $1 * $1).squareRoot() }, { x, _ in x > 1 ? .nan : x * .leastNonzeroMagnitude },
]

private let descent = Figure.SurfaceTrace(
  label: "d",
  steps: (0..<40).map { step in
    let size = exp(-0.1 * Double(step))
    return .init(x: 1.5 * size * cos(Double(step)), y: 1.5 * size * sin(Double(step)), value: size)
  }, end: .init(x: 0, y: 0, value: 0), rate: 0.1, epochs: 40, isConverged: true)

@Suite struct `A surface` {
  @Test(arguments: functions.indices, [Figure.Surface.Style.contour, .heatmap])
  func `can be drawn and described whatever it is`(index: Int, style: Figure.Surface.Style) {
    var figure = surfaceFigure(style, traces: [descent], functions[index])
    #expect(figure.drawn().width == figure.size.width)
    #expect(figure.description.hasPrefix("f(x, y): a "))
    figure.theme = .dark
    figure.size = Figure.Size(width: 160, height: 160)
    #expect(figure.drawn().height == 160)
  }

  @Test(arguments: functions.indices)
  func `has no two texts that overlap and none that is cut`(index: Int) {
    let marks = [(-1.0, -1.0), (0.5, 1), (1, 0.9), (1.9, -1.95)].map {
      Figure.Mark(x: $0.0, y: $0.1, value: $0.0, kind: .saddle)
    }
    for style in [Figure.Surface.Style.contour, .heatmap] {
      let figure = surfaceFigure(style, marks: marks, traces: [descent], functions[index])
      guard let surface = figure.surface else { continue }
      let scene = SurfaceScene(figure, surface)
      let texts = scene.levelTexts + scene.overlay.notes.map(\.block) + scene.layout.texts
      for (number, text) in texts.enumerated() {
        #expect(scene.layout.canvas.contains(text.box), "\(text.lines)")
        for other in texts.dropFirst(number + 1) {
          #expect(!text.box.overlaps(other.box), "\(text.lines) and \(other.lines)")
        }
      }
    }
  }

  @Test func `is broken where a level's text stands`() {
    let figure = surfaceFigure { $0 * $0 - $1 * $1 }
    guard let surface = figure.surface else { return }
    let scene = SurfaceScene(figure, surface)
    #expect(scene.levelTexts.count >= 7)
    for text in scene.levelTexts {
      let inside = scene.lines.joined().joined().filter(text.box.contains)
      #expect(inside.isEmpty)
    }
  }

  @Test func `is broken where a note stands, which it would strike through`() {
    let figure = surfaceFigure(traces: [descent]) { $0 * $0 + $1 * $1 }
    guard let surface = figure.surface else { return }
    let scene = SurfaceScene(figure, surface)
    let boxes = scene.overlay.notes.flatMap(\.block.lineBoxes)
    #expect(boxes.count >= 4)
    for box in boxes { #expect(!scene.lines.joined().joined().contains(where: box.contains)) }
  }

  /// Between two lines of a note there are some five points, of which breaks at each line by itself
  /// left a speck.
  @Test func `is broken between the lines of a note, too`() {
    let figure = surfaceFigure(traces: [descent]) { $0 * $0 + $1 * $1 }
    guard let surface = figure.surface else { return }
    let scene = SurfaceScene(figure, surface)
    let blocks = scene.overlay.notes.map(\.block).filter { $0.lines.count > 1 }
    #expect(!blocks.isEmpty)
    for block in blocks {
      let widths = block.lines.map { TextBlock([$0], role: block.role).width }
      for line in 1..<block.lines.count {
        let between = Box(
          left: block.origin.x, top: block.baseline(ofLine: line - 1).y,
          right: block.origin.x + min(widths[line - 1], widths[line]),
          bottom: block.baseline(ofLine: line).y)
        #expect(!scene.lines.joined().joined().contains(where: between.contains))
      }
    }
  }

  @Test func `has no level's text where a descent's way or a start of many would cross it`() throws
  {
    let way = [(-1.9, -1.9), (1.9, 1.7), (-1.9, 1.5), (1.9, -1.5), (-1.9, 0.2), (1.9, 0)].map {
      Figure.SurfaceStep(x: $0.0, y: $0.1, value: 0)
    }
    let trace = Figure.SurfaceTrace(
      label: "d", steps: way, end: way[0], rate: 0.1, epochs: 6, isConverged: false)
    var figure = surfaceFigure(traces: [trace]) { $0 * $0 - $1 * $1 }
    figure.surface?.crowds = [
      Figure.Crowd(
        label: "r",
        starts: (0..<200).map {
          .init(x: sin(Double($0)) * 2, value: cos(1.7 * Double($0)) * 2, fate: .end(0))
        }, ends: [.init(x: 0, value: 0, count: 200, isBest: true)], count: 200, openCount: 0,
        lostCount: 0)
    ]
    let scene = SurfaceScene(figure, try #require(figure.surface))
    #expect(!scene.levelTexts.isEmpty)
    let moves = scene.overlay.traces.flatMap(\.moves)
    #expect(moves.count >= 5)
    let places = moves.flatMap { move in
      (0...200).map { move.start.mixed(move.end, Double($0) / 200) }
    }
    for text in scene.levelTexts {
      #expect(!places.contains(where: text.box.contains), "\(text.lines)")
      #expect(!scene.crowds.flatMap(\.marks).contains(where: text.box.contains), "\(text.lines)")
    }
  }

  @Test(arguments: [(1_600, 400), (400, 800), (300, 300)])
  func `has its names beside its axes, however large the picture is`(width: Int, height: Int) throws
  {
    var figure = surfaceFigure { $0 + $1 }
    figure.size = Figure.Size(width: width, height: height)
    let layout = Layout(figure, surface: try #require(figure.surface))
    let title = try #require(layout.texts.first { $0.lines == ["f(x, y)"] })
    let name = try #require(layout.texts.first { $0.lines == ["y"] })
    #expect((0...20).contains(layout.data.top - title.box.bottom))
    #expect((0...60).contains(layout.data.left - name.box.left))
    #expect((0...20).contains(layout.data.top - name.box.bottom))
  }

  /// White shows through where two fills meet side by side; here every pixel is at most as light as
  /// the lightest band.
  @Test func `has no seams between its bands`() {
    let figure = surfaceFigure { $0 + 0.37 * $1 }
    guard let surface = figure.surface else { return }
    let scene = SurfaceScene(figure, surface)
    let palette = Palette(.light)
    var canvas = Canvas(size: figure.size, scale: 1, ground: palette.ground)
    canvas.drawBands(scene, ColorMap(.light, .contour), palette)
    let pixmap = canvas.layers.pixmap
    let lightest = ColorMap(.light, .contour).color(1)
    let data = scene.layout.data
    let isLighter = (Int(data.top)..<Int(data.bottom)).contains { y in
      (Int(data.left)..<Int(data.right)).contains { x in
        guard let pixel = pixmap[x, y] else { return false }
        return pixel.green > lightest.green || pixel.red > lightest.red
      }
    }
    #expect(!isLighter)
  }

  @Test func `leaves holes where it has no values`() {
    let pixmap = surfaceFigure { x, y in x > 0 ? log(x) : .nan }.drawn()
    let (left, right) = (pixmap[100, 300], pixmap[400, 300])
    #expect(left == Color.white)
    #expect(right != Color.white)
  }

  @Test func `has numbers at both ends of its axes, also long ones`() {
    let figure = surfaceFigure(x: AxisRange(0, 1000), y: AxisRange(0, 0.01)) { $0 + $1 }
    guard let surface = figure.surface else { return }
    let layout = Layout(figure, surface: surface)
    let labels = layout.xTicks.ticks.map(\.label)
    #expect(labels.first == "0" && labels.last == "1000", "\(labels)")
  }

  @Test func `is drawn to scale`() {
    let figure = surfaceFigure(x: AxisRange(-2, 4), y: AxisRange(0, 3)) { $0 + $1 }
    guard let surface = figure.surface else { return }
    let data = Layout(figure, surface: surface).data
    #expect(abs(data.width / data.height - 2) < 0.02)
    var wide = figure
    wide.size = Figure.Size()
    let box = Layout(wide, surface: surface).data
    #expect(abs(box.width / box.height - 2) < 0.02)
  }

  @Test func `is told in words with its marks and descents`() {
    let mark = Figure.Mark(x: 0, y: 0, value: 0, kind: .minimum)
    let text = surfaceFigure(marks: [mark], traces: [descent]) { $0 * $0 + $1 * $1 }.description
    for part in [
      "a contour plot over x from −2 to 2 and y from −2 to 2.", "from 0 near x = 0, y = 0 to 8",
      "One minimum is marked: x = 0, y = 0 (value 0).",
      "The descent d (rate 0.1, 40 epochs) starts at x = 1.5, y = 0 (value 1)",
      "After 40 steps it ends at x = 0, y = 0 (value 0), at rest, at a minimum.",
    ] {
      #expect(text.contains(part), "\(text)")
    }
    #expect(text != surfaceFigure(.heatmap, marks: [mark]) { $0 * $0 + $1 * $1 }.description)
  }

  @Test func `has a word where it is level, and says how far that reaches`() throws {
    let figure = surfaceFigure { max(0, $0 * $0 + $1 * $1 - 1) }
    let notes = SurfaceScene(figure, try #require(figure.surface)).overlay.notes
    #expect(notes.map(\.block.lines) == [["level at 0"]])
    #expect(
      figure.description.contains(
        "It is level at 0, its lowest, on 19.4 percent of the picture, anywhere from x = −1 to 1"))
    let steps = surfaceFigure { $0 * $1 < 0 ? -1 : 1 }.description
    #expect(
      steps.contains("It is level at −1, its lowest, on 49.5 percent of the picture, in 2 parts"))
    #expect(steps.contains("It is level at 1, its highest, on 50.5 percent"))
    #expect(!surfaceFigure { $0 * $0 + $1 * $1 }.description.contains("It is level"))
  }

  @Test func `painted with more ends than it shows has one ground for the others`() throws {
    var figure = surfaceFigure { $0 + $1 }
    let places: [Double] = [0, 1, 11, 12, 13, 14, 15, 16]
    let ends = places.map { x in
      Figure.Crowd.End(x: x, value: 0.5, count: x < 12 ? 100 : 1, isBest: x == 0)
    }
    figure.surface?.areas = Figure.Areas(ends: ends, count: 305) { x, _, _ in
      x.map { Int(($0 + 2) * 2) }
    }
    let scene = SurfaceScene(figure, try #require(figure.surface))
    #expect(
      scene.overlay.notes.map(\.block.lines)
        == [["(0, 0.5)", "best"], ["(1, 0.5)"], ["to (11, 0.5)"]])
    #expect(scene.layout.texts.contains { $0.lines == ["hatched: other minima"] })
    #expect(figure.description.contains("1.6 percent of the starts lead to 5 other ends."))
    // The hatching has the ground's colour and the frame's, apart from lines of one height.
    let (pixmap, palette) = (figure.drawn(), Palette(.light))
    let data = scene.layout.data
    let pixels = (Int(data.right) - 40..<Int(data.right) - 20).flatMap { x in
      (Int(data.center.y) + 20..<Int(data.center.y) + 40).compactMap { y in pixmap[x, y] }
    }
    let plain = pixels.count { $0 == palette.ground || $0 == palette.frame }
    #expect(plain > pixels.count / 2)
  }

  @Test func `is told to be dark, or of another size, last`() {
    var figure = surfaceFigure { $0 + $1 }
    #expect(!figure.description.contains("It is drawn"))
    figure.theme = .dark
    figure.size = Figure.Size(width: 300, height: 200)
    #expect(figure.description.hasSuffix(" It is drawn in the dark theme, 300 by 200 pixels."))
  }
}
