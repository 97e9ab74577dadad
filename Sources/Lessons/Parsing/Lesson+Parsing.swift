extension Lesson {
  /// Reads a lesson file: Markdown in UTF-8.
  ///
  /// - Throws: all that is wrong with the file, each with its line.
  public static func parse(_ bytes: [UInt8]) throws(LessonErrors) -> Lesson {
    var mistakes = Mistakes()
    let source = SourceText(bytes, &mistakes)
    guard !source.lines.isEmpty else { throw LessonErrors(errors: mistakes.sorted) }
    var parser = LessonParser(source.lines)
    let lesson = parser.parse(digest: digest(of: bytes), &mistakes)
    guard let lesson, mistakes.errors.isEmpty else { throw LessonErrors(errors: mistakes.sorted) }
    return lesson
  }

  /// 64-bit FNV-1a (Fowler, Noll, Vo), as 16 hexadecimal digits.
  static func digest(of bytes: [UInt8]) -> String {
    let hash = bytes.reduce(into: UInt64(0xCBF2_9CE4_8422_2325)) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
