/// A line as it was read, without what ended it.
public struct InputLine: Hashable, Sendable {
  /// The characters, bytes that are not UTF-8 replaced by U+FFFD.
  public var text: String
  /// Whether there were bytes that are not UTF-8.
  public var hasStrayBytes: Bool
  /// The bytes beyond the reader's limit, which are lost; 0 for a line of ordinary length.
  public var bytesLost: Int

  /// Whether the line was longer than the reader's limit and `text` is only its beginning.
  public var isTooLong: Bool { bytesLost > 0 }

  /// Creates a line.
  public init(text: String, hasStrayBytes: Bool = false, bytesLost: Int = 0) {
    self.text = text
    self.hasStrayBytes = hasStrayBytes
    self.bytesLost = bytesLost
  }
}

extension InputLine {
  /// Decodes the bytes of a line; `\r` at its end belongs to what ended it.
  init(bytes: some BidirectionalCollection<UInt8>, bytesLost: Int = 0) {
    let content = bytes.last == 0x0D && bytesLost == 0 ? bytes.dropLast() : bytes[...]
    // A line that was cut may end within a character, and that is not the writer's mistake.
    let whole = bytesLost == 0 ? content : content.droppingPartialCharacter()
    let valid = String(validating: whole, as: UTF8.self)
    self.init(
      text: valid ?? String(decoding: whole, as: UTF8.self), hasStrayBytes: valid == nil,
      bytesLost: bytesLost)
  }
}

extension BidirectionalCollection<UInt8> where SubSequence == Self {
  /// Without the first bytes of a UTF-8 sequence whose last ones are missing.
  fileprivate func droppingPartialCharacter() -> Self {
    let tail = suffix(3)
    guard let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return self }
    let needed =
      switch self[start] {
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0...: 4
      default: 1
      }
    return distance(from: start, to: endIndex) < needed ? self[..<start] : self
  }
}
