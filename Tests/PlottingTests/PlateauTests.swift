import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Level ground` {
  private func shores(
    _ style: Figure.Surface.Style = .contour, scale: Int = 1,
    of function: @escaping @Sendable (Double, Double) -> Double
  ) -> (lines: [[(x: Double, y: Double)]], texts: [String]) {
    var figure = surfaceFigure(style, function)
    figure.scale = scale
    guard let surface = figure.surface else { return ([], []) }
    let scene = SurfaceScene(figure, surface)
    let lines = scene.shores.flatMap(\.lines).map { line in
      line.map { (scene.layout.x.value(at: $0.x), scene.layout.y.value(at: $0.y)) }
    }
    return (lines, scene.overlay.notes.flatMap(\.block.lines))
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap], [1, 2])
  func `is outlined where it ends`(style: Figure.Surface.Style, scale: Int) {
    let lines = shores(style, scale: scale) { max($0 * $0 + $1 * $1, 1) }.lines
    #expect(lines.joined().count > 100)
    for place in lines.joined() {
      #expect(abs((place.x * place.x + place.y * place.y).squareRoot() - 1) < 1e-3)
    }
  }

  @Test func `is outlined at the lowest and at the highest`() {
    let lines = shores { min(max($0 * $0 + $1 * $1, 1), 3) }.lines
    let radii = lines.joined().map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    #expect(radii.contains { abs($0 - 1) < 1e-3 } && radii.contains { abs($0 * $0 - 3) < 1e-3 })
  }

  /// Where a step already shows it, or where only rounding has an end.
  @Test(
    arguments: [
      { @Sendable x, y in x.rounded(.down) + y.rounded(.down) }, { x, _ in 1 / (1 + exp(-20 * x)) },
      { x, y in x * x + y * y },
    ] as [@Sendable (Double, Double) -> Double])
  func `has no outline elsewhere`(function: @escaping @Sendable (Double, Double) -> Double) {
    #expect(shores(of: function).lines.isEmpty)
  }

  @Test func `next to 0 is said to be at 0`() {
    #expect(shores { x, _ in 1 / (1 + exp(-20 * x)) }.texts.contains("level at 0"))
  }
}
