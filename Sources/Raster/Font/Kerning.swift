/// How much closer some letters stand than their side bearings say, in thousandths of an em.
enum Kerning {
  /// The change of the distance between two characters; digits keep theirs, to stay in columns.
  static func adjustment(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Double {
    // Digits and most small letters are not in any class: looked up without hashing.
    guard left.isASCII, isKerned[Int(left.value)] else { return 0 }
    return pairs[Pair(left: left, right: right)] ?? 0
  }

  /// Every letter on the left with every one on the right.
  private static let classes: [(left: String, right: String, adjustment: Double)] = [
    ("A", "TVY’”", -75), ("A", "Wvwy", -35), ("TVY", "A", -75), ("W", "A", -45),
    ("T", "aceosgqduvwxyzmnpr", -70), ("T", ".,-–…", -90), ("VY", "aceosgqd", -40),
    ("VWYFP", ".,…", -80), ("FP", "A", -55), ("L", "TVY’”", -80), ("LR", "VWY", -25),
    ("r", ".,…", -55), ("vwy", ".,…", -45), ("r", "acdegoq", -12), ("f", ")]’”?!²³", 40),
    ("f", "(", 15), ("f", "′″'\"°*", 70), ("K", "OCGQ", -25),
  ]

  private static let pairs: [Pair: Double] = classes.reduce(into: [:]) { pairs, row in
    for left in row.left.unicodeScalars {
      for right in row.right.unicodeScalars {
        pairs[Pair(left: left, right: right)] = row.adjustment
      }
    }
  }

  /// For each character of ASCII whether it is on the left of a pair.
  private static let isKerned = pairs.keys.reduce(into: [Bool](repeating: false, count: 128)) {
    $0[Int($1.left.value)] = true
  }

  private struct Pair: Hashable {
    var left, right: Unicode.Scalar
  }
}
