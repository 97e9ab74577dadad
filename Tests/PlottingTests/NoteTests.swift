import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is said beside the marks of descents and minima.
@Suite struct NoteTests {
  private func lines(_ figure: Figure) -> [String] {
    Scene(figure).overlay.notes.flatMap(\.block.lines)
  }

  private func number(after text: String, in lines: [String]) -> Int? {
    lines.lazy.compactMap { line in
      line.firstRange(of: text).map { line[$0.upperBound...].prefix(while: \.isNumber) }
    }.first.flatMap { Int($0) }
  }

  @Test(arguments: [0.08, 0.1, 0.2, 0.3], [100, 300])
  func `both numbers of a descent at rest count its steps, and together they are all of them`(
    rate: Double, epochs: Int
  ) throws {
    let trace = Lecture.trace("d", from: 0.5, rate: rate, epochs: epochs)
    try #require(trace.isConverged)
    let lines = lines(Lecture.figure([trace]))
    let arrival = try #require(number(after: "within 0.001 after ", in: lines), "\(lines)")
    let more = try #require(number(after: "+", in: lines), "\(lines)")
    #expect(arrival + more == epochs)
  }

  @Test func `where 0.001 is wide in the picture, only those under the star are said to be there`()
    throws
  {
    var figure = Lecture.figure([Lecture.trace("d", from: -0.7)])
    figure.xRange = AxisRange(-0.702, -0.6995)
    let lines = lines(figure)
    let more = try #require(number(after: "+", in: lines), "\(lines)")
    #expect(more < 100)
    #expect(number(after: "within 0.001 after ", in: lines) ?? 0 + more <= 100)
  }

  @Test func `a descent that still moves is not said to be near`() {
    let lines = lines(Lecture.figure([Lecture.trace("d", from: 0.5, rate: 0.001)]))
    #expect(!lines.contains { $0.contains("within") })
  }

  @Test func `descents that start and end together share marks and texts`() throws {
    let figure = Lecture.figure([
      Lecture.trace("slow", from: 0.5, rate: 0.05, epochs: 300), Lecture.trace("usual", from: 0.5),
      Lecture.trace("other", from: 1),
    ])
    let scene = Scene(figure)
    #expect(scene.overlay.starts.map(\.traces) == [[0, 1], [2]])
    #expect(scene.overlay.ends.map(\.traces) == [[0, 1], [2]])
    let lines = lines(figure)
    #expect(lines.contains("end of slow and usual: x = −0.7017, f = −1.0758"), "\(lines)")
    #expect(lines.contains("start of slow and usual: x₀ = 0.5"), "\(lines)")
    #expect(lines.contains { $0.hasPrefix("slow (rate 0.05): within 0.001 after ") }, "\(lines)")
    #expect(lines.contains("other: start x₀ = 1"), "\(lines)")
  }

  @Test func `stars never overlap: ends nearer than their arms share one`() {
    for shift in stride(from: 0, through: 0.2, by: 0.01) {
      let step = { (x: Double) in Figure.CurveStep(x: x, value: x) }
      let traces = [0, shift].map {
        Figure.Trace(
          label: "d\($0)", steps: [step(-3)], end: step($0), rate: 0.1, epochs: 1,
          isConverged: false)
      }
      let ends = Scene(Lecture.figure(traces)).overlay.ends
      for (a, b) in zip(ends, ends.dropFirst()) {
        #expect(a.place.distance(to: b.place) >= SharedPlace.reach)
      }
      #expect(ends.flatMap(\.traces) == [0, 1])
    }
  }

