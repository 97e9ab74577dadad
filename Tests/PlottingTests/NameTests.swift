import Raster
import TestSupport
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Texts beside what they name, and away from the rest.
@Suite struct `Names in a picture` {
  @Test(arguments: [5, 2 * Double.pi, 3, 1.2], [Figure.Theme.light, .dark])
  func `touch no curve where there is room for them`(reach: Double, theme: Figure.Theme) {
    var figure = Lecture.figure()
    figure.xRange = AxisRange(-reach, reach)
    figure.theme = theme
    figure.curves.append(Figure.Curve(label: "f'", function: Lecture.derivative))
    let scene = Scene(figure)
    let names = scene.overlay.notes.filter { $0.block.lines == ["f"] || $0.block.lines == ["f′"] }
    #expect(names.count == 2)
    for place in scene.curves.flatMap(\.lines).joined() {
      #expect(!names.contains { $0.block.box.outset(by: 2).contains(place) })
    }
  }

  /// x² + 10 sin(x): its text leaves the mark of the minimum that was found little room.
  @Test func `call the minimum local that a descent came to`() throws {
    let function: @Sendable (Double) -> Double = { $0 * $0 + 10 * sin($0) }
    var figure = Figure(
      title: "f", xRange: AxisRange(-10, 10), curves: [Figure.Curve(label: "f", function: function)]
    )
    for (name, start) in [("a", -8.0), ("b", 8)] {
      var x = start
      let steps = (0..<100).map { _ in
        defer { x -= 0.05 * (2 * x + 10 * cos(x)) }
        return Figure.CurveStep(x: x, value: function(x))
      }
      figure.traces.append(
        Figure.Trace(
          label: name, steps: steps, end: .init(x: x, value: function(x)), rate: 0.05, epochs: 100,
          isConverged: true))
    }
    figure.minima = [
      Figure.Minimum(x: -1.30644, value: function(-1.30644), rank: .deepest),
      Figure.Minimum(x: 3.83747, value: function(3.83747), rank: .local),
    ]
    let scene = Scene(figure)
    #expect(scene.minima.marks.count == 2)
    #expect(scene.overlay.notes.contains { $0.block.lines == ["local"] })
  }

  /// Starts are many and small; a text on one would hide whose it is.
  @Test func `do not lie on starts over a surface`() throws {
    var random = SplitMix64(seed: 5)
    var figure = surfaceFigure { $0 * $0 - $1 * $1 }
    let starts = (0..<60).map { index in
      Figure.Crowd.Start(
        x: .random(in: -2...2, using: &random), value: .random(in: -2...2, using: &random),
        fate: .end(index % 3))
    }
    let ends = [(-1.0, 1.0), (1, 0.5), (0, -1)].map {
      Figure.Crowd.End(x: $0.0, value: $0.1, count: 20, isBest: $0.0 == 0)
    }
    figure.surface?.crowds = [
      Figure.Crowd(
        label: "r", starts: starts, ends: ends, count: 60, openCount: 0, lostCount: 0)
    ]
    let scene = SurfaceScene(figure, try #require(figure.surface))
    let boxes = scene.overlay.notes.flatMap(\.block.lineBoxes)
    #expect(scene.overlay.notes.count >= 3)
    for bead in scene.crowds.flatMap(\.marks) {
      #expect(!boxes.contains { $0.outset(by: 1).contains(bead) })
    }
  }

  @Test func `of several restarts stand before their numbers, over a surface, too`() throws {
    var figure = surfaceFigure { $0 * $0 + $1 * $1 }
    func crowd(_ label: String, _ ends: [(Double, Double)]) -> Figure.Crowd {
      Figure.Crowd(
        label: label, starts: [],
        ends: ends.map { .init(x: $0.0, value: $0.1, count: 4, isBest: $0.0 < 0) },
        count: 4 * ends.count, openCount: 0, lostCount: 0)
    }
    // Two ends above each other are two.
    figure.surface?.crowds = [
      crowd("r", [(-1, 1), (1, 1)]), crowd("s", [(1, 1), (1, -1)]),
    ]
    let scene = SurfaceScene(figure, try #require(figure.surface))
    #expect(
      Set(scene.overlay.notes.map { $0.block.lines[0] })
        == ["r: 4 starts, best", "r: 4 starts, s: 4 starts", "s: 4 starts"])
    #expect(Set(scene.crowds.flatMap(\.ends).map(\.rank)).count == 3)
  }

  @Test func `of ends over a surface say 0 where thirteen digits do`() throws {
    let trace = Figure.SurfaceTrace(
      label: "d", steps: [.init(x: 1, y: 1, value: 20), .init(x: 0.5, y: 0.5, value: 3)],
      end: .init(x: 0, y: 0, value: 2e-24), rate: 0.1, epochs: 2, isConverged: true)
    let figure = surfaceFigure(traces: [trace]) { 10 * ($0 * $0 + $1 * $1) }
    let scene = SurfaceScene(figure, try #require(figure.surface))
    #expect(scene.overlay.notes.contains { $0.block.lines.contains("value 0") })
  }
}
