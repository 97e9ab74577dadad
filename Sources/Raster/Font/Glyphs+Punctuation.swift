extension Glyphs {
  static let punctuation: [Unicode.Scalar: String] = [:]
}
