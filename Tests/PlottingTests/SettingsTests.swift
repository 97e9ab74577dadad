import Testing

@testable import Plotting

/// How descents were run is part of every picture that shows them.
@Suite struct SettingsTests {
  private func texts(_ figure: Figure) -> [String] {
    let scene = Scene(figure)
    return (scene.layout.texts + scene.overlay.notes.map(\.block)).flatMap(\.lines)
  }

  private func trace(_ label: String, rate: Double, method: String? = nil) -> Figure.Trace {
    var trace = Lecture.trace(label, from: 0.5, rate: rate)
    if let method { trace.method = method }
    return trace
  }

  @Test func `what all descents have in common is said once, below the picture`() {
    #expect(texts(Lecture.figure([trace("d", rate: 0.1)])).contains("rate 0.1, 100 epochs"))
    let adam = trace("d", rate: 0.1, method: "adam 0.9")
    #expect(texts(Lecture.figure([adam])).contains("adam 0.9, rate 0.1, 100 epochs"))
    #expect(!texts(Lecture.figure()).contains { $0.contains("rate") })
  }

  @Test func `what differs stands beside each end`() {
    let texts = texts(
      Lecture.figure([trace("slow", rate: 0.05), trace("bold", rate: 0.3, method: "nesterov 0.9")]))
    #expect(texts.contains("100 epochs"))
    for start in ["slow (gradient descent, rate 0.05)", "bold (nesterov 0.9, rate 0.3)"] {
      #expect(texts.contains { $0.hasPrefix(start) }, "\(texts)")
    }
  }

  @Test func `a legend tells what differs, too`() throws {
    let traces = (1...5).map { trace("d\($0)", rate: 0.02 * Double($0)) }
    let rows = try #require(Scene(Lecture.figure(traces)).overlay.legend).rows
    #expect(rows.map { $0.detail?.lines[0].hasSuffix("; rate 0.02") }.first == true)
    #expect(rows.allSatisfy { $0.detail?.lines[0].contains("; rate 0.") == true })
  }

  @Test func `a caption takes the place of settings, and an empty one is none`() {
    var figure = Lecture.figure([trace("d", rate: 0.1)])
    figure.caption = "100 random starts, seed 7"
    #expect(texts(figure).contains("100 random starts, seed 7"))
    #expect(!texts(figure).contains { $0.contains("rate") })
    figure.caption = ""
    #expect(!texts(figure).contains { $0.contains("rate") })
  }

  @Test(arguments: [160, 200, 240, 320, 400, 800])
  func `small print is never cut: parts that have no room are left out`(width: Int) {
    var figure = Lecture.figure()
    figure.size = Figure.Size(width: width, height: 240)
    figure.caption = "100 random starts, seed 7, 12 lost (boxes)"
    let all = ["100 random starts", "seed 7", "12 lost (boxes)"]
    let layout = Layout(figure, yRange: AxisRange(-1, 1))
    let printed = layout.texts.flatMap(\.lines).filter { $0.hasPrefix("100") }
    #expect(
      printed.isEmpty || (1...3).contains { all.prefix($0).joined(separator: ", ") == printed[0] })
    #expect(!printed.isEmpty || width < 200)
    if width >= 400 { #expect(printed == [all.joined(separator: ", ")]) }
  }

  @Test func `words tell the rule, too`() {
    let text = Lecture.figure([trace("d", rate: 0.1, method: "momentum 0.9")]).description
    #expect(text.contains("The descent d (momentum 0.9, rate 0.1, 100 epochs) starts at"))
    #expect(text != Lecture.figure([trace("d", rate: 0.1)]).description)
  }

  @Test func `a descent that is not at rest, or breaks off, says so beside its end`() {
    var still = trace("d", rate: 0.001)
    #expect(texts(Lecture.figure([still])).contains("not at rest yet"))
    #expect(!texts(Lecture.figure([trace("d", rate: 0.1)])).contains("not at rest yet"))
    still.ending = "Stopped at step 100: it leads to x = −1, where f is not a finite number"
    #expect(texts(Lecture.figure([still])).contains("stopped at step 100"))
  }
}

/// What is right next to 0.
@Suite struct `Ends next to 0` {
  private func figure(start: Double, end: Double) -> Figure {
    let steps = [start, start / 2].map { Figure.CurveStep(x: $0, value: $0 * $0) }
    return Figure(
      title: "x^2", xRange: AxisRange(-5, 5), curves: [Figure.Curve(label: "f") { $0 * $0 }],
      traces: [
        Figure.Trace(
          label: "d", steps: steps, end: Figure.CurveStep(x: end, value: end * end), rate: 0.1,
          epochs: 2, isConverged: true)
      ])
  }

  @Test(arguments: [
    (1.833e-9, "end x = 0, f = 0"), (-1e-6, "end x = 0, f = 0"), (0.002, "end x = 0.002, f = 0"),
    (-0.02, "end x = −0.02, f = 0.0004"),
  ])
  func `are 0 where nobody could see a difference`(end: Double, text: String) {
    let lines = Scene(figure(start: 1, end: end)).overlay.notes.flatMap(\.block.lines)
    #expect(lines.contains(text), "\(lines)")
  }

  @Test func `are not where the picture is as small, nor are starts, which somebody chose`() {
    var small = figure(start: 1, end: 1.5e-9)
    small.xRange = AxisRange(-1e-8, 1e-8)
    let lines = Scene(small).overlay.notes.flatMap(\.block.lines)
    #expect(lines.contains { $0.hasPrefix("end x = 1.5×10⁻⁹") }, "\(lines)")
    let starts = Scene(figure(start: 1e-9, end: 1)).overlay.notes.flatMap(\.block.lines)
    #expect(starts.contains("start x₀ = 1×10⁻⁹"), "\(starts)")
  }
}
