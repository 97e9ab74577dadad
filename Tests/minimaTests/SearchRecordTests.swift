import Foundation
import Testing

/// What came of many descents, as `--json` gives it: the names are those of docs/json.md, the numbers
/// have closed forms.
@Suite struct `Many descents as JSON` {
  static func records(_ lines: String...) throws -> [[String: Any]] {
    let input = lines.joined(separator: "\n") + "\n"
    let result = try Program.run(["run", "-", "--json"], input: input, in: Folder())
    #expect(result.status == 0)
    return result.records
  }

  static func record(_ line: String) throws -> [String: Any] {
    try #require(try records(line).first)
  }

  static func isNear(_ value: Any?, _ expected: Double) -> Bool {
    (value as? Double).map { abs($0 - expected) < 1e-6 } ?? false
  }

  @Test func `of restarts: the best, and the ends with their counts`() throws {
    let record = try Self.record("r = restarts x^4 - x^2 count 20 on [-1, 1] seed 7")
    #expect(
      Set(record.keys) == [
        "kind", "line", "name", "function", "method", "rate", "epochs", "from", "to", "count",
        "seed", "best", "ends", "moving", "lost", "elsewhere", "unfinished",
      ])
    #expect(record["kind"] as? String == "restarts")
    #expect(record["name"] as? String == "r")
    #expect(record["seed"] as? Int == 7)
    #expect(record["from"] as? Int == -1)
    let best = try #require(record["best"] as? [String: Any])
    #expect(Set(best.keys) == ["start", "end", "value"])
    #expect(Self.isNear(best["value"], -0.25))
    let ends = try #require(record["ends"] as? [[String: Any]])
    #expect(ends.count == 2)
    #expect(ends.allSatisfy { abs(abs($0["end"] as? Double ?? 0) - 0.5.squareRoot()) < 1e-6 })
    #expect(ends.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == 20)
  }

  @Test func `of restarts in two variables: places are lists`() throws {
    let record = try Self.record("restarts x^2 + y^2 count 3 on [-1, 1] x [0, 2]")
    #expect(record["from"] as? [Int] == [-1, 0])
    #expect(record["to"] as? [Int] == [1, 2])
    let best = try #require(record["best"] as? [String: Any])
    #expect((best["end"] as? [Double])?.count == 2)
    #expect(record["name"] == nil)
  }

  @Test func `of restarts that are all lost: no best`() throws {
    let record = try Self.record("restarts -x^4 count 4 on [1, 2] epochs 1000")
    #expect(record["best"] == nil)
    #expect(record["lost"] as? Int == 4)
    #expect((record["ends"] as? [Any])?.isEmpty == true)
  }

  @Test func `of basins: their boundaries, parts and shares`() throws {
    let record = try Self.record("basins x^4 - x^2 on [-2, 2]")
    #expect(
      Set(record.keys) == [
        "kind", "line", "function", "method", "rate", "epochs", "from", "to", "ends",
        "boundaries", "parts", "complete",
      ])
    // A first step from ±√3 leads to the maximum at 0: x − 0.1 (4x³ − 2x) = 0.
    let boundaries = try #require(record["boundaries"] as? [Double])
    let expected = [-3.0.squareRoot(), 0, 3.0.squareRoot()]
    #expect(boundaries.count == 3)
    #expect(zip(boundaries, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    let parts = try #require(record["parts"] as? [[String: Any]])
    #expect(parts.map { $0["fate"] as? String } == Array(repeating: "minimum", count: 4))
    #expect(Self.isNear(parts[0]["end"], 0.5.squareRoot()))
    let ends = try #require(record["ends"] as? [[String: Any]])
    #expect(ends.allSatisfy { Self.isNear($0["share"], 0.5) })
    #expect(record["complete"] as? Bool == true)
  }

  @Test func `of basins in a rectangle: how many starts lead where`() throws {
    let record = try Self.record("basins x^4 - x^2 + y^2 on [-1, 1] x [-1, 1]")
    #expect(record["boundaries"] == nil)
    #expect(record["parts"] == nil)
    let ends = try #require(record["ends"] as? [[String: Any]])
    let count = try #require(record["count"] as? Int)
    #expect(ends.count == 2)
    #expect(ends.reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == count)
    #expect(ends.allSatisfy { ($0["end"] as? [Double])?.count == 2 })
  }

  @Test func `of a sweep: each rate with its end, and bands of rates`() throws {
    let record = try Self.record("s = sweep x^2 from 1 rate 0.25 to 1.25 count 5 epochs 200")
    #expect(
      Set(record.keys) == [
        "kind", "line", "name", "function", "method", "epochs", "start", "from", "to", "rates",
        "x", "bands", "ends",
      ])
    #expect(record["rates"] as? [Double] == [0.25, 0.5, 0.75, 1, 1.25])
    #expect((record["x"] as? [Any])?.count == 5)
    // Each step multiplies x by 1 − 2 rate: it comes to rest below rate 1, swings at 1, and is lost
    // beyond.
    let bands = try #require(record["bands"] as? [[String: Any]])
    #expect(bands.first?["course"] as? String == "minimum")
    #expect(bands.first?["to"] as? Double == 0.75)
    #expect(bands[0]["end"] as? Double == 0)
    let ends = try #require(record["ends"] as? [[String: Any]])
    #expect(ends.count == 1)
    #expect(ends[0]["curvature"] as? Double == 2)
  }

  @Test func `can be drawn, tabled and saved like others`() throws {
    let folder = try Folder()
    let input = """
      r = restarts x^4 - x^2 count 5 on [-1, 1]
      plot x^4 - x^2, r
      table r
      save "r.csv"

      """
    let result = try Program.run(["run", "-", "--json"], input: input, in: folder)
    #expect(
      result.records.map { $0["kind"] as? String }.prefix(3) == ["restarts", "figure", "table"])
    #expect((result.records[2]["rows"] as? [Any])?.count == 5)
    #expect(folder.files().contains("r.csv"))
  }
}
