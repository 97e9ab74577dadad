import Plotting
import Testing

@Suite struct `A figure in characters` {
  static func figure(
    _ function: @escaping @Sendable (Double) -> Double, from lower: Double = -2,
    to upper: Double = 2, yRange: AxisRange? = nil
  ) -> Figure {
    Figure(
      title: "f(x)", xRange: AxisRange(lower, upper), yRange: yRange,
      curves: [Figure.Curve(label: "f", function: function)])
  }

  @Test func `says of a descent that it could not start`() {
    var figure = Self.figure { 1 / $0 }
    figure.traces = [
      Figure.Trace(
        label: "d", steps: [], end: nil, rate: 0.1, epochs: 100, isConverged: false,
        ending: "Could not start: f(0) is not a finite number")
    ]
    for rows in 8...20 {
      #expect(figure.text(columns: 24, rows: rows).description.contains("could not start"))
    }
    figure.surface = Figure.Surface(label: "g") { x, _ in x }
    figure.surface?.traces = [
      Figure.SurfaceTrace(
        label: "d", steps: [], end: nil, rate: 0.1, epochs: 100, isConverged: false)
    ]
    #expect(figure.text(columns: 40, rows: 20).description.contains("could not start"))
  }

  @Test func `is laid out as here`() {
    let figure = Self.figure({ $0 }, yRange: AxisRange(-2, 2))
    #expect(
      figure.text(columns: 24, rows: 12).description == """
            f(x)
         2 ┤                  ⡠⠊
           │                ⡠⠊
           │             ⢀⠔⠊
           │           ⢀⠔⠁
         0 ┤┈┈┈┈┈┈┈┈┈⡠⠔⠁┈┈┈┈┈┈┈┈
           │       ⡠⠊
           │    ⢀⡠⠊
           │  ⡠⠔⠁
        −2 ┤⡠⠊
           └┬─────────┬────────┬
           −2         0     x  2
        """)
    #expect(
      figure.text(columns: 24, rows: 12, style: .ascii).description == """
            f(x)
         2 +                  **
           |               ***
           |              **
           |           ***
         0 +.........**.........
           |       **
           |     **
           |  ***
        -2 +**
           ++---------+--------+
           -2         0     x  2
        """)
  }

  /// x² − 1 on [−2, 2], whose zones meet at 0.
  static func zones(_ height: Figure.Ground.Height) -> Figure {
    var figure = figure({ $0 * $0 - 1 }, yRange: AxisRange(-2, 3))
    figure.caption = "100 epochs"
    let end = Figure.Crowd.End(x: -1, value: 0, count: 1, isBest: true)
    figure.ground = Figure.Ground(
      label: "basins of f",
      zones: [
        Figure.Zone(lower: -3, upper: 0, labels: ["→ −1.0000", "→ −1"], tint: 0),
        Figure.Zone(lower: 0, upper: 1.2, labels: ["on its way there", "lost"], tint: nil),
        Figure.Zone(lower: 1.2, upper: 1.3, labels: ["lost"], tint: nil),
      ], height: height, ends: [end], tints: [0])
    return figure
  }

  @Test func `parts its zones, and says what they are`() {
    #expect(
      Self.zones(.curve).text(columns: 34, rows: 14).description == """
            f(x)
           │⢣                            ⡜
           │⠈⢆                          ⡰⠁
         2 ┤  ⢣                        ⡜
           │   ⠳⡀                    ⢀⠞
           │    ⠘⢄                  ⡠⠃
           │      ⠣⡄              ⢀⠔⠁
         0 ┤┈┈┈┈┈┈┈★⠒⢄┈┈┈┈┈┈┈┈┈┈⢀⠔⠃┈┆┈┈┈┈┈
           │          ⠑⠢⢄⣀⣀⢀⣀⣀⠤⠒⠁   ┆
           │               ⠁        ┆
        −2 ┤   → −1.0000   ┆  lost  ┆
           └┬──────────────┬─────────────┬
           −2              0          x  2
            100 epochs
        """)
    let above = Self.zones(.top).text(columns: 34, rows: 14).description.split(separator: "\n")
    #expect(above[1].contains("→ −1.0000"))
  }

  @Test(arguments: [(24, 8), (40, 12), (80, 24), (120, 30), (200, 50)])
  func `fits into its cells`(columns: Int, rows: Int) {
    var figure = Lecture.figure([Lecture.trace("d", from: 1)], minima: Lecture.minima)
    figure.curves.append(Figure.Curve(label: "f'", function: Lecture.derivative))
    for style in [FigureText.Style.braille, .ascii] {
      let text = figure.text(columns: columns, rows: rows, style: style)
      let lines = text.description.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == rows)
      #expect(lines.allSatisfy { $0.count <= columns })
      #expect(lines[0].contains("sin(x)"))
      #expect(
        lines.contains { $0.contains("start 1") && $0.contains("end 1.5708") } || columns < 40)
      if style == .ascii { #expect(text.description.utf8.allSatisfy { $0 < 128 }) }
    }
  }

  @Test(arguments: [
    (40, 20, ["a: ○ start 1  ★ end 1.5708", "b: ○ start 0.5  ★ end −0.701674"]),
    (40, 12, ["a: ○ start 1  ★ end 1.5708", "b: ○ start 0.5  ★ end −0.701674"]),
    (30, 12, ["a: ○ 1  ★ 1.5708", "b: ○ 0.5  ★ −0.701674"]),
    (80, 20, ["a: ○ start 1  ★ end 1.5708 (100 steps)"]),
    (80, 10, ["a: ○ start 1  ★ end 1.5708   b: ○ start 0.5  ★ end −0.701674"]),
  ])
  func `names all its descents, shortly where there is little room`(
    columns: Int, rows: Int, legend: [String]
  ) {
    let traces = [("a", 1.0), ("b", 0.5), ("c", -4)].map { Lecture.trace($0.0, from: $0.1) }
    let text = Lecture.figure(traces, minima: Lecture.minima).text(columns: columns, rows: rows)
    let lines = text.description.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines.count == rows)
    for line in legend { #expect(lines.contains(line[...]), "\(text)") }
    for name in ["a", "b", "c"] { #expect(text.description.contains("\(name): ○")) }
  }

  @Test func `has its dots on the curve`() {
    // A line through the cells' corners: dots on the diagonal only.
    let figure = Self.figure({ $0 }, yRange: AxisRange(-2, 2))
    let text = figure.text(columns: 44, rows: 23)
    for (row, line) in text.lines.enumerated() {
      var column = 0
      for span in line {
        for character in span.text {
          if case .curve = span.role, let scalar = character.unicodeScalars.first {
            #expect((0x2801...0x28FF).contains(scalar.value))
            // 20 rows of 4 dots on 40 columns of 2, less the labels at the left.
            let (x, y) = (Double(column - 4) + 0.5, 20 - (Double(row - 1) + 0.5))
            #expect(abs(x / 40 - y / 20) < 0.1)
          }
          column += 1
        }
      }
    }
  }

  @Test func `shows no line across a pole`() {
    let figure = Self.figure({ 1 / $0 }, yRange: AxisRange(-10, 10))
    // 20 rows for the values 10 to −10; 56 columns for −2 to 2, behind 5 for the labels.
    for (row, line) in figure.text(columns: 61, rows: 23).lines[6..<16].enumerated() {
      let value = 10 - (Double(row + 5) + 0.5)
      var column = 0
      for span in line {
        for offset in 0..<span.text.count where span.role == .curve(0) {
          let x = (Double(column + offset - 5) + 0.5) / 14 - 2
          // A cell's half more than the curve's own place.
          #expect(abs(x) > 1 / (abs(value) + 0.5) - 0.08, "at \(x), \(value)")
        }
        column += span.text.count
      }
    }
  }

  @Test(arguments: [
    ([true], "▲ minimum", "^ minimum"), ([false], "△ minimum", "^ minimum"),
    ([true, true], "▲ deepest minima", "^ minima"),
    ([false, true], "△ local minimum  ▲ deepest minimum", "^ minima"),
    ([false, true, false, true], "△ local minima  ▲ deepest minima", "^ minima"),
  ])
  func `says what marks its minima`(areGlobal: [Bool], braille: String, ascii: String) {
    var figure = Self.figure({ $0 * $0 })
    figure.minima = areGlobal.enumerated().map {
      Figure.Minimum(x: Double($0.offset) / 4, value: 1, rank: $0.element ? .deepest : .local)
    }
    // One that is not seen is none.
    figure.minima.append(Figure.Minimum(x: 3, value: 9, rank: .local))
    figure.traces = [Lecture.trace("d", from: 1)]
    for (style, legend) in [(FigureText.Style.braille, braille), (.ascii, ascii)] {
      let text = figure.text(columns: 80, rows: 16, style: style)
      #expect(text.description.hasSuffix("\n   " + legend), "\(text)")
      #expect(text.lines.last?.last?.role == .minimum)
    }
  }

  @Test func `marks a descent's places`() {
    let text = Lecture.figure([Lecture.trace("d", from: 1)]).text(columns: 80, rows: 24)
    let spans = text.lines.flatMap { $0 }.filter { $0.role == .trace(0) }.map(\.text).joined()
    #expect(spans.contains("○") && spans.contains("•") && spans.contains("★"))
  }

  @Test(arguments: [
    AxisRange(-1e-300, 1e-300), AxisRange(-1e300, 1e300), AxisRange(1e9, 1e9 + 1), AxisRange(3, 3),
  ])
  func `comes to an end for any range`(range: AxisRange) {
    var figure = Self.figure({ $0 }, from: range.lower, to: range.upper)
    figure.traces = [Lecture.trace("d", from: 1)]
    #expect(figure.text(columns: 80, rows: 24).lines.count == 24)
  }

  @Test func `is drawn for functions without values`() {
    for function in [{ _ in Double.nan }, { _ in .infinity }, { $0 > 0 ? -.infinity : .nan }]
      as [@Sendable (Double) -> Double]
    {
      let text = Self.figure(function).text(columns: 40, rows: 10)
      #expect(!text.lines.flatMap { $0 }.contains { $0.role == .curve(0) })
    }
  }

  @Test func `leaves wide letters two cells`() {
    var figure = Self.figure { $0 }
    figure.title = "高さ(x) = " + String(repeating: "高", count: 20)
    func cells(_ character: Character) -> Int { character.isASCII ? 1 : 2 }
    let text = figure.text(columns: 30, rows: 10, cells: cells)
    let title = text.description.split(separator: "\n")[0]
    #expect(title.reduce(0) { $0 + ($1 == "…" ? 1 : cells($1)) } == 29)
    #expect(title.contains("高さ(x) = 高高") && title.hasSuffix("高…"))
  }

  @Test func `says what its labels are counted from`() {
    let text = Self.figure({ $0 }, from: 1e9, to: 1e9 + 1).text(columns: 60, rows: 12).description
    #expect(text.contains("x − 1×10⁹") && text.contains("f(x) − 1×10⁹"))
    let ascii = Self.figure({ $0 }, from: 1e9, to: 1e9 + 1).text(
      columns: 30, rows: 12, style: .ascii
    ).description
    #expect(ascii.contains("x - 1e9") && ascii.contains("f(x) - 1e9"))
  }
}
