extension String {
  /// The text without anything that could command a terminal or reorder what is read on it.
  ///
  /// Control characters become visible ones (escape is `␛`), the overrides and isolates of
  /// bidirectional text become `\u{FFFD}`; line feed and tab stay, and a carriage return before a
  /// line feed goes. Use it on all text that came from elsewhere: typed lines, lessons, file names.
  public func sanitized() -> String {
    if unicodeScalars.allSatisfy(\.isHarmless) { return self }
    var result = String.UnicodeScalarView()
    for scalar in replacing("\r\n", with: "\n").unicodeScalars {
      result.append(scalar.isHarmless ? scalar : scalar.visibleReplacement)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  var isHarmless: Bool {
    switch value {
    case 0x09, 0x0A: true
    case 0x20..<0x7F: true
    case 0..<0x20, 0x7F..<0xA0: false
    // Embeddings and overrides, isolates, and the separators that some terminals take for a line's end.
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028...0x2029: false
    default: true
    }
  }

  /// The pictures of control characters, U+2400…, are in the order of the characters.
  fileprivate var visibleReplacement: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
