import Foundation
import Testing

@Suite struct `A transcript` {
  static let lines = [
    "", "", "", "", "banana", "cos(x)", ":hint", "cos(x) + 1.5 cos(3x)", "", "", ":try", "f(2)",
    "1 +", "",
    "plot f, f' on [0, 1]", "", "", ":goto from-one", "0.5", ":skip", ":goto deepest", "b",
  ]

  /// Without times, and without the descriptions of pictures, which have tests of their own.
  private func comparable(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d( to [-\d: ]*\d\d:\d\d)?/, with: "DATE")
      .replacing(/!\[.*\]\(</, with: "![DESCRIPTION](<")
  }

  private func play(_ lines: [String], in folder: Folder) throws {
    let result = try Program.run(
      ["learn", "--state", "state"], input: lines.joined(separator: "\n") + "\n", in: folder)
    #expect(result.status == 0)
  }

  @Test func `holds all of the work, as Markdown`() throws {
    let folder = try Folder()
    try play(Self.lines, in: folder)
    let result = try Program.run(["transcript", "--state", "state"], in: folder)
    #expect(result.status == 0)
    #expect(result.errors == "")
    try expect(comparable(result.output), isIn: "Transcripts/work.md")
  }

  @Test func `names pictures that are there`() throws {
    let folder = try Folder()
    try play(Self.lines, in: folder)
    let result = try Program.run(["transcript", "--state", "state"], in: folder)
    let paths = result.output.matches(of: /\(<(.*\.png)>\)/).map { String($0.output.1) }
    #expect(paths.count == 4)
    for path in paths { #expect(try folder.read(path).starts(with: [0x89, 0x50])) }
  }

  @Test func `says when there is nothing yet`() throws {
    let result = try Program.run(["transcript", "--state", "state"], in: Folder())
    #expect(result.status == 0)
    #expect(
      result.output == "There is no work in the lesson 'local-minima' yet: "
        + "'\(Program.path) learn local-minima' begins it.\n")
  }

  @Test func `of an unknown lesson is a mistake`() throws {
    let result = try Program.run(["transcript", "local-minimal"], in: Folder())
    #expect(result.status == 1)
    #expect(result.errors.contains("Did you mean 'local-minima'?"))
  }

  @Test func `trusts nothing in the journal`() throws {
    let folder = try Folder()
    try play([""], in: folder)
    let forged = #"""
      {"event":"answered","lesson":"local-minima","quiz":"slope","answer":"1","mark":"correct","time":1e300}
      {"event":"typed","lesson":"local-minima","line":"\u001b[31m `<b>` ```\n# Title","time":-1e300}
      {"event":"hinted","lesson":"local-minima","quiz":"slope","number":-7,"time":0}
      {"event":"answered","lesson":"local-minima","quiz":"slope","answer":"`\n## Full marks","mark":"correct","time":0}
      {"event":"answered","lesson":"local-minima","quiz":"<b>","answer":"1","mark":"correct","time":-1e300}
      {"event":"typed","les
      """#
    let handle = try FileHandle(
      forWritingTo: folder.url.appending(path: "state/local-minima.jsonl"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(forged.utf8))
    try handle.close()
    let result = try Program.run(["transcript", "--state", "state"], in: folder)
    #expect(result.status == 0)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.contains("\n1. `1`: **wrong**. Not yet"))
    #expect(result.output.contains("(The journal has it as correct.)"))
    #expect(result.output.contains("\n````text\n> ␛[31m `<b>` ```\n# Title\n"))
    #expect(!result.output.contains("\n## Full marks"))
    #expect(result.output.contains(#"No longer in the lesson: \<b\>."#))
    #expect(result.output.contains("could not be read and was passed over."))
    #expect(result.output.contains("an unknown time"))
  }
}
