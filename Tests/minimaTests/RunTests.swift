import Foundation
import Testing

@Suite struct `Running the lecture` {
  static let script = """
    f(x) = sin(x) + 0.5 sin(3x)
    plot f on [-5, 5]
    trap = descend f from 1.0 rate 0.1 epochs 100
    plot f, trap on [-5, 5]
    valley = descend f from 0.5 rate 0.1 epochs 100
    plot f, valley on [-5, 5]

    """

  @Test func `prints f with its derivative and both ends`() throws {
    let folder = try Folder()
    let result = try Program.run(["run", "-"], input: Self.script, in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        f(x) = sin(x) + 0.5 sin(3x)
        f'(x) = cos(x) + 1.5 cos(3x)
        Picture: figure-1.png
        trap: descent of f from 1, gradient descent, rate 0.1, 100 epochs
          end x = 1.57079633, value 0.5
          Within 0.001 of its end after 17 steps
        Picture: figure-2.png
        valley: descent of f from 0.5, gradient descent, rate 0.1, 100 epochs
          end x = -0.70167412, value -1.07582871
          Within 0.001 of its end after 15 steps
        Picture: figure-3.png

        """)
    #expect(folder.files() == ["figure-1.png", "figure-2.png", "figure-3.png"])
    for name in folder.files() {
      #expect(try folder.read(name).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
  }

  @Test func `writes the same bytes every time`() throws {
    let (one, other) = (try Folder(), try Folder())
    for folder in [one, other] {
      _ = try Program.run(["run", "-"], input: Self.script, in: folder)
    }
    for name in one.files() { #expect(try one.read(name) == other.read(name)) }
  }

  @Test func `needs no more than the file's name`() throws {
    let (one, other) = (try Folder(), try Folder())
    for folder in [one, other] { try folder.write(Self.script, to: "lecture.minima") }
    let short = try Program.run(["lecture.minima"], in: one)
    #expect(short.output == (try Program.run(["run", "lecture.minima"], in: other)).output)
    #expect(short.status == 0)
    #expect(one.files() == other.files())
    // A file that is called like a command is none.
    try one.write("1 +", to: "lessons")
    #expect(try Program.run(["lessons"], in: one).output.contains("local-minima"))
    try one.write("1 +", to: "bad.minima")
    let bad = try Program.run(["bad.minima"], in: one)
    #expect(bad.status == 1)
    #expect(bad.errors.hasPrefix("bad.minima:1: "))
  }

  @Test func `gives its outcomes as JSON with all digits`() throws {
    let folder = try Folder()
    let result = try Program.run(
      ["run", "-", "--json", "--output", "out/deep"], input: Self.script, in: folder)
    #expect(result.status == 0)
    let records = result.records
    #expect(
      records.map { $0["kind"] as? String } == [
        "definition", "figure", "trace", "figure", "trace", "figure",
      ])
    #expect(records[0]["derivative"] as? String == "cos(x) + 1.5 cos(3x)")
    let trace = records[4]
    #expect(trace["name"] as? String == "valley")
    #expect(trace["converged"] as? Bool == true)
    #expect(trace["line"] as? Int == 5)
    let end = try #require(trace["end"] as? Double)
    // −arccos √(7/12), and what the lecture's NumPy program ends with.
    #expect(abs(end + 0.7016741237876035) < 1e-12)
    let steps = try #require(trace["steps"] as? [[Double]])
    #expect(steps.count == 100)
    #expect(abs(steps[1][0] - 0.4016311635607608) < 1e-12)
    #expect(records[5]["path"] as? String == "out/deep/figure-3.png")
    #expect(records[5]["width"] as? Int == 800)
    #expect(folder.files(in: "out/deep").count == 3)
  }

  @Test func `says in JSON how many frames an animation has, and keeps its source`() throws {
    let folder = try Folder()
    let lines = "theme dark\nd = descend x^2 from 2\nanimate d\nplot d\nsave \"still.png\"\n"
    let result = try Program.run(["run", "-", "--json"], input: lines, in: folder)
    #expect(result.status == 0)
    let records = result.records
    #expect(
      records.map { $0["kind"] as? String } == ["text", "trace", "figure", "figure", "figure"])
    let frames = try #require(records[2]["frames"] as? Int)
    #expect((5...60).contains(frames))
    #expect(records[3]["frames"] == nil)
    let file = try folder.read("figure-1.png")
    #expect(file.range(of: Data("acTL".utf8)) != nil)
    #expect(file.range(of: Data("theme dark\nd = descend x^2 from 2\nanimate d".utf8)) != nil)
    #expect(try folder.read("still.png") == folder.read("figure-2.png"))
  }

  @Test func `shows numbers that are not finite as text in JSON`() throws {
    let folder = try Folder()
    let result = try Program.run(["run", "-", "--json"], input: "1/0\n-1/0\n0/0\n", in: folder)
    #expect(result.records.map { $0["value"] as? String } == ["Infinity", "-Infinity", "NaN"])
    #expect(result.status == 0)
  }
}

@Suite struct `A descent that breaks off` {
  @Test(arguments: [
    (
      "descend x^2 from 1 rate 10",
      "Diverged at step 10: the steps grow without bound; try a smaller rate"
    ),
    (
      "descend log(x) from -1",
      "Could not start: f(-1) is not a finite number; start inside the function's domain"
    ),
    (
      "descend log(x) from 0.5 rate 0.3",
      "Stopped at step 1: it leads to x = -0.1, where f is not a finite number; try a smaller rate"
    ),
    ("descend sqrt(x) from 0", "Could not start: the derivative at 0 is not a finite number"),
  ])
  func `says at which step and why`(line: String, reason: String) throws {
    let folder = try Folder()
    let result = try Program.run(["run", "-", "--json"], input: line + "\n", in: folder)
    #expect(result.status == 0)
    #expect(result.records.first?["stopped"] as? String == reason)
    #expect(result.records.first?["converged"] as? Bool == false)
  }

  @Test func `keeps the steps so far`() throws {
    let folder = try Folder()
    let result = try Program.run(
      ["run", "-", "--json"], input: "descend x^2 from 1 rate 10\n", in: folder)
    let steps = try #require(result.records.first?["steps"] as? [[Double]])
    #expect(steps.count == 10)
    #expect(steps[2] == [361, 130321])
  }
}

@Suite struct `A script` {
  @Test func `stops at its first mistake, unless told to go on`() throws {
    let folder = try Folder()
    let script = "1 + 1\n1 +\n2 + 2\n"
    let stopped = try Program.run(["run", "-"], input: script, in: folder)
    #expect(stopped.output == "1 + 1 = 2\n")
    #expect(stopped.status == 1)
    let continued = try Program.run(["run", "-", "--keep-going"], input: script, in: folder)
    #expect(continued.output == "1 + 1 = 2\n2 + 2 = 4\n")
    #expect(continued.status == 1)
  }

  @Test func `may come through a pipe without any command`() throws {
    let result = try Program.run([], input: "6 * 7\n", in: try Folder())
    #expect(result.output == "6·7 = 42\n")
    #expect(result.status == 0)
  }

  @Test func `saves pictures and tables under names of its own`() throws {
    let folder = try Folder()
    let script = """
      d = descend x^2 from 1 epochs 3
      table d
      save "trace.csv"
      plot x^2, d
      save "parabola.png"
      """
    let result = try Program.run(["run", "-", "--output", "out"], input: script, in: folder)
    #expect(result.errors == "")
    #expect(folder.files(in: "out") == ["figure-1.png", "parabola.png", "trace.csv"])
    let csv = String(decoding: try folder.read("out/trace.csv"), as: UTF8.self)
    // x ← 0.8 x; f(x) = x².
    let (second, third) = (0.8, 0.8 - 0.1 * 2 * 0.8)
    #expect(
      csv == """
        step,x,f(x)
        0,1,1
        1,0.8,\(second * second)
        2,\(third),\(third * third)

        """)
  }

  @Test func `gives the path of a table that it saves as JSON`() throws {
    let result = try Program.run(
      ["run", "-", "--json", "--output", "out"],
      input: "d = descend x^2 from 1 epochs 3\nsave \"trace.csv\"\n", in: Folder())
    let record = try #require(result.records.last)
    #expect(record["kind"] as? String == "file")
    #expect(record["path"] as? String == "out/trace.csv")
    #expect(record["columns"] as? [String] == ["step", "x", "f(x)"])
    #expect(record["count"] as? Int == 3)
  }

  @Test func `shows in its order what is drawn at the same time`() throws {
    let folder = try Folder()
    // The first takes longest.
    try folder.write(
      """
      heatmap x^2 + y^2 on [-1, 1] x [-1, 1] size 1600x1000
      1 + 1
      plot x
      plot x^2
      plot x^3
      2 + 2
      """, to: "six.minima")
    let result = try Program.run(["run", "six.minima"], in: folder)
    #expect(
      result.output == """
        Picture: figure-1.png
        1 + 1 = 2
        Picture: figure-2.png
        Picture: figure-3.png
        Picture: figure-4.png
        2 + 2 = 4

        """)
    #expect(result.errors == "")
  }

  @Test func `ends at the picture that cannot be written, with nothing of later lines`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/full.png", withDestinationPath: "/dev/full")
    try folder.write(
      "plot x\nsave \"full.png\"\nplot x^2\n1 +\nsave \"late.png\"\n", to: "full.minima")
    let result = try Program.run(["run", "full.minima"], in: folder)
    #expect(result.status == 3)
    #expect(result.output == "Picture: figure-1.png\n")
    #expect(result.errors == "minima: Could not write 'full.png': No space left on device\n")
    #expect(folder.files().filter { $0.hasSuffix(".png") } == ["figure-1.png", "full.png"])
  }

  @Test func `understands Windows line ends and a byte order mark`() throws {
    let folder = try Folder()
    try folder.write("\u{FEFF}a = 2\r\na^3\r\n", to: "dos.minima")
    let result = try Program.run(["run", "dos.minima"], in: folder)
    #expect(result.output == "a = 2\na^3 = 8\n")
    #expect(result.status == 0)
  }
}
