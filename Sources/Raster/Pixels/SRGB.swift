/// The transfer function of sRGB (IEC 61966-2-1) between 8-bit codes and linear light.
enum SRGB {
  /// The light, 0…1, that a code stands for.
  static func light(of code: UInt8) -> Double { lights[Int(code)] }

  /// The code nearest to an amount of light, as perceived; NaN becomes 0.
  static func code(for light: Double) -> UInt8 {
    // Binary search: `thresholds[k]` is where code k + 1 begins.
    var code = 0
    var step = 128
    while step > 0 {
      if light >= thresholds[code + step - 1] { code += step }
      step >>= 1
    }
    return UInt8(code)
  }

  private static let lights = (0..<256).map { decoded(Double($0) / 255) }
  private static let thresholds = (0..<255).map { decoded((Double($0) + 0.5) / 255) }

  private static func decoded(_ encoded: Double) -> Double {
    encoded <= 0.04045 ? encoded / 12.92 : power((encoded + 0.055) / 1.055, 2.4)
  }
}
