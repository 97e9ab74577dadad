import Raster
import Testing
import TestSupport

@testable import Plotting

@Suite struct `A backdrop` {
  @Test func `serves all descents of a curve`() {
    var figure = Lecture.figure(minima: Lecture.minima)
    figure.yRange = AxisRange(-1.5, 1.5)
    figure.caption = ""
    let backdrop = Backdrop(of: figure)
    for start in [0.5, 1.0, -3] {
      figure.traces = [Lecture.trace("d", from: start)]
      #expect(backdrop.drawn(with: figure) == figure.drawn())
    }
    figure.traces = []
    #expect(backdrop.drawn(with: figure) == figure.drawn())
  }

  @Test func `keeps nothing of the figure's own descents`() {
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    figure.yRange = AxisRange(-1.5, 1.5)
    figure.caption = ""
    let backdrop = Backdrop(of: figure)
    figure.traces = [Lecture.trace("e", from: 1)]
    #expect(backdrop.drawn(with: figure) == figure.drawn())
  }

  @Test func `says nothing of how descents were run, which is for whoever changes it to show`() {
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    figure.yRange = AxisRange(-1.5, 1.5)
    let picture = Backdrop(of: figure).drawn(with: figure)
    #expect(picture != figure.drawn())
    figure.caption = ""
    #expect(picture == figure.drawn())
  }

  /// There, lines of one height go on below texts.
  @Test func `of a surface differs from the picture at texts only`() {
    var figure = Figure(title: "g", xRange: AxisRange(-2, 2))
    figure.surface = Figure.Surface(label: "g") { x, y in zip(x, y).map { $0 * $0 + 3 * $1 * $1 } }
    // The line of the small print is there, descents or not.
    figure.caption = ""
    let backdrop = Backdrop(of: figure)
    #expect(backdrop.drawn(with: figure) == figure.drawn())
    let steps = (0...5).map {
      Figure.SurfaceTrace.Step(x: 1.5 / Double($0 + 1), y: 1 / Double($0 + 1), value: 1)
    }
    figure.surface?.traces = [
      Figure.SurfaceTrace(
        label: "d", steps: steps, end: steps.last, rate: 0.1, epochs: 5,
        isConverged: false)
    ]
    let (picture, whole) = (backdrop.drawn(with: figure), figure.drawn())
    let count = zip(picture.bytes, whole.bytes).count { $0 != $1 }
    #expect(count > 0)
    #expect(count * 100 < whole.bytes.count)
  }

  @Test func `says what there is instead of lines`() {
    var figure = Figure(title: "g", xRange: AxisRange(-2, 2))
    figure.surface = Figure.Surface(label: "g") { x, _ in x.map { _ in 3 } }
    figure.caption = ""
    #expect(Backdrop(of: figure).drawn(with: figure) == figure.drawn())
  }
}
