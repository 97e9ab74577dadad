import Descent
import Expressions
import Testing

@Suite struct `Many descents at once` {
  /// π/2 and −arccos √(7/12): the lecture's two valleys.
  @Test func `end where the lecture's do`() throws {
    let f = try Expression(parsing: "sin(x) + 0.5 sin(3x)", scope: Scope(variables: ["x"]))
    let descents = try MultiStart(of: f, parameters: ["x"], descent: Descent())
    let ends = descents.ends(from: [[1, 0.5]])
    #expect(abs(ends.points[0][0] - 1.57079633) < 1e-8)
    #expect(abs(ends.points[0][1] + 0.70167412) < 1e-8)
    #expect(abs(ends.values[0] - 0.5) < 1e-12)
    #expect(ends.states == [.atRest, .atRest])
    #expect(!ends.isCancelled)
    let paths = descents.paths(from: [1, 0.5])
    #expect(paths.count == 101)
    #expect(paths[0] == [1, 0.5])
    #expect(paths[100] == ends.points[0])
  }
}
