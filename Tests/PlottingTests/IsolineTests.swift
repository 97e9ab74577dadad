import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Lines of one height` {
  private func loops(
    at level: Double, _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> (loops: [Isolines.Loop], layout: Layout) {
    let figure = surfaceFigure(.contour, function)
    guard let surface = figure.surface else { return ([], Layout(figure, yRange: figure.xRange)) }
    let layout = Layout(figure, surface: surface)
    var isolines = Isolines(
      SurfaceGrid(of: surface, in: layout, levels: [level], resolution: 1))
    return (isolines.loops(at: level), layout)
  }

  /// The signed area by Gauss's formula.
  private func area(_ loop: Isolines.Loop) -> Double {
    zip(loop.points, loop.points.dropFirst() + loop.points.prefix(1)).reduce(0) {
      $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
    }
  }

  @Test func `of a cone are a circle, to a hundredth of a point`() {
    let (loops, layout) = loops(at: -1) { -($0 * $0 + $1 * $1).squareRoot() }
    #expect(loops.count == 1)
    for point in loops.flatMap(\.points) {
      let radius = hypot(layout.x.value(at: point.x), layout.y.value(at: point.y))
      #expect(abs(radius - 1) * layout.data.width / 4 < 0.01)
    }
    #expect(
      loops.allSatisfy { $0.kinds.allSatisfy { $0 == .level } && $0.lines(.level).count == 1 })
  }

  @Test func `enclose all of the area where the function is as high, even where nothing is lower`()
  {
    let (loops, layout) = loops(at: -.infinity) { $0 + $1 }
    #expect(loops.count == 1)
    #expect(abs(area(loops[0])) == layout.data.width * layout.data.height)
    #expect(loops[0].lines(.level).isEmpty)
  }

  @Test func `end where the function does, to a hundredth of a point`() {
    let (loops, layout) = loops(at: -.infinity) { (1 - $0 * $0 - $1 * $1).squareRoot() }
    let unit = layout.data.width / 4
    #expect(loops.count == 1)
    for point in loops.flatMap(\.points) {
      let radius = hypot(layout.x.value(at: point.x), layout.y.value(at: point.y))
      #expect(abs(radius - 1) * unit < 0.01)
    }
    #expect(abs(abs(area(loops[0])) / (Double.pi * unit * unit) - 1) < 1e-4)
  }

  @Test func `meet at a saddle without crossing`() {
    let (above, _) = loops(at: 0.001) { $0 * $1 }
    let (below, _) = loops(at: -0.001) { $0 * $1 }
    #expect(above.count == 2)
    #expect(below.count == 1)
  }

  private static let jumps: [@Sendable (Double, Double) -> Double] = [
    { x, _ in 1e12 / (x - 0.001) }, { 1 / ($0 - $1 + 0.001) }, { x, y in x * y > 0.3 ? 2 : -1 },
    { x, y in (x + 0.1 * y).rounded(.down) - 0.5 },
  ]

  @Test(arguments: jumps.indices)
  func `are not drawn along a pole or a step`(index: Int) {
    let (loops, layout) = loops(at: 0, Self.jumps[index])
    #expect(!loops.isEmpty)
    #expect(loops.flatMap { $0.lines(.level) }.isEmpty)
    #expect(loops.allSatisfy { $0.points.allSatisfy(layout.data.contains) })
  }

  @Test func `leave a pole's sides straight`() {
    let (loops, layout) = loops(at: 0) { 1 / ($0 - 0.7 * $1 + 0.001) }
    let inner = loops.flatMap(\.points).filter { layout.data.outset(by: -1).contains($0) }
    #expect(inner.count > 100)
    for point in inner {
      let (x, y) = (layout.x.value(at: point.x), layout.y.value(at: point.y))
      #expect(abs(x - 0.7 * y + 0.001) * layout.data.width / 4 < 1e-4)
    }
  }

  @Test func `are no specks beside a pole`() {
    let (loops, _) = loops(at: 60) { 1 / ($0 * $0 - $1) }
    #expect(loops.flatMap { $0.lines(.level) }.allSatisfy { $0.length >= 6 })
  }

  @Test func `are drawn where the function is only steep`() {
    let (loops, _) = loops(at: 0.5) { x, y in tanh(1e5 * (x - y)) }
    #expect(!loops.flatMap { $0.lines(.level) }.isEmpty)
  }
}