  @Test(arguments: [(400, 800), (320, 240), (640, 480), (800, 480), (1_600, 900)])
  func `no note hides the bottom of a marked valley`(width: Int, height: Int) {
    var figure = Lecture.figure(
      [Lecture.trace("a", from: 1), Lecture.trace("b", from: 0.5)], minima: Lecture.minima)
    figure.size = Figure.Size(width: width, height: height)
    let scene = Scene(figure)
    #expect(scene.minima.marks.count == 5)
    for note in scene.overlay.notes {
      for mark in scene.minima.marks { #expect(!note.block.box.contains(mark.place), "\(note)") }
    }
  }

  @Test func `a start that is an end, too, is a ring with a star in it`() throws {
    var trace = Lecture.trace("d", from: 2)
    trace.steps = [trace.steps[0], trace.steps[0]]
    trace.end = trace.steps[0]
    let figure = Lecture.figure([trace])
    let place = try #require(Scene(figure).overlay.starts.first).place
    let (x, y) = (Int(place.x), Int(place.y))
    let pixmap = figure.drawn()
    let ink = Palette(.light).trace(0)
    #expect(pixmap[x, y] == ink)
    let radius = Int(Markers.wideRingRadius)
    let row = (x + radius - 2...x + radius + 1).compactMap { pixmap[$0, y] }
    #expect(row.contains(ink), "the ring")
    #expect(pixmap[x, y + 6] == Palette(.light).ground, "between them")
  }

  @Test func `a descent that rests at its start has one text for both`() {
    var trace = Lecture.trace("d", from: 2)
    trace.steps = [trace.steps[0], trace.steps[0]]
    trace.end = trace.steps[0]
    let lines = lines(Lecture.figure([trace]))
    #expect(lines[0].hasPrefix("start and end x = 2, f = "), "\(lines)")
    #expect(!lines.contains { $0.contains("start x₀") }, "\(lines)")
  }

  @Test func `little room leaves the name and the number, not a buried curve`() {
    let starts = [("alpha_one", 0.5), ("beta_two", 1), ("gamma_three", 2.5), ("delta_four", -4)]
    var figure = Lecture.figure(starts.map { Lecture.trace($0.0, from: $0.1) })
    figure.size = Figure.Size(width: 480, height: 320)
    let scene = Scene(figure)
    let lines = lines(figure)
    #expect(lines.contains("beta_two: x = 1.5708"), "\(lines)")
    let curve = scene.curves.flatMap(\.lines).joined().filter(scene.layout.data.contains)
    let hidden = curve.count { point in
      scene.overlay.notes.contains { $0.block.box.contains(point) }
    }
    #expect(hidden * 25 < curve.count, "\(hidden) of \(curve.count)")
  }

  @Test func `in tiny pictures only names stand beside starts and ends`() throws {
    var figure = Figure(title: "r(x, y)", xRange: AxisRange(-2, 2), yRange: AxisRange(-1, 3))
    figure.size = Figure.Size(width: 240, height: 200)
    let starts = [(-1.0, 2.0), (-1.5, -0.5), (1.8, 0), (0, 2.5)]
    let traces = starts.enumerated().map { index, start in
      Figure.SurfaceTrace(
        label: "d\(index)", steps: [.init(x: start.0, y: start.1, value: 1)],
        end: .init(x: start.0 * 0.4, y: start.1 * 0.4, value: 0), rate: 0.1, epochs: 1,
        isConverged: false)
    }
    figure.surface = Figure.Surface(label: "r", traces: traces) { zip($0, $1).map { $0 + $1 } }
    let notes = SurfaceScene(figure, try #require(figure.surface)).overlay.notes
    #expect(notes.count == 8)
    let names = Set(traces.map(\.label))
    let bare = notes.filter { $0.block.lines.count == 1 && names.contains($0.block.lines[0]) }
    #expect(bare.count >= 4, "\(notes.map(\.block.lines))")
    #expect(notes.allSatisfy { !$0.block.lines[0].hasSuffix(":") }, "none is broken")
  }

  @Test func `a descent that ends beside its start has one text at its mark`() {
    let notes = Scene(Lecture.figure([Lecture.trace("d", from: 1.5, epochs: 2)])).overlay.notes
    #expect(
      notes.map(\.block.lines) == [
        ["start x₀ = 1.5", "end x = 1.5407, f = 0.5016", "not at rest yet", "+2 more steps here"]
      ])
  }

  @Test func `no mark at an axis' end covers its labels`() {
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    figure.curves = [Figure.Curve(label: "x²") { $0 * $0 }]
    figure.xRange = AxisRange(0, 2)
    figure.traces[0].steps = [.init(x: 2, value: 4), .init(x: 1, value: 1)]
    figure.traces[0].end = .init(x: 0, value: 0)
    let scene = Scene(figure)
    for place in [scene.overlay.traces[0].start, scene.overlay.traces[0].end].compactMap(\.self) {
      let mark = Box(left: place.x, top: place.y, right: place.x, bottom: place.y)
        .outset(by: Markers.starRadius + 1)
      for text in scene.layout.texts { #expect(!text.box.overlaps(mark), "\(text)") }
    }
  }

  @Test func `in small pictures texts are near what they speak of, and no leaders meet`() {
    let starts = [0.5, 1, -4]
    for count in 1...3 {
      for (width, height) in [(320, 240), (480, 320)] {
        var figure = Lecture.figure(
          starts.prefix(count).map { Lecture.trace("d\($0)", from: $0) }, minima: Lecture.minima)
        figure.size = Figure.Size(width: width, height: height)
        let leaders = Scene(figure).overlay.notes.compactMap(\.leader)
        #expect(leaders.count <= 2, "\(count) in \(figure.size)")
        #expect(!leaders.contains { leaders.contains(where: $0.meets) }, "\(figure.size)")
      }
    }
  }

  @Test(arguments: [(320, 240), (480, 320), (800, 480)])
  func `no kind of minimum is marked without a word`(width: Int, height: Int) {
    let starts = [0.5, 1, -4, 2.5]
    for count in 0...4 {
      var figure = Lecture.figure(
        starts.prefix(count).map { Lecture.trace("descent", from: $0) }, minima: Lecture.minima)
      figure.size = Figure.Size(width: width, height: height)
      let scene = Scene(figure)
      let words = Set(scene.overlay.notes.flatMap(\.block.lines))
      for mark in scene.minima.marks { #expect(words.contains(mark.rank.word)) }
      #expect(count > 0 || scene.minima.marks.count == 5)
    }
  }

  @Test func `two crowds share the stars, and are told apart by name and shape`() throws {
    func crowd(_ label: String, _ counts: [Int]) -> Figure.Crowd {
      Figure.Crowd(
        label: label,
        starts: [0.2, 1.2].enumerated().map {
          .init(x: $1, value: Lecture.function($1), fate: .end($0))
        },
        ends: [
          .init(x: -0.7017, value: -1.0758, count: counts[0], isBest: true),
          .init(x: 1.5708, value: 0.5, count: counts[1], isBest: false),
        ], count: counts[0] + counts[1], openCount: 0, lostCount: 0)
    }
    var figure = Lecture.figure()
    figure.crowds = [crowd("r", [4, 1]), crowd("q", [2, 3])]
    let scene = Scene(figure)
    #expect(
      scene.overlay.notes.map(\.block.lines) == [
        ["r: 4 starts, q: 2 starts, best", "x = −0.7017, f = −1.0758"],
        ["r: 1 start, q: 3 starts", "x = 1.5708, f = 0.5"],
      ])
    let shapes = scene.crowds.map { Set($0.beads.map(\.shape)) }
    #expect(shapes == [[.disc], [.square]])
    #expect(scene.crowds[0].beads.map(\.rank) == scene.crowds[1].beads.map(\.rank))
    #expect(figure.description.contains("q (squares): 5 descents"))
  }
}
