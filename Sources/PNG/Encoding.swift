internal import CPNG

extension PNGImage {
  /// The picture as a PNG: with a palette when it has at most 256 colours, else RGB.
  ///
  /// The same pixels and metadata give the same bytes with the same libpng and zlib.
  public func encoded(_ metadata: PNGMetadata = PNGMetadata()) throws(PNGError) -> [UInt8] {
    var bytes: [UInt8] = []
    try encode(metadata) { chunk in
      bytes.append(contentsOf: chunk)
      return true
    }
    return bytes
  }

  /// Encodes into a sink, which ends the encoding when it returns `false`.
  func encode(
    _ metadata: PNGMetadata, compression: Compression? = nil,
    into sink: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(PNGError) {
    try PNGLimits.check(width: width, height: height)
    let expected = width * height * 3
    guard rgb.count == expected else {
      throw .pixels(expected: expected, found: rgb.count)
    }
    let indexed = IndexedPixels(rgb: rgb)
    let compression = compression ?? (indexed == nil ? .rgb : .indexed)
    var picture = minima_png_picture()
    picture.width = UInt32(width)
    picture.height = UInt32(height)
    picture.level = compression.level
    picture.strategy = compression.strategy
    picture.filter = compression.filter
    picture.pixels_per_metre = metadata.pixelsPerMetre
    let palette = indexed?.palette ?? []
    picture.palette_count = palette.count / 3
    let message = (indexed?.indexes ?? rgb).withUnsafeBufferPointer { pixels in
      palette.withUnsafeBufferPointer { colors in
        withTexts(metadata.texts) { texts in
          picture.pixels = pixels.baseAddress
          picture.palette = colors.baseAddress
          picture.texts = texts.baseAddress
          picture.text_count = texts.count
          return write(picture, into: sink)
        }
      }
    }
    if let message { throw .encoding(message) }
  }
}

extension PNGLimits {
  /// Throws for a picture that has no pixels or too many.
  static func check(width: Int, height: Int) throws(PNGError) {
    let sides = 1...side
    guard sides.contains(width), sides.contains(height), width * height <= pixels else {
      throw .size(width: width, height: height)
    }
  }
}

extension minima_png_failure {
  /// libpng's words.
  var text: String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// Runs the C encoder; its words when it failed.
private func write(
  _ picture: minima_png_picture, into sink: (UnsafeBufferPointer<UInt8>) -> Bool
) -> String? {
  var failure = minima_png_failure()
  let succeeded = withoutActuallyEscaping(sink) { sink in
    var sink = sink
    return withUnsafePointer(to: picture) { picture in
      withUnsafeMutablePointer(to: &sink) { context in
        minima_png_encode(
          picture,
          { context, bytes, count in
            let sink = context?.assumingMemoryBound(
              to: ((UnsafeBufferPointer<UInt8>) -> Bool).self)
            let accepted = sink?.pointee(UnsafeBufferPointer(start: bytes, count: count)) ?? false
            return accepted ? 0 : 1
          }, context, &failure)
      }
    }
  }
  return succeeded == 1 ? nil : failure.text
}

/// Lends the texts to C, all in one buffer.
private func withTexts<Result>(
  _ texts: [PNGText], _ body: (UnsafeBufferPointer<minima_png_text>) -> Result
) -> Result {
  let storage = texts.reduce(into: [UInt8]()) { $0 += $1.bytes }
  return storage.withUnsafeBufferPointer { storage in
    var start = 0
    let entries = texts.map { text in
      defer { start += text.bytes.count }
      return minima_png_text(
        keyword: UnsafeRawPointer(text.keyword.utf8Start).assumingMemoryBound(to: CChar.self),
        text: storage.baseAddress.map {
          UnsafeRawPointer($0 + start).assumingMemoryBound(to: CChar.self)
        },
        is_utf8: text.isUTF8 ? 1 : 0)
    }
    return entries.withUnsafeBufferPointer(body)
  }
}
