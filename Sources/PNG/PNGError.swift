internal import Raster

/// Why a picture could not be encoded or decoded.
public enum PNGError: Error, Hashable, Sendable {
  /// libpng could not encode the picture, in its own words.
  case encoding(String)
  /// libpng could not read the bytes, in its own words.
  case decoding(String)
  /// The bytes hold a picture that is larger than a `Pixmap` or than is decoded.
  case size(width: Int, height: Int)
}

extension PNGError: CustomStringConvertible {
  /// What was expected, what was found, and a hint.
  public var description: String {
    switch self {
    case .encoding(let message): "The picture could not be written as PNG: \(message)"
    case .decoding(let message): "The PNG could not be read: \(message)"
    case .size(let width, let height):
      "Expected a PNG of at most \(Pixmap.maximumSide) pixels on a side and"
        + " \(Pixmap.maximumDecodedPixels) in all, but this one is \(width) × \(height)"
    }
  }
}
