import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pictures of which no two may have the same words: each differs from the first in one thing.
@Suite struct DistinctWordsTests {
  typealias Change = (name: String, apply: @Sendable (inout Figure) -> Void)

  private static let looks: [Change] = [
    ("title", { $0.title = "g(x)" }), ("x range", { $0.xRange = AxisRange(-5, 5.01) }),
    ("y range", { $0.yRange = AxisRange(-3, 3.01) }), ("theme", { $0.theme = .dark }),
    ("size", { $0.size = Figure.Size(width: 401, height: 300) }), ("scale", { $0.scale = 2 }),
    ("small print", { $0.caption = "seed 8" }), ("motion", { $0 = $0.animated() }),
  ]

  private static let ofCurves: [Change] = [
    ("x axis", { $0.xLabel = "t" }), ("y axis", { $0.yLabel = "h" }),
    ("name of a curve", { $0.curves[0].label = "k" }),
    ("curve", { $0.curves[0].function = { sin($0 * 1.01) } }),
    ("order of curves", { $0.curves.swapAt(0, 1) }), ("fewer curves", { $0.curves.removeLast() }),
    ("ticks", { $0.ticks = .pi }), ("name of a descent", { $0.traces[0].label = "z" }),
    ("rule", { $0.traces[0].method = "adam 0.9" }), ("rate", { $0.traces[0].rate = 0.2 }),
    ("start", { $0.traces[0].steps[0].x += 0.1 }),
    ("a step", { $0.traces[0].steps[5].x += 0.5 }),
    ("height of the end", { $0.traces[0].end?.value += 0.1 }),
    ("end", { $0.traces[0].end?.x += 0.1 }), ("no end", { $0.traces[0].end = nil }),
    ("rest", { $0.traces[0].isConverged.toggle() }),
    ("break", { $0.traces[0].ending = "Diverged at step 3" }),
    ("a step less", { $0.traces[0].steps.removeLast() }),
    ("order of descents", { $0.traces.swapAt(0, 1) }), ("no descents", { $0.traces = [] }),
    ("no minima", { $0.minima = [] }), ("a minimum", { $0.minima[1].x += 0.1 }),
    ("which is deepest", { $0.minima[0].rank = .lowestKnown }),
    ("whether there may be others", { $0.mayHideMinima.toggle() }),
    ("zone", { $0.ground?.zones[0].upper = 0.5 }), ("no ground", { $0.ground = nil }),
    ("where a zone leads", { $0.ground?.zones[0].labels = ["→ 2"] }),
    ("fewer points", { $0.cloud.removeLast() }), ("points", { $0.cloud[0].y = 1.5 }),
    ("no crowd", { $0.crowds = [] }), ("count of an end", { $0.crowds[0].ends[0].count = 8 }),
    ("a start of many", { $0.crowds[0].starts[0].x = -4.5 }),
  ]

  private static let ofSurfaces: [Change] = [
    ("variables", { $0.surface?.variables = ("a", "b") }),
    ("style", { $0.surface?.style = .heatmap }), ("no marks", { $0.surface?.marks = [] }),
    ("kind of a mark", { $0.surface?.marks[0].kind = .maximum }),
    ("place of a mark", { $0.surface?.marks[0].x = 2 }),
    ("start", { $0.surface?.traces[0].steps[0].x += 0.1 }),
    ("a step", { $0.surface?.traces[0].steps[5].y += 0.5 }),
    ("end", { $0.surface?.traces[0].end?.y += 0.1 }), ("no descents", { $0.surface?.traces = [] }),
    ("rule", { $0.surface?.traces[0].method = "newton" }),
    ("heights", { $0.surface?.function = { zip($0, $1).map { $0 * $1 + 0.1 } } }),
    ("no crowd", { $0.surface?.crowds = [] }),
    ("count of an end", { $0.surface?.crowds[0].ends[0].count = 8 }),
  ]

