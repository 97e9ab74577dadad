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
    (figure.title, figure.xLabel, figure.yLabel) = ("", "", "")
    let scene = Scene(figure)
    let palette = Palette(.light)
    var canvas = Canvas(scene, figure, palette)
    canvas.drawTraces(scene.traces, [], scene.layout, palette)
    let png = try canvas.pixmap.png(tolerance: 3)
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
}
