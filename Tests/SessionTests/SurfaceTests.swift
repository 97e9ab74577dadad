import Descent
import Plotting
import Session
import Testing

private func table(_ outcome: Outcome?) -> Table? {
  if case .table(let table) = outcome { table } else { nil }
}

private func list(_ outcome: Outcome?) -> [Double]? {
  if case .value(let value) = outcome, !value.isScalar { value.numbers } else { nil }
}

private func surface(_ outcome: Outcome?) -> Figure.Surface? {
  if case .figure(let figure) = outcome { figure.surface } else { nil }
}

@Suite struct `Functions of several variables` {
  @Test func `are descended from a list`() throws {
    var session = Interpreter()
    let line = "d = descend g from [1, 0.5] rate 0.1 epochs 2"
    let outcome = session.last("g(x, y) = x^2 + 2y^2", line)
    guard case .trace(let trace) = outcome else {
      Issue.record("no trace")
      return
    }
    #expect(trace.variables == ["x", "y"])
    #expect(trace.trace.rows.count == 2)
    // x ← 0.8x, y ← 0.6y
    #expect(trace.trace.rows[1][..<2] == [1 - 0.1 * 2, 0.5 - 0.1 * 2])
    #expect(list(session.last("end(d)"))?.count == 2)
    #expect(list(session.last("start(d)")) == [1, 0.5])
    #expect(table(session.last("table d"))?.columns == ["step", "x", "y", "g(x, y)"])
    #expect(table(session.last("steps(d)"))?.columns == ["x", "y"])
    #expect(session.last("table d", "save \"t.csv\"") != nil)
  }

  @Test(arguments: [
    "using momentum 0.5", "using nesterov", "using rmsprop", "using adam", "using newton",
  ])
  func `are descended by every optimizer`(option: String) {
    var session = Interpreter()
    let line = "d = descend x^2 + x y + y^2 from [1, 1] rate 0.05 epochs 500 \(option)"
    let end = list(session.last(line, "end(d)")) ?? []
    #expect(end.count == 2 && end.allSatisfy { abs($0) < 0.05 }, "\(end)")
  }

  @Test func `may have more than two`() {
    var session = Interpreter()
    #expect(list(session.last("d = descend x^2 + y^2 + z^2 from [1, 2, 3]", "end(d)"))?.count == 3)
    let define = "f(a, b, c, u) = a^2 + b^2 + c^2 + u^2"
    let ends = list(session.last(define, "d = descend f from [1, 2, 3, 4]", "end(d)"))
    #expect(ends?.count == 4)
  }

  @Test func `are drawn with what is known of them`() throws {
    var session = Interpreter()
    let contour = surface(session.last("contour x^2 - y^2 on [-2, 2] x [-1, 3]"))
    #expect(contour?.marks.map(\.kind) == [.saddle])
    #expect(contour?.style == .contour)
    _ = session.last("g(u, v) = u^2 + v^2", "d = descend g from [1, 1]")
    let heat = surface(session.last("heatmap d"))
    #expect(heat?.style == .heatmap)
    #expect(heat?.label == "g" && heat?.traces.count == 1)
    #expect(heat?.variables.x == "u")
  }

  @Test func `widen the picture for a descent that goes further`() {
    var session = Interpreter()
    guard
      case .figure(let figure) = session.last("d = descend x^2 + y^2 from [1, 9]", "contour d")
    else {
      Issue.record("no figure")
      return
    }
    #expect(figure.xRange == AxisRange(-5, 5))
    #expect(figure.yRange == AxisRange(-5, 9))
  }

  @Test func `are drawn as other pictures are`() {
    var session = Interpreter()
    let line = "contour x y on [-1, 1] x [-1, 1] theme dark size 300x200 scale 2"
    guard case .figure(let figure) = session.last(line) else {
      Issue.record("no figure")
      return
    }
    #expect(figure.theme == .dark && figure.scale == 2)
    #expect(figure.size == Figure.Size(width: 300, height: 200))
    #expect(figure.source == line)
  }

  @Test(arguments: [
    ("contour sin(x)/0 on [-1, 1] x [-1, 1]"), ("contour 3"), ("heatmap log(-1 - x^2 - y^2)"),
    ("contour abs(x) + floor(y)"), ("contour x^y"), ("contour where(x > y, x, -y)"),
  ])
  func `may be anything`(line: String) {
    var session = Interpreter()
    #expect(surface(session.last(line)) != nil)
  }
}

@Suite struct `Descents of two variables in motion` {
  private static let lines = [
    "g(x, y) = x^2 + 3y^2", "d = descend g from [1.5, 1]", "f(x) = x^2", "c = descend f from 1",
  ]

  @Test(arguments: [
    ("animate contour g, d", Figure.Surface.Style.contour), ("animate heatmap g, d", .heatmap),
    ("animate d", .contour), ("animate g, d on [-2, 2] x [-2, 2] theme dark", .contour),
    ("animate heatmap d", .heatmap),
  ])
  func `are drawn over the surface`(line: String, style: Figure.Surface.Style) throws {
    var session = Interpreter()
    for line in Self.lines { _ = session.run(line) }
    guard case .figure(let figure)? = session.run(line).last else {
      Issue.record("no picture")
      return
    }
    #expect(figure.surface?.style == style)
    #expect((figure.animation?.frames.count ?? 0) > 5)
    #expect(try session.savedPicture().animation != nil)
  }

  @Test func `need a descent`() {
    var session = Interpreter()
    for line in Self.lines { _ = session.run(line) }
    guard case .diagnostic(let diagnostic)? = session.run("animate contour g").last else {
      Issue.record("no failure")
      return
    }
    #expect("\(diagnostic)".contains("Expected a descent to animate"))
    guard case .figure(let figure)? = session.run("animate c").last else {
      Issue.record("no picture")
      return
    }
    #expect(figure.surface == nil)
  }
}