  private static let curves: Figure = {
    var figure = Lecture.figure(
      [Lecture.trace("d", from: 0.5), Lecture.trace("e", from: 1)], minima: Lecture.minima)
    figure.curves.append(Figure.Curve(label: "f'", function: Lecture.derivative))
    // Room for all that is said: small pictures leave some of it out.
    figure.size = Figure.Size(width: 800, height: 600)
    figure.yRange = AxisRange(-3, 3)
    let end = Figure.Crowd.End(x: -0.7, value: -1.07, count: 9, isBest: true)
    figure.ground = Figure.Ground(
      label: "b", zones: [Figure.Zone(lower: -5, upper: 0, labels: ["→ −0.7"], tint: 0)],
      height: .top)
    figure.cloud = (0..<20).map { Figure.Curve.Place(x: -5 + Double($0) / 2, y: -2) }
    figure.crowds = [
      Figure.Crowd(
        label: "r", starts: [.init(x: -4, value: 1, fate: .end(0))], ends: [end], count: 9,
        openCount: 0, lostCount: 0)
    ]
    return figure
  }()

  private static let surface: Figure = {
    var figure = Figure(
      title: "f(x, y)", yLabel: "y", xRange: AxisRange(-5, 5), yRange: AxisRange(-3, 3),
      size: Figure.Size(width: 400, height: 300))
    let steps = (0..<20).map {
      Figure.SurfaceStep(x: 4 - Double($0) / 5, y: 1 + 0.1 * Double($0), value: Double($0))
    }
    let trace = Figure.SurfaceTrace(
      label: "d", steps: steps, end: .init(x: 0, y: 2.9, value: 0), rate: 0.1, epochs: 20,
      isConverged: false)
    var surface = Figure.Surface(
      label: "f", marks: [.init(x: -2, y: -1, value: 0, kind: .saddle)], traces: [trace]
    ) { zip($0, $1).map { $0 * $1 } }
    surface.crowds = [
      Figure.Crowd(
        label: "r", starts: [.init(x: -4, value: 1, fate: .end(0))],
        ends: [.init(x: -3, value: -2, count: 9, isBest: true)], count: 9, openCount: 0,
        lostCount: 0)
    ]
    figure.surface = surface
    return figure
  }()

  /// Each change is one that is seen, which is asked for, too.
  private func expectDistinct(_ figure: Figure, _ changes: [Change]) {
    let (picture, words) = (figure.drawn(), figure.description)
    var said: [String: String] = [words: "nothing"]
    for change in changes {
      var other = figure
      change.apply(&other)
      if change.name != "motion" { #expect(other.drawn() != picture, "\(change.name) is not seen") }
      let text = other.description
      #expect(said[text] == nil, "\(change.name) has the words of \(said[text] ?? "")")
      said[text] = change.name
    }
  }

  @Test func `pictures of curves that differ in one thing differ in words`() {
    expectDistinct(Self.curves, Self.looks + Self.ofCurves)
  }

  @Test func `pictures of surfaces that differ in one thing differ in words`() {
    expectDistinct(Self.surface, Self.looks + Self.ofSurfaces)
  }

  @Test func `a way is told by some of its places, and by how its moves grow or shrink`() {
    func words(_ factor: Double) -> String {
      var x = 1.0
      let steps = (0..<12).map { _ in
        defer { x *= factor }
        return Figure.CurveStep(x: x, value: x * x)
      }
      let trace = Figure.Trace(
        label: "d", steps: steps, end: .init(x: x, value: x * x), rate: 0.1, epochs: 12,
        isConverged: false)
      return Figure(title: "f", xRange: AxisRange(-5, 5), traces: [trace]).description
    }
    #expect(
      words(0.5).contains(
        "at first by 0.5, each move shorter than the last. After 1, 2, 5"
          + " and 10 steps it is at x = 0.5, x = 0.25, x = 0.03125 and x = 0.000976562."))
    #expect(words(-1.2).contains(", turning round 11 times, each move longer than the last."))
    #expect(words(-1).contains(", turning round 11 times, each move as long as the last."))
  }

