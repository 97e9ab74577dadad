import Foundation
import Testing

@Suite struct `The page on the language` {
  @Test func `is current: scripts/language writes it`() throws {
    let result = try Program.run(["language"], in: Folder())
    #expect(result.status == 0)
    #expect(
      result.output
        == (try String(contentsOfFile: Project.path("docs/language.md"), encoding: .utf8)))
  }
}
