internal import CPNG
public import Raster

extension Pixmap {
  /// The most pixels that are decoded: 192 MiB, so that a forged header cannot exhaust memory.
  public static let maximumDecodedPixels = 1 << 26

  /// Reads any kind of PNG; what is transparent in it is put on white.
  ///
  /// Throws `PNGError.size` before any memory is taken when the header promises too many pixels.
  public init(png: [UInt8]) throws(PNGError) {
    var width: UInt32 = 0
    var height: UInt32 = 0
    var failure = minima_png_failure()
    guard minima_png_size(png, png.count, &width, &height, &failure) == 1 else {
      throw .decoding(failure.text)
    }
    let size = (width: Int(width), height: Int(height))
    guard max(size.width, size.height) <= Self.maximumSide,
      size.width * size.height <= Self.maximumDecodedPixels
    else { throw .size(width: size.width, height: size.height) }
    var rgb = [UInt8](repeating: 0, count: 3 * size.width * size.height)
    guard minima_png_decode(png, png.count, &rgb, width, height, &failure) == 1 else {
      throw .decoding(failure.text)
    }
    guard let pixmap = Pixmap(width: size.width, height: size.height, bytes: rgb) else {
      throw .size(width: size.width, height: size.height)
    }
    self = pixmap
  }
}
