internal import CPNG

extension PNGImage {
  /// Reads any kind of PNG; what is transparent in it is put on white.
  ///
  /// Throws `PNGError.size` before any memory is taken when the header promises too many pixels.
  public init(decoding bytes: [UInt8]) throws(PNGError) {
    var width: UInt32 = 0
    var height: UInt32 = 0
    var failure = minima_png_failure()
    guard minima_png_size(bytes, bytes.count, &width, &height, &failure) == 1 else {
      throw .decoding(failure.text)
    }
    try PNGLimits.check(width: Int(width), height: Int(height))
    var rgb = [UInt8](repeating: 0, count: Int(width) * Int(height) * 3)
    guard minima_png_decode(bytes, bytes.count, &rgb, width, height, &failure) == 1 else {
      throw .decoding(failure.text)
    }
    self.init(width: Int(width), height: Int(height), rgb: rgb)
  }
}
