import Plotting
import Raster
import Testing

@Suite struct DescriptionTests {
  @Test func `the lecture's picture in words`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima)
    #expect(
      figure.description == """
        f(x) = sin(x) + 0.5 sin(3x): a plot over x from −5 to 5; the vertical axis, f(x), shows \
        −1.22644 to 1.22644. The curve f has the values 0.63378, −1.06747, 0, 1.06747 and −0.63378 \
        at −5, −2.5, 0, 2.5 and 5. It is lowest at −2.43992, −0.701674 and 3.84327 (value −1.07583) \
        and is highest at −3.84327, 0.701674 and 2.43992 (value 1.07583); it has 6 lows and 6 highs, \
        ends included. 5 minima are marked: deepest at x = −2.43992 (value −1.07583), x = −0.701674 \
        (value −1.07583) and x = 3.84327 (value −1.07583); local at x = −4.71239 (value 0.5) and \
        x = 1.5708 (value 0.5). The descent d (rate 0.1, 100 epochs) starts at x = 0.5 (value \
        0.978173) and moves left, at first by 0.0983688. After 100 steps it ends at x = −0.701674 \
        (value −1.07583), at rest, one of 3 equally deep minima. It is within 0.001 of its end \
        after 15 steps.
        """)
  }

  @Test func `a descent that stops in a worse minimum is told from one that does not`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 1)], minima: Lecture.minima)
    #expect(figure.description.contains("at rest, a local minimum that is not the deepest."))
    #expect(figure.description.contains("It is within 0.001 of its end after 17 steps."))
  }

  @Test func `an axis without a name is not called by an empty one`() {
    let figure = Figure(title: "f, g", yLabel: "", xRange: AxisRange(-5, 5))
    #expect(figure.description.contains("; the vertical axis shows "))
  }

  private static let curves: [Sample<String>] = [
    Sample("1/x", "falls out of the picture near 0 and rises out of the picture near 0") { 1 / $0 },
    Sample("√x", "it has no values beyond 0.") { $0.squareRoot() },
    Sample("level", "The curve f is level at 3.") { _ in 3 },
    Sample("nothing", "The curve f has no values there.") { _ in .nan },
    Sample("x²", "is lowest at 0 (value 0) and is highest at −5 and 5 (value 25)") { $0 * $0 },
  ]

  @Test(arguments: curves)
  func `what a curve does`(sample: Sample<String>) {
    let figure = Figure(
      title: "f", xRange: AxisRange(-5, 5),
      curves: [Figure.Curve(label: "f", function: sample.function)])
    #expect(figure.description.contains(sample.expected), "\(figure.description)")
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
    #expect(Set(figures.map(\.description)).count == figures.count)
  }
}
