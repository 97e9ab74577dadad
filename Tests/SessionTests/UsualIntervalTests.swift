import Plotting
import Session
import Testing

/// What a picture shows if no interval is asked for.
@Suite struct `The usual interval` {
  private func interval(_ lines: String...) throws -> AxisRange {
    var session = Interpreter()
    for line in lines.dropLast() { _ = session.run(line) }
    return try session.picture(lines.last ?? "").xRange
  }

  private static let lecture = "f(x) = sin(x) + 0.5 sin(3x)"

  @Test(arguments: ["1.0", "0.5", "-1.2"])
  func `is from −5 to 5 where a descent can be seen there`(start: String) throws {
    let shown = try interval(Self.lecture, "d = descend f from \(start)", "plot f, d")
    #expect(shown == AxisRange(-5, 5))
  }

  @Test func `is wide enough for all of a descent`() throws {
    #expect(try interval("d = descend x^2 from 8", "plot d") == AxisRange(-5, 8))
  }

  /// Over [−5, 5] the quartic goes up to 600, and falls by 0.1.
  @Test(arguments: [
    ("x^4 - x^2 + 0.1x", "0.9 rate 0.05", AxisRange(-1, 1)), ("x^2", "1", AxisRange(-2, 2)),
    ("exp(10x)", "0.3 rate 1e-4", AxisRange(-0.5, 0.5)), ("(x - 3)^4", "3.3", AxisRange(2.5, 3.5)),
  ])
  func `is shorter where a descent would seem level`(
    function: String, start: String, expected: AxisRange
  ) throws {
    #expect(try interval("d = descend \(function) from \(start)", "plot d") == expected)
  }

  @Test func `is the usual one for a descent that does not fall`() throws {
    #expect(try interval("d = descend x^4 from 0", "plot d") == AxisRange(-5, 5))
    #expect(try interval("d = descend 3 from 0", "plot d") == AxisRange(-5, 5))
  }
}
