import Testing

@testable import Lessons

/// Each file of `Cases` has one kind of mistake, and beside it what is said about it, word for word.
struct FormatErrorTests {
  @Test(arguments: Folders.names(in: Folders.cases, ending: ".md"))
  func `names the mistake`(_ name: String) throws {
    let expected = try Folders.bytes("\(Folders.cases)/\(name).expected")
    let found = Self.report(try Folders.bytes("\(Folders.cases)/\(name).md"))
    #expect(found == String(decoding: expected, as: UTF8.self))
  }

  @Test func `a lesson of more than a mebibyte is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: SourceText.largestSize + 1)
    #expect(
      Self.report(bytes)
        == "1: Expected at most 1048576 bytes, found 1048577\n   Split the lesson in two\n")
  }

  /// One error a paragraph: line, message, hint.
  static func report(_ bytes: [UInt8]) -> String {
    do {
      _ = try Lesson.parse(bytes)
      return "nothing\n"
    } catch {
      return error.errors.map { error in
        "\(error.line): \(error.message)\n" + (error.hint.map { "   \($0)\n" } ?? "")
      }.joined()
    }
  }
}
