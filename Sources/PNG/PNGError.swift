/// Why a picture could not be encoded or decoded.
public enum PNGError: Error, Hashable, Sendable {
  /// A side is 0, or longer than `PNGLimits.side`, or the picture has more than `PNGLimits.pixels`.
  case size(width: Int, height: Int)
  /// The pixels do not fill the size: the bytes that the size needs, and those there are.
  case pixels(expected: Int, found: Int)
  /// libpng could not encode the picture, in its own words.
  case encoding(String)
  /// libpng could not read the bytes, in its own words.
  case decoding(String)
}

/// The largest pictures that are encoded and decoded.
public enum PNGLimits {
  /// The longest side, in pixels.
  public static let side = 65_535
  /// The most pixels: 192 MiB of RGB, so that a forged header cannot exhaust memory.
  public static let pixels = 1 << 26
}

extension PNGError: CustomStringConvertible {
  /// What was expected, what was found, and a hint.
  public var description: String {
    switch self {
    case .size(let width, let height):
      "A PNG has between 1 and \(PNGLimits.side) pixels on a side and at most"
        + " \(PNGLimits.pixels) in all; this one would be \(width) × \(height)"
    case .pixels(let expected, let found):
      "The picture needs \(expected) bytes of pixels, but there are \(found)"
    case .encoding(let message): "The PNG could not be written: \(message)"
    case .decoding(let message): "The PNG could not be read: \(message)"
    }
  }
}
