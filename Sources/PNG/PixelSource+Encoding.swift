internal import CPNG
public import Raster

extension PixelSource {
  /// The picture as a PNG: with a palette when it has at most 256 colours, else RGB.
  ///
  /// The same pixels and metadata give the same bytes with the same libpng and zlib.
  /// - Parameters:
  ///   - tolerance: how far, in codes of 255, a channel of a rare colour may be changed where that
  ///     makes a palette possible; 0 for exactly these pixels. Up to 3 it cannot be seen.
  ///   - isQuick: whether time counts for more than size, as where a picture is shown for a moment.
  public func png(
    _ metadata: PNGMetadata = PNGMetadata(), tolerance: Int = 0, isQuick: Bool = false
  ) throws(PNGError) -> [UInt8] {
    var png: [UInt8] = []
    try encode(metadata, tolerance: tolerance, isQuick: isQuick) { bytes in
      png.append(contentsOf: bytes)
      return true
    }
    return png
  }

  /// Encodes into a sink, which ends the encoding when it returns `false`.
  func encode(
    _ metadata: PNGMetadata, tolerance: Int = 0, isQuick: Bool = false, into sink: PNGSink
  ) throws(PNGError) {
    let indexed = IndexedPixels(self, tolerance: tolerance)
    let stream =
      if let indexed { try indexed.stream(isQuick: isQuick) } else {
        try pixmap.bytes.rows(3 * width).lessRowsAbove(3 * width, always: true)
          .deflated(.rgb, stride: 3 * width + 1)
      }
    var picture = minima_png_picture()
    (picture.width, picture.height) = (UInt32(width), UInt32(height))
    picture.pixels_per_metre = metadata.pixelsPerMetre
    let message = lend(stream, indexed?.palette ?? [], metadata.texts) { stream, palette, texts in
      picture.stream = stream.baseAddress
      picture.stream_size = stream.count
      picture.palette = palette.baseAddress
      picture.palette_count = palette.count / 3
      picture.texts = texts.baseAddress
      picture.text_count = texts.count
      return write(picture, into: sink)
    }
    if let message { throw .encoding(message) }
  }
}

/// Receives encoded bytes; `false` ends the encoding.
typealias PNGSink = (UnsafeBufferPointer<UInt8>) -> Bool

extension minima_png_failure {
  /// libpng's words.
  var text: String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// Runs the C encoder; its words when it failed.
private func write(_ picture: minima_png_picture, into sink: PNGSink) -> String? {
  var failure = minima_png_failure()
  let succeeded = withoutActuallyEscaping(sink) { sink in
    withUnsafePointer(to: picture) { picture in
      withUnsafePointer(to: sink) { context in
        minima_png_encode(
          picture,
          { context, bytes, count in
            let sink = context?.assumingMemoryBound(to: PNGSink.self).pointee
            return sink?(UnsafeBufferPointer(start: bytes, count: count)) == true ? 0 : 1
          }, UnsafeMutableRawPointer(mutating: context), &failure)
      }
    }
  }
  return succeeded == 1 ? nil : failure.text
}

/// Lends all that the C encoder reads for as long as it runs.
private func lend<Result>(
  _ stream: [UInt8], _ palette: [UInt8], _ texts: [PNGText],
  to body: (
    UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<minima_png_text>
  ) -> Result
) -> Result {
  let storage = texts.reduce(into: [CChar]()) { $0 += $1.bytes.map(CChar.init(bitPattern:)) }
  return storage.withUnsafeBufferPointer { storage in
    var rest = storage.baseAddress
    let entries = texts.map { text in
      defer { rest = rest?.advanced(by: text.bytes.count) }
      return minima_png_text(keyword: text.keyword, text: rest, is_utf8: text.isUTF8 ? 1 : 0)
    }
    return stream.withUnsafeBufferPointer { stream in
      palette.withUnsafeBufferPointer { palette in
        entries.withUnsafeBufferPointer { body(stream, palette, $0) }
      }
    }
  }
}

extension minima_png_text {
  fileprivate init(keyword: StaticString, text: UnsafePointer<CChar>?, is_utf8: Int32) {
    let keyword = UnsafeRawPointer(keyword.utf8Start).assumingMemoryBound(to: CChar.self)
    self.init(keyword: keyword, text: text, is_utf8: is_utf8)
  }
}
