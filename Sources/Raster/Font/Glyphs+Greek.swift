extension Glyphs {
  static let greek: [Unicode.Scalar: String] = [:]
}
