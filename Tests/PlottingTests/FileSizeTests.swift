import PNG
import Raster
import Testing

@testable import Plotting

/// How large the lecture's third picture is as a file; matplotlib's, bare, has 26,538 bytes.
@Suite struct FileSizeTests {
  private static let figure = Lecture.figure([Lecture.trace("d", from: 0.5)])

  private static func error(of png: [UInt8], to pixmap: Pixmap) throws -> Int {
    try zip(Pixmap(png: png).bytes, pixmap.bytes).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }

  /// The colour type of the header: 3 is a palette.
  private static func colorType(_ png: [UInt8]) -> UInt8 { png[25] }

  @Test(arguments: [Figure.Theme.light, .dark])
  func `labelled it is a palette of at most 22 kB, no channel off by more than 3`(
    theme: Figure.Theme
  ) throws {
    var figure = Self.figure
    figure.theme = theme
    let pixmap = figure.drawn()
    let png = try pixmap.png(PNGMetadata(description: figure.description), tolerance: 3)
    #expect(Self.colorType(png) == 3)
    #expect(png.count <= 22_000)
    #expect(try Self.error(of: png, to: pixmap) <= 3)
  }

  @Test func `bare, with curve and trace alone, it is at most 12 kB`() throws {
    var figure = Self.figure
    figure.size = Figure.Size(width: 640, height: 480)
    (figure.title, figure.xLabel, figure.yLabel, figure.caption) = ("", "", "", "")
    let drawing = Drawing(figure)
    var overlay = drawing.overlay
    overlay.notes = []
    let png = try drawing.canvas(overlay).layers.png(tolerance: 3)
    #expect(Self.colorType(png) == 3)
    #expect(png.count <= 12_000)
  }

  @Test(arguments: [1, 2, 3, 4])
  func `at every scale the density is 96 points an inch`(scale: Int) throws {
    var figure = Lecture.figure()
    figure.scale = scale
    let pixmap = figure.drawn()
    #expect(pixmap.width == 800 * scale)
    let png = try pixmap.png(PNGMetadata(scale: Double(scale)), tolerance: 3)
    let start = try #require(png.indices.first { png[$0...].starts(with: Array("pHYs".utf8)) })
    let density = png[(start + 4)..<(start + 8)].reduce(0) { $0 << 8 | Int($1) }
    // 96 pixels an inch of 0.0254 m are 3779.53 a metre.
    #expect(density == [3780, 7559, 11339, 15118][scale - 1])
  }

  @Test(arguments: [1, 2], [Figure.Theme.light, .dark])
  func `a picture of many curves is a palette, too, at every scale and in both themes`(
    scale: Int, theme: Figure.Theme
  ) throws {
    var figure = Lecture.figure(
      [("a", -4.0), ("b", -1.2), ("c", 2.5)].map { Lecture.trace($0.0, from: $0.1) },
      minima: Lecture.minima)
    figure.curves.append(Figure.Curve(label: "f'", function: Lecture.derivative))
    (figure.scale, figure.theme) = (scale, theme)
    figure.size = Figure.Size(width: 1_200, height: 700)
    #expect(Self.colorType(try figure.drawn().png(tolerance: 3)) == 3)
  }
}

/// Surfaces have hundreds of shades and mixtures, and are palettes none the less.
@Suite struct `A surface as a file` {
  private static func figure(_ style: Figure.Surface.Style, _ theme: Figure.Theme, _ scale: Int)
    -> Figure
  {
    var figure = Figure(
      title: "h(x, y) = (x² + y − 11)² + (x + y² − 7)²", yLabel: "y", xRange: AxisRange(-6, 6),
      yRange: AxisRange(-4, 4), theme: theme, size: Figure.Size(), scale: scale)
    let marks = [(3.0, 2.0), (-2.805118, 3.131313), (3.584428, -1.848127)].map {
      Figure.Mark(x: $0.0, y: $0.1, value: 0, kind: .minimum)
    }
    figure.surface = Figure.Surface(label: "h", style: style, marks: marks) { xs, ys in
      zip(xs, ys).map { x, y in
        let (a, b) = (x * x + y - 11, x + y * y - 7)
        return a * a + b * b
      }
    }
    return figure
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap], [Figure.Theme.light, .dark])
  func `is a palette whose shades are exact, at every scale`(
    style: Figure.Surface.Style, theme: Figure.Theme
  ) throws {
    for scale in [1, 2] {
      let figure = Self.figure(style, theme, scale)
      let pixmap = figure.drawn()
      let png = try pixmap.png(PNGMetadata(description: figure.description), tolerance: 3)
      #expect(png[25] == 3)
      let errors = try zip(Pixmap(png: png).bytes, pixmap.bytes).map { abs(Int($0) - Int($1)) }
      #expect((errors.max() ?? 0) <= 28)
      // Shades and ground are exact; only mixtures at edges are not.
      #expect(errors.count { $0 > 0 } < errors.count / 30)
    }
  }

  @Test(arguments: [Figure.Theme.light, .dark])
  func `has at most 30 kB as contours of 800 by 480`(theme: Figure.Theme) throws {
    let figure = Self.figure(.contour, theme, 1)
    let png = try figure.drawn().png(PNGMetadata(description: figure.description), tolerance: 3)
    #expect(png.count <= 30_000)
  }
}
