/// One text chunk: tEXt when every character is in Latin-1, else iTXt.
struct PNGText {
  let keyword: StaticString
  /// Latin-1 or UTF-8, with a zero byte at the end and nowhere else.
  let bytes: [UInt8]
  let isUTF8: Bool

  /// Creates a chunk, or `nil` where there is nothing to say.
  ///
  /// Control characters other than the line feed, which
  /// neither chunk may hold, are left out.
  init?(keyword: StaticString, _ text: String?, alwaysUTF8: Bool = false) {
    let scalars: [Unicode.Scalar] = (text ?? "").unicodeScalars.filter {
      $0 == "\n" || !$0.isControl
    }
    if scalars.isEmpty { return nil }
    self.keyword = keyword
    isUTF8 = alwaysUTF8 || !scalars.allSatisfy { $0.value < 256 }
    bytes = (isUTF8 ? scalars.flatMap(\.utf8) : scalars.map { UInt8($0.value) }) + [0]
  }
}

extension Unicode.Scalar {
  /// Whether it is of the general category Cc, which never changes.
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