  @Test func `moves that are rounding are no turns`() {
    let xs = [1, 0.4, 0.5, 0.499_999] + (0..<20).map { 0.5 + ($0.isMultiple(of: 2) ? 1e-13 : 0) }
    let trace = Figure.Trace(
      label: "d", steps: xs.map { Figure.CurveStep(x: $0, value: $0) },
      end: .init(x: 0.5, value: 0.5), rate: 0.1, epochs: xs.count, isConverged: true)
    let words = Figure(title: "f", xRange: AxisRange(-5, 5), traces: [trace]).description
    #expect(words.contains(", turning round 3 times"), "\(words)")
  }

  @Test func `what the names in a formula stand for is told`() {
    var figure = Lecture.figure()
    figure.parameters = [.init(name: "a", value: 2), .init(name: "b", value: -0.5)]
    #expect(figure.description.hasPrefix("f(x) = sin(x) + 0.5 sin(3x), with a = 2 and b = −0.5: "))
    figure = Self.surface
    figure.parameters = [.init(name: "a", value: 1 / 3)]
    #expect(figure.description.hasPrefix("f(x, y), with a = 0.3333333333333333: a contour plot"))
  }

  @Test func `multiples of π are told where the axis counts in them`() {
    var figure = Lecture.figure()
    figure.ticks = .pi
    #expect(figure.description.contains("counted in multiples of π"))
    figure.xRange = AxisRange(0, 0.1)
    #expect(!figure.description.contains("π"))
  }

  @Test func `places in the plane on a way are told apart`() {
    #expect(Self.surface.description.contains("x = 3.8, y = 1.1; x = 3.6, y = 1.2; x = 3, y = 1.5"))
  }

  @Test func `a value is not 0 since others of the picture are great`() {
    var trace = Lecture.trace("d", from: 1)
    trace.steps[0].value = -1e-4
    trace.steps[5].value = 7e11
    #expect(Lecture.figure([trace]).description.contains("starts at x = 1 (value −0.0001)"))
  }

  @Test func `what still moves is near a minimum, not at it`() {
    var trace = Lecture.trace("d", from: 1)
    trace.isConverged = false
    let text = Lecture.figure([trace], minima: Lecture.minima).description
    #expect(text.contains("still moving, near a local minimum that is not the deepest."))
  }

  @Test func `points are told by how high they lie along the axis`() {
    var figure = Figure(title: "sweep", xLabel: "rate", yLabel: "x", xRange: AxisRange(0, 1))
    figure.yRange = AxisRange(-4, 1)
    figure.cloud = (0...100).flatMap { index in
      let rate = Double(index) / 100
      return (rate < 0.4 ? [-0.7] : [-0.7 - rate, -0.7 + rate]).map {
        Figure.Curve.Place(x: rate, y: $0)
      }
    }
    #expect(
      figure.description.contains(
        "162 points are drawn, x from −1.7 to 0.3: near rate = 0 at −0.7; near rate = 0.25 at −0.7;"
          + " near rate = 0.5 from −1.2 to −0.2; near rate = 0.75 from −1.45 to 0.05; near rate = 1"
          + " from −1.7 to 0.3."))
  }

  @Test func `a value that is next to 0 beside the heights of a surface is 0`() {
    var figure = Figure(title: "g", xRange: AxisRange(-1, 1))
    let mark = Figure.Mark(x: 0, y: 0, value: 7.9e-31, kind: .minimum)
    figure.surface = Figure.Surface(label: "g", marks: [mark]) { zip($0, $1).map { $0 + $1 } }
    #expect(figure.description.contains("One minimum is marked: x = 0, y = 0 (value 0)."))
  }
}
