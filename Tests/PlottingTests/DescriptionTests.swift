@testable import Plotting
import Raster
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct DescriptionTests {
  @Test func `the lecture's picture in words`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima)
    #expect(
      figure.description == """
        f(x) = sin(x) + 0.5 sin(3x): a plot over x from −5 to 5; the vertical axis, f(x), shows \
        −1.22644 to 1.22644. The curve f has the values 0.63378, −1.06747, 0, 1.06747 and −0.63378 \
        at −5, −2.5, 0, 2.5 and 5. It is lowest at −2.43992, −0.701674 and 3.84327 (value −1.07583) \
        and is highest at −3.84327, 0.701674 and 2.43992 (value 1.07583). Between its ends it has 5 \
        lows and 5 highs. 5 minima are marked: deepest at x = −2.43992 (value −1.07583), x = −0.701674 \
        (value −1.07583) and x = 3.84327 (value −1.07583); local at x = −4.71239 (value 0.5) and \
        x = 1.5708 (value 0.5). The descent d (rate 0.1, 100 epochs) starts at x = 0.5 (value \
        0.978173) and moves left, at first by 0.0983688. After 1, 2, 5 and 10 steps it is at x = \
        0.401631, x = 0.25592, x = −0.419508 and x = −0.69016. After 100 steps it ends at x = −0.701674 \
        (value −1.07583), at rest, one of 3 equally deep minima. It is within 0.001 of its end \
        after 15 steps.
        """)
  }

  @Test func `a descent that stops in a worse minimum is told from one that does not`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 1)], minima: Lecture.minima)
    #expect(figure.description.contains("at rest, a local minimum that is not the deepest."))
    #expect(figure.description.contains("It is within 0.001 of its end after 17 steps."))
  }

  @Test func `where a curve turns can be kept for a question, and its values tell`() {
    var figure = Lecture.figure([], minima: Lecture.minima)
    figure.tellsTurns = false
    let words = figure.description
    #expect(!words.contains("low") && !words.contains("high") && !words.contains("minim"))
    #expect(words.contains(" has the values 0.63378, 0.5756"))
    #expect(words.contains(" at −5, −4.5, −4, "))
    #expect(words.hasSuffix(" 4.5 and 5."))
  }

  @Test func `an axis without a name is not called by an empty one`() {
    let figure = Figure(title: "f, g", yLabel: "", xRange: AxisRange(-5, 5))
    #expect(figure.description.contains("; the vertical axis shows "))
  }

  @Test(arguments: curves)
  func `what a curve does`(sample: Sample<String>) {
    let figure = Figure(
      title: "f", xRange: AxisRange(-5, 5),
      curves: [Figure.Curve(label: "f", function: sample.function)])
    #expect(figure.description.hasSuffix(sample.expected), "\(figure.description)")
  }

  @Test func `descents that break off say why, and those without steps do not crash`() {
    let broken = Lecture.trace("d", from: 0.5, epochs: 3, ending: "Diverged at step 3")
    #expect(Lecture.figure([broken]).description.contains("it breaks off at x = "))
    #expect(Lecture.figure([broken]).description.hasSuffix(": Diverged at step 3."))
    let empty = Figure.Trace(
      label: "d", steps: [], end: nil, rate: 0.1, epochs: 5, isConverged: false,
      ending: "log(x) is undefined at −1")
    #expect(
      Lecture.figure([empty]).description.hasSuffix(
        "The descent d (rate 0.1, 5 epochs) has no steps: log(x) is undefined at −1."))
    #expect(Lecture.figure([empty]).drawn().width == 800)
  }

  @Test func `where a curve is infinite it has no value`() {
    let figure = Figure(
      title: "1/x", xRange: AxisRange(-1, 1), curves: [Figure.Curve(label: "1/x") { 1 / $0 }])
    #expect(figure.description.contains("has the values −1, −2, no value, 2 and 1 at"))
  }

  @Test func `a number far outside has no digits that mean nothing`() {
    var trace = Lecture.trace("d", from: 0.5, epochs: 3)
    trace.steps[2] = .init(x: -3.1234567890123e10, value: 1.2345678901234567e22)
    trace.end = .init(x: -1.116010753406483e22, value: -1.3899690750710258e66)
    let text = Lecture.figure([trace]).description
    #expect(text.contains("x = −1.11601×10²² (value −1.38997×10⁶⁶)"), "\(text)")
    #expect(text.contains("and x = −3.12346×10¹⁰"), "\(text)")
  }

  @Test func `beside other curves it is told whose descent it is, and whose minima are marked`() {
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima)
    figure.curves.insert(Figure.Curve(label: "f'", function: Lecture.derivative), at: 0)
    figure.traces[0].function = "f"
    figure.markedCurve = 1
    #expect(figure.description.contains("The descent d of f (rate 0.1"))
    #expect(figure.description.contains("5 minima of f are marked"))
    let texts = Layout(figure, yRange: figure.shownYRange).texts.flatMap(\.lines)
    #expect(texts.contains("descent of f, rate 0.1, 100 epochs"))
  }

  @Test func `minima that were asked for and are not there are told`() {
    var figure = Figure(
      title: "exp(x)", xRange: AxisRange(-1, 1), curves: [Figure.Curve(label: "exp(x)") { exp($0) }]
    )
    #expect(!figure.description.contains("minimum"))
    figure.wantsMinima = true
    #expect(
      figure.description.contains("No minimum is marked: between the ends there is none."))
    #expect(
      Layout(figure, yRange: figure.shownYRange).texts.contains { $0.lines == ["no minimum"] })
    figure.mayHideMinima = true
    #expect(figure.description.contains("none was found, though there may be some."))
  }

  @Test func `what is proven is counted, and nothing else`() {
    func words(isComplete: Bool) -> String {
      let extrema = Figure.Curve.Extrema(minima: [0.1234], maxima: [], isComplete: isComplete)
      // A dip too narrow for samples, which the proof knows of.
      let curve = Figure.Curve(label: "f", extrema: { extrema }) {
        $0 * $0 - ($0 == 0.1234 ? 1 : 0)
      }
      return Figure(title: "f", xRange: AxisRange(-5, 5), curves: [curve]).description
    }
    #expect(words(isComplete: true).contains("it has 1 low and no highs."))
    #expect(!words(isComplete: false).contains("Between its ends"))
    #expect(words(isComplete: false).contains("lowest at 0.1234 (value −0.984772)"))
  }

  @Test func `a descent of no epochs stays where it is`() {
    let words = Lecture.figure([Lecture.trace("d", from: 1, epochs: 0)]).description
    #expect(
      words.hasSuffix(
        "The descent d (rate 0.1, 0 epochs) stays at its start, x = 1 (value 0.912031)."))
  }

  @Test func `what is unusual in its look comes last, and colours where there are several`() {
    var figure = Lecture.figure([Lecture.trace("d", from: 1), Lecture.trace("e", from: 2)])
    #expect(figure.description.contains("The descent e (rate 0.1, 100 epochs, black) starts"))
    figure.curves.append(Figure.Curve(label: "f′", function: Lecture.derivative))
    #expect(figure.description.contains("The curve f′ (violet, dashed) has the values"))
    figure.theme = .dark
    (figure.size, figure.scale) = (Figure.Size(width: 400, height: 300), 2)
    #expect(
      figure.description.hasSuffix(
        " It is drawn in the dark theme, 800 by 600 pixels, 2 to a point."))
  }

  @Test func `different pictures have different words`() {
    var figures = [
      Lecture.figure(), Lecture.figure(minima: Lecture.minima),
      Lecture.figure([Lecture.trace("d", from: 0.5)]),
      Lecture.figure([Lecture.trace("d", from: 1)]),
      Lecture.figure([Lecture.trace("d", from: 0.5, rate: 0.2)]),
      Lecture.figure([Lecture.trace("d", from: 0.5, epochs: 99)]),
      Lecture.figure([Lecture.trace("d", from: 0.5), Lecture.trace("e", from: 1)]),
    ]
    var other = Lecture.figure()
    other.curves[0].function = { Lecture.function($0) * 1.01 }
    figures.append(other)
    other = Lecture.figure()
    other.yRange = AxisRange(-2, 2)
    figures.append(other)
    other.xRange = AxisRange(-5, 6)
    figures.append(other)
    other.theme = .dark
    figures.append(other)
    other.scale = 2
    figures.append(other)
    other.size = Figure.Size(width: 640, height: 480)
    figures.append(other)
    other.ticks = .pi
    figures.append(other)
    other.xRange = AxisRange(-5, 6.000_000_1)
    figures.append(other)
    #expect(Set(figures.map(\.description)).count == figures.count)
  }
}
