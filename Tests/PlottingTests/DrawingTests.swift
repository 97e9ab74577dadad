import Raster
import Testing
import TestSupport

@testable import Plotting

@Suite struct DrawingTests {
  private static let blue = Palette(.light).curve(0)
  private static let vermillion = Palette(.light).trace(0)

  private static func near(_ a: Color, _ b: Color) -> Bool {
    abs(a.red - b.red) < 0.06 && abs(a.green - b.green) < 0.06 && abs(a.blue - b.blue) < 0.06
  }

  /// The picture as characters, one for each 8 × 8 pixels: which inks are in there.
  private static func sketch(_ pixmap: Pixmap, in box: Box) -> String {
    stride(from: Int(box.top), to: Int(box.bottom) - 7, by: 8).map { top in
      String(
        stride(from: Int(box.left), to: Int(box.right) - 7, by: 8).map { left -> Character in
          var inks = Set<Character>()
          for y in top..<top + 8 {
            for x in left..<left + 8 {
              guard let color = pixmap[x, y] else { continue }
              if near(color, blue) { inks.insert("#") }
              if near(color, vermillion) { inks.insert("o") }
            }
          }
          return inks.contains("o") ? "o" : inks.first ?? "."
        })
    }.joined(separator: "\n")
  }

  @Test func `a parabola with a descent, sketched`() {
    let figure = Figure(
      title: "x²", xRange: AxisRange(-1, 1), curves: [Figure.Curve(label: "f") { $0 * $0 }],
      traces: [
        Figure.Trace(
          label: "d", steps: [Figure.Trace.Step(x: -0.8, value: 0.64)],
          end: Figure.Trace.Step(x: 0, value: 0), rate: 0.5, epochs: 1, isConverged: true)
      ], size: Figure.Size(width: 240, height: 200))
    let layout = Layout(figure, yRange: figure.shownYRange)
    let rows = Self.sketch(figure.drawn(), in: layout.data).split(separator: "\n").map(String.init)
    // The curve falls, touches its lowest row in the middle and rises; the star is there.
    let top = rows.first { $0.contains("#") } ?? ""
    #expect(top.hasPrefix("#") || top.hasSuffix("#"))
    #expect(!top.dropFirst(3).dropLast(3).contains("#"))
    #expect(rows.joined().contains("o"))
    let bottom = rows.last { $0.contains("#") || $0.contains("o") } ?? ""
    let middle = bottom.index(bottom.startIndex, offsetBy: bottom.count / 2)
    #expect(bottom[middle] == "o" || bottom[middle] == "#")
  }

  @Test(arguments: [1, 2])
  func `the curve runs through its points`(scale: Int) {
    var figure = Lecture.figure()
    figure.scale = scale
    let layout = Layout(figure, yRange: figure.shownYRange)
    let pixmap = figure.drawn()
    #expect(pixmap.width == 800 * scale)
    for step in -49...49 {
      let x = Double(step) / 10
      let place = Point(layout.x.position(of: x), layout.y.position(of: Lecture.function(x)))
      let (column, row) = (Int(place.x * Double(scale)), Int(place.y * Double(scale)))
      let color = pixmap[column, row] ?? .white
      #expect(Self.near(color, Self.blue), "at \(x)")
    }
  }

  @Test func `markers lie over the curve, centred on their points`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    let layout = Layout(figure, yRange: figure.shownYRange)
    let pixmap = figure.drawn()
    let end = Point(
      layout.x.position(of: -0.70167412), layout.y.position(of: Lecture.function(-0.70167412)))
    #expect(Self.near(pixmap[Int(end.x), Int(end.y)] ?? .black, Self.vermillion))
    let start = Point(layout.x.position(of: 0.5), layout.y.position(of: Lecture.function(0.5)))
    #expect(pixmap[Int(start.x), Int(start.y)] == .white)
  }

  @Test func `the grid is crisp: a line is one pixel of its own colour`() {
    let figure = Figure(title: "", xRange: AxisRange(-5, 5))
    let layout = Layout(figure, yRange: figure.shownYRange)
    let pixmap = figure.drawn()
    let palette = Palette(.light)
    let row = Int(layout.y.position(of: 0) - 0.5)
    let column = Int(layout.data.left) + 40
    let colors = (row - 2...row + 2).map { pixmap[column, $0]?.hex }
    #expect(colors.contains(palette.zero.hex))
    #expect(Set(colors) == [palette.zero.hex, palette.ground.hex])
  }

  @Test func `a plot needs few colours, so that a palette is enough`() {
    for figure in [Lecture.figure(), Lecture.figure([Lecture.trace("d", from: 0.5)])] {
      let pixmap = figure.drawn()
      var colors = Set<UInt32>()
      for y in 0..<pixmap.height {
        for x in 0..<pixmap.width { colors.insert(pixmap[x, y]?.hex ?? 0) }
      }
      #expect(colors.count < 1_000)
    }
  }

  @Test func `the same figure gives the same bytes`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 1)], minima: Lecture.minima)
    #expect(figure.drawn() == figure.drawn())
  }

  @Test func `any figure can be drawn`() {
    var random = SplitMix64(seed: 99)
    for _ in 0..<12 {
      let figure = Figure.random(using: &random)
      let pixmap = figure.drawn()
      #expect(pixmap.width == figure.size.width)
      #expect(!figure.description.isEmpty)
    }
  }

  @Test(arguments: [Figure.Theme.light, .dark])
  func `lines and texts contrast with the ground`(theme: Figure.Theme) {
    let palette = Palette(theme)
    // WCAG 2's contrast of two colours.
    func contrast(_ color: Color) -> Double {
      func luminance(_ c: Color) -> Double { 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue }
      let (a, b) = (luminance(color) + 0.05, luminance(palette.ground) + 0.05)
      return max(a, b) / min(a, b)
    }
    for index in 0..<4 {
      #expect(contrast(palette.curve(index)) >= 3)
      #expect(contrast(palette.trace(index)) >= 3)
      #expect(contrast(palette.color(of: .trace(index))) >= 4.5)
      #expect(contrast(palette.color(of: .curve(index))) >= 4.5)
    }
    for role in [TextBlock.Role.title, .axis, .tick, .minimum] {
      #expect(contrast(palette.color(of: role)) >= 4.5)
    }
  }
}
