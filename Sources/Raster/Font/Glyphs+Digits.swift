extension Glyphs {
  static let digits: [Unicode.Scalar: String] = [:]
}
