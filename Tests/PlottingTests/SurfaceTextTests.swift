import Plotting
import TestSupport
import Testing

@Suite struct `A surface in characters` {
  typealias Function = @Sendable (Double, Double) -> Double

  static func figure(
    _ style: Figure.Surface.Style = .contour, marks: [Figure.Mark] = [],
    traces: [Figure.SurfaceTrace] = [], _ function: @escaping Function
  ) -> Figure {
    var figure = Figure(
      title: "g(x, y)", yLabel: "y", xRange: AxisRange(-2, 2), yRange: AxisRange(-2, 2))
    figure.surface = Figure.Surface(label: "g", style: style, marks: marks, traces: traces) {
      zip($0, $1).map { function($0, $1) }
    }
    return figure
  }

  static let trace = Figure.SurfaceTrace(
    label: "d", steps: [.init(x: 1.5, y: 1.5, value: 4.5), .init(x: 1, y: 1, value: 2)],
    end: .init(x: 0, y: 0, value: 0), rate: 0.1, epochs: 2, isConverged: true)

  /// The areas left and right of x = 0, without the corner above (1, 1).
  static func areas(_ count: Int = 2) -> Figure {
    var figure = figure { $0 * $0 + $1 * $1 }
    figure.title = "basins of g"
    let ends = (0..<count).map {
      Figure.Crowd.End(x: Double($0) * 2 - 1, value: 0, count: 45, isBest: true)
    }
    figure.surface?.areas = Figure.Areas(ends: ends, count: 45 * count + 10) { x, y, _ in
      zip(x, y).map { x, y in x > 1 && y > 1 ? nil : x < 0 ? 0 : 1 }
    }
    return figure
  }

