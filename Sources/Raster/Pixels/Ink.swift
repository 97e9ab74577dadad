/// A colour ready to be laid over pixels, in 64 steps from nothing to all of it.
///
/// The one place where coverage becomes light. Sixty-four steps cannot be told from a smooth ramp,
/// and keep a plot in few enough colours for a palette. They also make nearly every mixture one
/// that was just computed, so it is looked up.
struct Ink {
  /// The step that is all of the colour.
  static let fullLevel = 64

  private let color: Color
  /// The 0xRRGGBB code of a colour that hides what is below it.
  private let solid: UInt32?
  /// For each level the last mixture: the code below in the upper half, the result in the lower.
  private var mixtures: [UInt64] = []

  init(_ color: Color) {
    self.color = color
    solid = color.alpha == 1 ? color.hex : nil
  }

  /// The step nearest to a coverage of 0…1.
  static func level(ofCoverage coverage: Double) -> Int {
    Int(coverage * Double(fullLevel) + 0.5)
  }

  /// The code that any pixel has after so much of this ink was laid over it; nil if it depends on the
  /// pixel.
  func solid(level: Int) -> UInt32? { level == Self.fullLevel ? solid : nil }

  /// The 0xRRGGBB code that a pixel has after this ink was laid over it.
  mutating func over(_ below: UInt32, level: Int) -> UInt32 {
    // Most rectangles are not mixed. No pixel has this code, so that the first look-up finds nothing.
    if mixtures.isEmpty { mixtures = Array(repeating: .max, count: Self.fullLevel + 1) }
    let known = mixtures[level]
    if known >> 32 == UInt64(below) { return UInt32(truncatingIfNeeded: known) }
    let result = mixture(over: below, weight: color.alpha * Double(level) / Double(Self.fullLevel))
    mixtures[level] = UInt64(below) << 32 | UInt64(result)
    return result
  }

  /// Mixes light, not codes: an edge half covered sends out half of the light.
  private func mixture(over below: UInt32, weight: Double) -> UInt32 {
    let ground = Color(below)
    func mix(_ ground: Double, _ ink: Double) -> UInt32 {
      UInt32(SRGB.code(for: ground + (ink - ground) * weight))
    }
    return mix(ground.red, color.red) << 16 | mix(ground.green, color.green) << 8
      | mix(ground.blue, color.blue)
  }
}
