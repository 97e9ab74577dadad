import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SamplingTests {
  /// 700 × 400 pixels.
  private static func plane(_ x: AxisRange, _ y: AxisRange) -> CurveSampling.Plane {
    CurveSampling.Plane(
      x: Scale(range: x, start: 0, end: 700), y: Scale(range: y, start: 400, end: 0), resolution: 1)
  }

  /// The greatest distance in pixels from a dense sampling of the function to the lines.
  private static func error(
    of lines: [[Point]], _ function: (Double) -> Double, _ plane: CurveSampling.Plane
  ) -> Double {
    let segments = lines.flatMap { zip($0, $0.dropFirst()).map { ($0, $1) } }
    var worst = 0.0
    var index = 0
    for step in 0...10_000 {
      let x = 700 * Double(step) / 10_000
      let y = plane.y.position(of: function(plane.x.value(at: x)))
      guard y >= 0, y <= 400 else { continue }
      while index + 1 < segments.count, segments[index].1.x < x { index += 1 }
      let near = segments[max(0, index - 3)...min(segments.count - 1, index + 3)]
      worst = max(worst, near.map { Point(x, y).distance(toSegment: $0) }.min() ?? .infinity)
    }
    return worst
  }

  private static let smooth: [Sample<Void>] = [
    Sample("the lecture's function", (), Lecture.function),
    Sample("sin 30x", ()) { sin(30 * $0) },
    Sample("√|x|", ()) { abs($0).squareRoot() },
    Sample("|x|", ()) { abs($0 - 0.1234) },
    Sample("x²", ()) { $0 * $0 / 10 },
    Sample("steep", ()) { tanh(1_000 * $0) },
    Sample("exp", ()) { exp($0) / 50 },
  ]

  @Test(arguments: smooth)
  func `lines are within a tenth of a pixel`(sample: Sample<Void>) {
    let plane = Self.plane(AxisRange(-5, 5), AxisRange(-2.4, 2.4))
    let result = CurveSampling.result(of: sample.function, in: plane)
    #expect(Self.error(of: result.lines, sample.function, plane) <= 0.1)
    #expect(result.evaluations <= 60_200)
  }

  private static let dense: [Sample<Void>] = [
    Sample("sin 1000x", ()) { sin(1_000 * $0) },
    Sample("sin 10⁹x", ()) { sin(1e9 * $0) },
    Sample("sin 1/x", ()) { sin(1 / $0) },
    Sample("x sin 1/x", ()) { $0 * sin(1 / $0) },
    Sample("sin x³", ()) { sin(20 * $0 * $0 * $0) },
    Sample("two waves", ()) { sin(2_000 * $0) * cos($0) + sin($0) },
  ]

  @Test(arguments: dense)
  func `what turns too fast for lines is a band from its least to its greatest value`(
    sample: Sample<Void>
  ) {
    let plane = Self.plane(AxisRange(-5.1, 5), AxisRange(-2.4, 2.4))
    let result = CurveSampling.result(of: sample.function, in: plane)
    #expect(result.evaluations <= 60_200)
    let points = result.lines.flatMap { line in
      zip(line, line.dropFirst()).flatMap { a, b in
        (0...16).map { a.mixed(b, Double($0) / 16) }
      }
    }
    for column in stride(from: 1.0, to: 698, by: 1) {
      let ys = (0...400).map {
        plane.y.position(of: sample.function(plane.x.value(at: column + Double($0) / 400)))
      }.filter(\.isFinite)
      // Drawn lines are more than two pixels wide: what stands beside the column is seen in it.
      let drawn = points.filter { $0.x > column - 1 && $0.x < column + 2 }.map(\.y)
      guard let low = ys.min(), let high = ys.max(), let top = drawn.min(), let foot = drawn.max()
      else {
        Issue.record("no points in column \(column)")
        continue
      }
      #expect(
        top <= low + 1.5 && foot >= high - 1.5,
        "column \(column): \(low)...\(high), drawn \(top)...\(foot)")
    }
  }

  /// How many parts and how many poles there are from −5 to 5.
  private static let broken: [Sample<[Int]>] = [
    Sample("tan(x)", [5, 4]) { tan($0) },
    Sample("1/x", [2, 1]) { 1 / $0 },
    Sample("1/x²", [2, 1]) { 1 / ($0 * $0) },
    Sample("log(x)", [1, 1]) { log($0) },
    Sample("√x", [1, 0]) { $0.squareRoot() },
    Sample("a jump", [2, 0]) { $0 < 0.3 ? -1 : 1 },
    Sample("NaN", [0, 0]) { _ in .nan },
    Sample("NaN in between", [2, 0]) { abs($0) < 1 ? .nan : $0 },
    Sample("very steep", [1, 0]) { 1e9 * $0 },
    Sample("1/(x + 0.7)²", [1, 1]) { 1 / (($0 + 0.7) * ($0 + 0.7)) },
    Sample("1/(x − 0.3)", [2, 1]) { 1 / ($0 - 0.3) },
    Sample("tan²", [1, 4]) { tan($0) * tan($0) },
    Sample("too great for numbers", [1, 0]) { exp(exp(2 * $0)) },
    Sample("steps of 10⁹", [2, 0]) { $0 < 0 ? 0 : 1e9 },
    Sample("a saw", [11, 0]) { $0 - $0.rounded(.down) },
    Sample("another saw", [11, 0]) { $0 + 0.4 - ($0 + 0.4).rounded(.down) },
    Sample("steps and a slope", [4, 0]) { (sin($0) < 0 ? -1 : 1) + 0.2 * $0 },
    Sample("values at −5, −4, −3, −2 and −1 by themselves", [6, 0]) { pow($0, $0) },
  ]

  @Test(arguments: broken)
  func `jumps, poles and gaps break the line`(sample: Sample<[Int]>) {
    let result = CurveSampling.result(
      of: sample.function, in: Self.plane(AxisRange(-5, 5), AxisRange(-8, 8)))
    #expect([result.lines.count, result.poles.count] == sample.expected)
  }

  @Test func `a jump among ripples breaks the line wherever it is`() {
    for number in 0..<40 {
      let (place, speed) = (-2 + 0.1 * Double(number), 40 + 2 * Double(number))
      let result = CurveSampling.result(
        of: { $0 + ($0 < place ? 3 : 0) - 0.05 * sin(speed * $0) },
        in: Self.plane(AxisRange(-5, 5), AxisRange(-8, 8)))
      #expect(result.lines.count == 2, "at \(place) among waves of \(speed)")
    }
  }

  @Test func `the edge of the domain is met`() throws {
    let plane = Self.plane(AxisRange(-1, 1), AxisRange(-1, 2))
    let lines = CurveSampling.result(of: { ($0 - 0.1).squareRoot() }, in: plane).lines
    let first = try #require(lines.first?.first)
    #expect(abs(plane.x.value(at: first.x) - 0.1) < 1e-9)
    #expect(abs(first.y - plane.y.position(of: 0)) < 0.01)
  }

  @Test func `a spike between the places looked at first is drawn`() throws {
    let lines = CurveSampling.result(
      of: { exp(-1e8 * ($0 - 0.1234) * ($0 - 0.1234)) },
      in: Self.plane(AxisRange(-5, 5), AxisRange(0, 1))
    ).lines
    #expect(try #require(lines.joined().map(\.y).min()) < 2)
  }

  @Test func `noise is bounded`() {
    let result = CurveSampling.result(
      of: { sin(1e9 * $0) }, in: Self.plane(AxisRange(-5, 5), AxisRange(-2, 2)))
    #expect(result.evaluations <= 60_200)
    #expect(result.lines.joined().allSatisfy { $0.y >= 99 && $0.y <= 301 })
  }

  private static let shown: [Sample<[Double]>] = [
    Sample("bounded", [-1.2264, 1.2264], Lecture.function),
    Sample("constant", [1.5, 4.5]) { _ in 3 },
    Sample("zero", [-1, 1]) { _ in 0 },
    Sample("nowhere", [-1, 1]) { _ in .nan },
    Sample("a spike", [-0.07, 1.07]) { exp(-1e8 * ($0 - 0.1234) * ($0 - 0.1234)) },
    Sample("a thin peak", [-0.07, 1.07]) { 1 / (1 + 1e4 * ($0 - 0.0071) * ($0 - 0.0071)) },
  ]

  @Test(arguments: shown)
  func `values shown when nobody said`(sample: Sample<[Double]>) {
    let range = ValueRange.automatic([ValueRange(of: sample.function, over: AxisRange(-5, 5))])
    #expect(abs(range.lower - sample.expected[0]) < 0.01)
    #expect(abs(range.upper - sample.expected[1]) < 0.01)
  }

  private static let poles: [Sample<Void>] = [
    Sample("tan", ()) { tan($0) },
    Sample("1/x", ()) { 1 / $0 },
    Sample("1/(x − 1)²", ()) { 1 / (($0 - 1) * ($0 - 1)) },
    Sample("a sample next to the pole", ()) { 1 / ($0 - 0.3) },
    Sample("the same below", ()) { 1 / (0.3 - $0) + 1 / (($0 + 0.7) * ($0 + 0.7)) },
  ]

  @Test(arguments: poles)
  func `poles do not flatten the rest`(sample: Sample<Void>) {
    let range = ValueRange.automatic([ValueRange(of: sample.function, over: AxisRange(-5, 5))])
    #expect(range.length < 60)
    #expect(range.length > 3)
  }
}

extension Point {
  fileprivate func distance(toSegment segment: (Point, Point)) -> Double {
    let (a, b) = segment
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let part = square > 0 ? min(max(((x - a.x) * dx + (y - a.y) * dy) / square, 0), 1) : 0
    return distance(to: Point(a.x + part * dx, a.y + part * dy))
  }
}
