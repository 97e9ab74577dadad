extension Glyphs {
  static let latin: [Unicode.Scalar: String] = [:]
}
