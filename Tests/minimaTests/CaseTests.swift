import Foundation
import Testing

/// A script with a mistake, and all that the program says of it.
///
/// Both are files in `Cases/`, named by the mistake. Those are written by `RECORD=1`.
struct Case: CustomTestStringConvertible, Sendable {
  let script: URL

  var testDescription: String { script.deletingPathExtension().lastPathComponent }

  static let all: [Case] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "minima" }
      .sorted { $0.path < $1.path }.map(Case.init)
  }()
}

@Suite struct `Every mistake` {
  @Test(arguments: Case.all)
  func `is told with the line, a caret, what was expected and found`(_ test: Case) throws {
    let folder = try Folder()
    try folder.write(try Data(contentsOf: test.script), to: "script.minima")
    let result = try Program.run(["run", "script.minima", "--keep-going"], in: folder)
    let said = "\(result.output)\(result.errors)exit status \(result.status)\n"
    try expect(said, isIn: "Cases/\(test.testDescription).expected")
  }

  @Test func `is there to be tested`() { #expect(Case.all.count >= 30) }
}
