extension Glyphs {
  static let symbols: [Unicode.Scalar: String] = [:]
}
