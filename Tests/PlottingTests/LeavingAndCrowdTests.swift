import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Arrows where a descent leaves` {
  private static let box = Box(left: 30, top: 34, right: 464, bottom: 282)

  @Test func `point away from where it was, and lie beside it`() {
    for degrees in stride(from: 0, to: 360, by: 7) {
      let (dx, dy) = (cos(Double(degrees) * .pi / 180), sin(Double(degrees) * .pi / 180))
      for start in [
        Point(464, 100), Point(460, 150), Point(100, 36), Point(30, 34), Point(200, 90),
      ] {
        let end = Point(start.x + 1e4 * dx, start.y + 1e4 * dy)
        let arrow = TraceScene.Move(start: start, end: end).exitArrow(from: Self.box)
        let along = (arrow.end.x - arrow.start.x) * dx + (arrow.end.y - arrow.start.y) * dy
        #expect(along > 8, "\(start), \(degrees)")
        #expect(arrow.start.distance(to: start) > Markers.ringRadius, "\(start), \(degrees)")
        #expect(arrow.end.distance(to: start) > arrow.start.distance(to: start))
      }
    }
  }
}

@Suite struct `Notes of many descents` {
  @Test(arguments: [(240, 180), (320, 240), (400, 300), (800, 480)])
  func `leave most of a small picture to the curve`(width: Int, height: Int) {
    var figure = Lecture.figure()
    figure.size = Figure.Size(width: width, height: height)
    let places = [-4.7124, -2.4399, -0.7017, 1.5708, 3.8433]
    let ends = places.map {
      Figure.Crowd.End(x: $0, value: Lecture.function($0), count: 20, isBest: $0 == -0.7017)
    }
    let starts = (0..<100).map { index in
      let x = -5 + Double(index) / 10
      return Figure.Crowd.Start(x: x, value: Lecture.function(x), fate: .end(index / 20))
    }
    figure.crowds = [
      Figure.Crowd(
        label: "r", starts: starts, ends: ends, count: 100, openCount: 0, lostCount: 0)
    ]
    let scene = Scene(figure)
    let covered = scene.overlay.notes.map(\.block.box).reduce(0) { $0 + $1.width * $1.height }
    #expect(covered < 0.35 * scene.layout.data.width * scene.layout.data.height)
    #expect(!scene.overlay.notes.isEmpty)
    if width == 800 { #expect(scene.overlay.notes.count == 5) }
  }
}
