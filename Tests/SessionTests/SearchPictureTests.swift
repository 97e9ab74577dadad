import Descent
import Plotting
import Testing

@testable import Session

private let f = "f(x) = sin(x) + 0.5 sin(3x)"
private let g = "g(x, y) = (x^2 - 1)^2 + y^2 + 0.3x"

private func figure(_ lines: String...) -> Figure? {
  var session = Interpreter()
  guard case .figure(let figure)? = lines.flatMap({ session.run($0) }).last else { return nil }
  return figure
}

@Suite struct `Pictures of many descents` {
  @Test func `show which start went where`() throws {
    let picture = try #require(figure(f, "r = restarts f seed 7", "plot f, r on [-5, 5]"))
    let crowd = try #require(picture.crowds.first)
    #expect(crowd.starts.count == 100 && crowd.ends.map(\.count).reduce(0, +) == 100)
    #expect(picture.caption == "100 random starts, seed 7")
    #expect(picture.description.contains("17 ended at x = −2.43992 (value −1.07583, the best)"))
    #expect(figure(f, "r = restarts f", "plot r")?.curves.count == 1)
    // A picture may choose to show what is near.
    #expect(figure(f, "r = restarts f seed 7", "plot r").map { $0.xRange.upper > 5.58 } == true)
  }

