import Raster
import Testing

@testable import Plotting

@Suite struct `The style of a series` {
  private static let indices = 0..<SeriesStyle.count

  @Test func `is another for each of at least eight curves and eight descents`() {
    #expect(SeriesStyle.count >= 8)
    #expect(Set(Self.indices.map(SeriesStyle.curve)).count == SeriesStyle.count)
    #expect(Set(Self.indices.map(SeriesStyle.trace)).count == SeriesStyle.count)
  }

  @Test func `differs in ink, dash and shape for the first four, and stays as it was`() {
    #expect(Set((0..<4).map { SeriesStyle.curve($0).ink }).count == 4)
    #expect(Set((0..<4).map { SeriesStyle.trace($0).ink }).count == 4)
    #expect((0..<4).map { SeriesStyle.curve($0).dash } == SeriesStyle.Dash.allCases)
    #expect((0..<4).map { SeriesStyle.trace($0).shape } == SeriesStyle.Shape.allCases)
    #expect(SeriesStyle.curve(0).ink != SeriesStyle.trace(0).ink)
  }

  @Test func `differs for neighbours in two ways`() {
    for index in Self.indices.dropLast() {
      let (a, b) = (SeriesStyle.curve(index), SeriesStyle.curve(index + 1))
      #expect(a.ink != b.ink)
      let (c, d) = (SeriesStyle.trace(index), SeriesStyle.trace(index + 1))
      #expect(c.ink != d.ink)
      #expect(c.shape != d.shape)
    }
  }

  /// What two shapes have in common, as a part of what either covers.
  @Test func `has shapes that cover different pixels`() {
    let bounds = PixelBounds(left: 0, top: 0, right: 40, bottom: 40)
    let grids = SeriesStyle.Shape.allCases.map { shape in
      let path = Markers.dot(shape, at: Point(5, 5)).transformed(by: .scale(4, 4))
      return Coverage(of: path, within: bounds).grid
    }
    for (index, grid) in grids.enumerated() {
      #expect((350...650).contains(grid.reduce(0, +)), "all are about as large")
      for other in grids[..<index] {
        let common = zip(grid, other).reduce(0) { $0 + min($1.0, $1.1) }
        let either = zip(grid, other).reduce(0) { $0 + max($1.0, $1.1) }
        #expect(common < 0.85 * either)
      }
    }
  }

  /// Turned round in its place, an arrow head covers other pixels: it cannot be read the other way.
  @Test func `points nowhere, unlike an arrow`() {
    let bounds = PixelBounds(left: 0, top: 0, right: 80, bottom: 80)
    func grid(from tail: Point, to tip: Point) -> [Double] {
      let head = Markers.arrowHead(at: tip, direction: tail.direction(to: tip), length: 30)
      return Coverage(of: head, within: bounds).grid
    }
    for (dx, dy) in [(30.0, 0.0), (0, 30), (-18, 24)] {
      let (tail, tip) = (Point(40 - dx / 2, 40 - dy / 2), Point(40 + dx / 2, 40 + dy / 2))
      let (there, back) = (grid(from: tail, to: tip), grid(from: tip, to: tail))
      let common = zip(there, back).reduce(0) { $0 + min($1.0, $1.1) }
      #expect(common < 0.6 * there.reduce(0, +))
    }
  }
}
