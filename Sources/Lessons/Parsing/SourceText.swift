/// The lines of a lesson file, once its bytes are known to be plain text.
struct SourceText {
  /// How large a lesson file may be, in bytes.
  static let largestSize = 1 << 20

  var lines: [SourceLine] = []

  /// Splits bytes into lines; a byte-order mark and CRLF are understood.
  init(_ bytes: [UInt8], _ mistakes: inout Mistakes) {
    guard bytes.count <= Self.largestSize else {
      mistakes.add(.tooLarge(bytes.count), at: 1)
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let parts = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      guard let text = Self.text(part, line: index + 1, &mistakes) else {
        lines = []
        return
      }
      lines.append(SourceLine(number: index + 1, text: text))
    }
    while lines.last?.isBlank == true { lines.removeLast() }
    if lines.isEmpty { mistakes.add(.emptyFile, at: 1) }
  }

  /// One line; nil where going on makes no sense, because the file is no text.
  private static func text(
    _ bytes: ArraySlice<UInt8>, line: Int, _ mistakes: inout Mistakes
  ) -> String? {
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    guard !bytes.contains(0) else {
      mistakes.add(.zeroByte, at: line)
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(bytes) else {
      mistakes.add(.notUTF8, at: line)
      return nil
    }
    for control in Set(text.unicodeScalars.filter(\.isControl)).sorted() {
      mistakes.add(.controlCharacter(control), at: line)
    }
    return text
  }
}

extension SourceLine {
  /// Whether there is nothing on it.
  var isBlank: Bool { text.allSatisfy { $0 == " " } }
}

extension Unicode.Scalar {
  /// Whether it moves the cursor, rings, or turns the direction of writing, rather than being seen.
  var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