  @Test func `of two restarts name both`() throws {
    let picture = try #require(
      figure(f, "r = restarts f count 20 seed 7", "q = restarts f count 9 seed 8", "plot f, r, q"))
    #expect(
      picture.caption
        == "r (discs): 20 random starts, q (squares): 9 random starts, seeds 7 and 8")
  }

  @Test func `of two restarts over a surface name both, and call best the best of all`() throws {
    let r = "r = restarts g count 20 on [0.5, 1.5] x [-1, 1] rate 0.1 seed 7"
    let s = "s = restarts g count 9 on [-1.5, -0.5] x [-1, 1] rate 0.1 seed 8"
    let picture = try #require(figure(g, r, s, "contour g, r, s on [-2, 2] x [-1, 1]"))
    #expect(
      picture.caption
        == "r (discs): 20 random starts, s (squares): 9 random starts, seeds 7 and 8")
    let ends = try #require(picture.surface?.crowds.map(\.ends))
    #expect(ends.map(\.count) == [1, 1])
    #expect(ends.map(\.[0].isBest) == [false, true])
    // Each by itself is the best that is known.
    let alone = try #require(figure(g, r, "contour g, r on [-2, 2] x [-1, 1]"))
    #expect(alone.surface?.crowds[0].ends[0].isBest == true)
  }

  /// Values that come to 0 as far as rounding goes are equally deep.
  @Test func `of two restarts call equally deep ends the best`() throws {
    let h = "h(x) = (x^2 - 1)^2"
    let picture = try #require(
      figure(
        h, "r = restarts h count 9 on [0.5, 1.5] rate 0.05 seed 7",
        "s = restarts h count 9 on [-1.5, -0.5] rate 0.04 seed 8", "plot h, r, s on [-2, 2]"))
    #expect(picture.crowds.flatMap(\.ends).map(\.isBest) == [true, true])
  }

  @Test func `show all of what settles to both sides`() throws {
    let picture = try #require(figure("s = sweep x^2 from 1 rate 0.1 to 1.2", "plot s"))
    let shown = try #require(picture.yRange)
    #expect(shown.lower < -0.9 && shown.upper > 0.9)
  }

  @Test func `of sweeps tell slow from at rest, and show what is still on its way`() throws {
    let picture = try #require(figure("s = sweep x^4 from 1", "plot s"))
    #expect(picture.ground?.zones.contains { $0.labels[0].hasPrefix("hardly moving at") } == true)
    #expect(picture.ground?.zones.contains { $0.labels[0].hasPrefix("at rest") } == false)
    let shown = try #require(picture.yRange)
    #expect(picture.cloud.count > 200 && shown.upper > 0.05)
  }

  @Test func `of a million starts keep what can be seen`() throws {
    let picture = figure("r = restarts x^2 count 100000 epochs 3", "plot r")
    #expect(picture.map { $0.crowds[0].starts.count <= 20_000 } == true)
  }

  @Test func `colour the ground`() throws {
    let picture = try #require(figure(f, "b = basins f epochs 300", "plot f, b"))
    let ground = try #require(picture.ground)
    #expect(ground.zones.count == 6 && ground.height == .curve)
    #expect(ground.zones.first?.labels == ["→ −4.7124", "→ −4.7"])
    #expect(zip(ground.zones, ground.zones.dropFirst()).allSatisfy { $0.tint != $1.tint })
    #expect(picture.description.contains("−1.5708 to 0.701674: to x = −0.7017"))
  }

  @Test func `paint the plane`() throws {
    let picture = try #require(
      figure(g, "p = basins g on [-2, 2] x [-1, 1] rate 0.05", "plot p")
    )
    let areas = try #require(picture.surface?.areas)
    #expect(areas.ends.count == 2)
    let ends = areas.endIndices([-1.5, 1.5], [0.3, 0.3]) { false }
    #expect(ends == [0, 1])
    #expect(picture.description.contains("a map of basins"))
  }

  /// The ends of some descents that grow are a million times as far as all others.
  @Test func `are not flattened by descents that grow`() throws {
    let picture = try #require(
      figure("s = sweep x^2 from 1 rate 0 to 1.2 epochs 50 count 100", "plot s"))
    let shown = try #require(picture.yRange)
    #expect(shown.lower > -2 && shown.upper < 2)
    #expect(picture.caption == "50 epochs, settles at 0 only below 2/f″ = 1")
    #expect(
      figure("s = sweep x^4 from 1 rate 0 to 3", "plot s")?.caption == "100 epochs")
  }

  @Test(arguments: [
    ("sweep relu(x) from 1 rate 0 to 1", -1.4, 1.4),
    ("sweep x^2 from 1 using momentum 0.9", -0.2, 0.2),
  ])
  func `show all of a floor, and no start that is far from all ends`(
    line: String, low: Double, high: Double
  ) throws {
    let picture = try #require(figure("s = \(line)", "plot s"))
    let shown = try #require(picture.yRange)
    #expect(low < shown.lower && shown.upper < high)
    #expect(picture.cloud.count >= 500)
  }

  @Test func `draw the rate along the axis`() throws {
    let picture = try #require(figure(f, "s = sweep f from 0.5 count 50", "plot s"))
    #expect(picture.xLabel == "rate" && picture.curves.isEmpty)
    #expect(picture.cloud.count >= 50 && picture.ground?.height == .top)
    let map = try #require(figure(f, "s = sweep f from 0.5 count 50", "heatmap s")?.surface)
    #expect(map.variables == ("rate", "epoch"))
    #expect(map.function([0.01, 0.01], [0, 200]).map(\.isNaN) == [false, true])
    #expect(map.function([0.01], [0]) == [0.5])
  }

  @Test(arguments: [
    ("plot x, s", "'s' has a picture of its own, with nothing else in it"),
    ("contour s", "'s' has a picture of its own, with nothing else in it"),
    ("plot x, p", "'p' has a picture of its own, with nothing else in it"),
    ("plot p on [0, 1]", "'p' is drawn on the rectangle that it was made for"),
    ("plot q", "Expected a descent in one variable, but 'q' has 2"),
    ("contour r", "Expected a descent in two variables, but 'r' has 1"),
    ("animate r", "Expected a descent to animate, found functions only"),
    ("r + 1", "'r' stands for many descents, not for a number"),
    ("best(x)", "Expected the name of restarts in 'best(…)', found 'x'"),
    ("end(s)", "Expected the name of a descent in 'end(…)', found 's'"),
    ("best = 3", "'best' is a name of the language and cannot be defined"),
  ])
  func `say what cannot be drawn or asked`(line: String, text: String) {
    var session = Interpreter()
    for line in [
      "s = sweep x^2 from 1 count 5", "p = basins x^2 + y^2 on [-1, 1] x [-1, 1] epochs 2",
      "q = restarts x^2 + y^2 count 3 on [0, 1] x [0, 1]", "r = restarts x^2 count 3",
    ] {
      _ = session.run(line)
    }
    guard case .diagnostic(let diagnostic)? = session.run(line).last else {
      Issue.record("no mistake")
      return
    }
    #expect(diagnostic.message == text)
  }
}
