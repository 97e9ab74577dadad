/// A colour in linear light with its opacity.
///
/// Colours come in as 8-bit sRGB (IEC 61966-2-1) and are mixed as light.
public struct Color: Hashable, Sendable {
  /// Linear light, 0…1.
  public let red, green, blue: Double
  /// Opacity, 0…1.
  public let alpha: Double

  /// Creates a colour from 8-bit sRGB channels.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: Double = 1) {
    self.red = SRGB.light(of: red)
    self.green = SRGB.light(of: green)
    self.blue = SRGB.light(of: blue)
    self.alpha = min(max(alpha, 0), 1)
  }

  /// Creates the nearest 8-bit colour to an amount of linear light, 0…1 in each channel.
  public init(linearRed red: Double, green: Double, blue: Double) {
    self.init(red: SRGB.code(for: red), green: SRGB.code(for: green), blue: SRGB.code(for: blue))
  }

  /// Creates a colour from sRGB written as in a style sheet: `0xRRGGBB`.
  public init(_ hex: UInt32, alpha: Double = 1) {
    self.init(
      red: UInt8(hex >> 16 & 0xFF), green: UInt8(hex >> 8 & 0xFF), blue: UInt8(hex & 0xFF),
      alpha: alpha)
  }

  /// The 8-bit sRGB channels, written as in a style sheet: `0xRRGGBB`.
  public var hex: UInt32 {
    UInt32(SRGB.code(for: red)) << 16 | UInt32(SRGB.code(for: green)) << 8
      | UInt32(SRGB.code(for: blue))
  }

  /// The same colour with another opacity.
  public func withAlpha(_ alpha: Double) -> Color { Color(hex, alpha: alpha) }

  /// The colour between this one and `other` as mixed light; `amount` 0 is this one.
  public func mixed(with other: Color, amount: Double) -> Color {
    func mix(_ a: Double, _ b: Double) -> UInt8 { SRGB.code(for: a + (b - a) * amount) }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: alpha + (other.alpha - alpha) * amount)
  }

  /// White.
  public static let white = Color(0xFFFFFF)
  /// Black.
  public static let black = Color(0x000000)
}
