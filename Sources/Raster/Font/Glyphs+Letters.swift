extension Glyphs {
  static let letters: [Unicode.Scalar: String] = [:]
}