  @Test func `of areas has a shade for each end, and says where it is`() {
    #expect(
      Self.areas().text(columns: 44, rows: 15).description == """
        y   basins of g
         2 ┤░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
         0 ┤░░░░░░░░░░★░░░░░░░░░▓▓▓▓▓▓▓▓▓▓★▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
           │░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
        −2 ┤░░░░░░░░░░░░░░░░░░░░▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
           └┬─────────┬─────────┬─────────┬────────┬
           −2        −1         0         1     x  2
          [░] → (−1, 0) 45 %
          [▓] → (1, 0) 45 %
          [ ] no minimum 10 %
        """)
  }

  @Test func `of many areas has digits, and a legend that leaves room`() {
    let text = Self.areas(20).text(columns: 60, rows: 24)
    #expect(text.description.contains("[1] → (−1, 0) 4.9 %  [2] → (1, 0) 4.9 %"))
    #expect(text.description.contains("1111"))
    #expect(text.lines.count == 24)
    let ascii = Self.areas().text(columns: 44, rows: 15, style: .ascii).description
    #expect(ascii.contains("[1] -> (-1, 0) 45 %"))
    #expect(ascii.utf8.allSatisfy { $0 < 128 })
  }

  /// As in a picture, where they share one hatched ground.
  @Test func `of areas has one sign for ends that are outside and rare`() {
    var figure = Self.areas()
    let ends = [(-1.0, 490), (1, 490), (8, 5), (9, 5)].map {
      Figure.Crowd.End(x: $0.0, value: 0, count: $0.1, isBest: true)
    }
    figure.surface?.areas = Figure.Areas(ends: ends, count: 990) { x, y, _ in
      zip(x, y).map { x, y in y > 1 ? 2 : y < -1 ? 3 : x < 0 ? 0 : 1 }
    }
    let text = figure.text(columns: 44, rows: 15).description
    #expect(text.contains("+++++++") && !text.contains("▒") && !text.contains("█"))
    #expect(text.hasSuffix("[░] → (−1, 0) 49.5 %\n  [▓] → (1, 0) 49.5 %\n  [+] other minima 1 %"))
  }

  @Test func `shows where many descents started and ended`() {
    var figure = Self.figure { $0 * $0 + $1 * $1 }
    figure.caption = "2 random starts, seed 7"
    figure.surface?.crowds = [
      Figure.Crowd(
        label: "r",
        starts: [.init(x: 1.5, value: 1.5, fate: .end(0)), .init(x: -1.5, value: 1, fate: .lost)],
        ends: [.init(x: 0, value: 0, count: 1, isBest: true)], count: 2, openCount: 0,
        lostCount: 1)
    ]
    let text = figure.text(columns: 44, rows: 17).description
    #expect(text.filter { $0 == "•" }.count == 1)
    #expect(text.filter { $0 == "★" }.count == 1)
    #expect(text.hasSuffix("2 random starts, seed 7"))
  }

  @Test func `is laid out as here`() {
    let mark = Figure.Mark(x: 0, y: 0, value: 0, kind: .minimum)
    let bowl = Self.figure(marks: [mark], traces: [Self.trace]) { $0 * $0 + $1 * $1 }
    #expect(
      bowl.text(columns: 44, rows: 17).description == """
        y   g(x, y)
         2 ┤▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓
           │▓▓▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒○▒▒▓▓
           │▒▒▒▒▒░░░░░░░░░░          ░░░░░•░░░░▒▒▒▒▒
           │▒▒▒░░░░░░░░                  ░░░░░░░░▒▒▒
         0 ┤▒▒▒░░░░░░░          ★         ░░░░░░░▒▒▒
           │▒▒▒░░░░░░░░                  ░░░░░░░░▒▒▒
           │▒▒▒▒▒░░░░░░░░░░          ░░░░░░░░░░▒▒▒▒▒
           │▓▓▒▒▒▒▒▒▒░░░░░░░░░░░░░░░░░░░░░░▒▒▒▒▒▒▒▓▓
        −2 ┤▓▓▓▓▓▓▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▓▓▓▓▓▓
           └┬─────────┬─────────┬─────────┬────────┬
           −2        −1         0         1     x  2
          [ ] below 1  [░] from 1  [▒] from 3
          [▓] from 5  [█] from 7
          ○ start (1.5, 1.5)  ★ end (0, 0), 2 steps
          ▼ minimum 0
        """)
    #expect(
      bowl.text(columns: 44, rows: 17, style: .ascii).description == """
        y   g(x, y)
         2 +******============================******
           |**=======::::::::::::::::::::::====O==**
           |=====::::::::::          :::::o::::=====
           |===::::::::                  ::::::::===
         0 +===:::::::          @         :::::::===
           |===::::::::                  ::::::::===
           |=====::::::::::          ::::::::::=====
           |**=======::::::::::::::::::::::=======**
        -2 +******============================******
           ++---------+---------+---------+--------+
           -2        -1         0         1     x  2
          [ ] below 1  [:] from 1  [=] from 3
          [*] from 5  [%] from 7
          O start (1.5, 1.5)  @ end (0, 0), 2 steps
          v minimum 0
        """)
  }

  @Test(arguments: [(24, 8), (40, 12), (40, 30), (80, 24), (120, 40), (200, 50)])
  func `fits into its cells, in each style`(columns: Int, rows: Int) {
    let marks = [
      Figure.Mark(x: 0, y: 0, value: -1, kind: .minimum),
      Figure.Mark(x: 1, y: 1, value: 0, kind: .saddle),
      Figure.Mark(x: -1, y: 1, value: 3, kind: .maximum),
    ]
    let figure = Self.figure(.heatmap, marks: marks, traces: [Self.trace, Self.trace]) {
      $0 * $1 > 3 ? .nan : $0 * $0 - $1
    }
    for style in [FigureText.Style.braille, .ascii] {
      let lines = figure.text(columns: columns, rows: rows, style: style).description
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= rows && lines.count >= rows - 1)
      #expect(lines.allSatisfy { $0.count <= columns }, "\(columns)")
      #expect(lines.contains { $0.contains("] below ") })
      if style == .ascii { #expect(lines.joined().utf8.allSatisfy { $0 < 128 }) }
    }
  }

  @Test func `has the shade of each value's band in each cell`() {
    let text = Self.figure { x, y in x + y }.text(columns: 80, rows: 30, style: .ascii)
    let ramp = Array(" .:-=+*#%&")
    for line in text.lines {
      // From left to right the values rise, and never by more than a band.
      let row = line.compactMap { span in
        if case .band = span.role { span.text } else { nil }
      }.joined()
      let bands = row.compactMap { ramp.firstIndex(of: $0) }
      #expect(bands == bands.sorted())
    }
    #expect(text.description.contains("[ ] below −3".map { $0 == "−" ? "-" : $0 }))
  }

  @Test func `says what the shades mean`() {
    let legend = Self.figure { x, y in x * x + y * y }.text(columns: 60, rows: 24).description
    #expect(legend.contains("[ ] below 1  [░] from 1  [▒] from 3  [▓] from 5"), "\(legend)")
    #expect(
      Self.figure { _, _ in 3 }.text(columns: 60, rows: 24).description.contains("level at 3"))
    #expect(
      Self.figure { _, _ in .nan }.text(columns: 60, rows: 24).description.contains(
        "no values to show here"))
    let half = Self.figure { x, y in x < 0 ? .nan : y }.text(columns: 60, rows: 24).description
    #expect(half.contains("[╱] no value") && half.contains("╱╱╱╱"))
  }

  @Test func `tells several descents apart by numbers`() {
    let text = Self.figure(traces: [Self.trace, Self.trace]) { $0 * $0 + $1 }.text(
      columns: 80, rows: 30
    ).description
    #expect(text.contains("1 d:  ○ start (1.5, 1.5)  ★ end (0, 0), 2 steps"))
    #expect(text.contains("2 d:"))
  }

  @Test func `is drawn whatever the function is`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<60 {
      let (a, b) = (
        Double.random(in: -3...3, using: &random), Double.random(in: -3...3, using: &random)
      )
      let scale: Double = [1e-300, 1e-9, 1.0, 1e9, 1e300].randomElement(using: &random) ?? 1
      let text = Self.figure(.heatmap) { (x: Double, y: Double) -> Double in
        if x + y > b + 3 { return .infinity }
        if x < b - 4 { return .nan }
        return scale * (a * x * y + b * x)
      }.text(
        columns: .random(in: 0...300, using: &random), rows: .random(in: 0...100, using: &random),
        style: Bool.random(using: &random) ? .ascii : .braille)
      #expect(!text.lines.isEmpty)
    }
  }
}
