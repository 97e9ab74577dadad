internal import CPNG
internal import Raster

extension AnimatedPNG {
  /// The file: loops for ever, with one palette for all frames where 255 colours suffice, else RGB.
  ///
  /// - Parameter tolerance: as in ``Pixmap/png(_:tolerance:)``.
  public func png(
    _ metadata: PNGMetadata = PNGMetadata(), tolerance: Int = 0
  ) throws(PNGError) -> [UInt8] {
    let coding = try PixelCoding(of: self, tolerance: tolerance)
    var file = ChunkFile()
    file.append("IHDR", header(coding))
    if !patches.isEmpty { file.append("acTL", .big(UInt32(patches.count)) + .big(UInt32(0))) }
    file.append("sRGB", [0])
    if let palette = coding.palette { file.append("PLTE", palette) }
    file.append("tRNS", coding.transparency)
    if metadata.pixelsPerMetre > 0 {
      file.append(
        "pHYs", .big(metadata.pixelsPerMetre) + .big(metadata.pixelsPerMetre) + [1])
    }
    for text in metadata.texts { file.append(text.type, text.data) }
    let whole = Patch(from: nil, to: still, milliseconds: 0)
    file.append("IDAT", try coding.compressed(whole))
    var number: UInt32 = 0
    for patch in patches {
      file.append("fcTL", .big(number) + patch.control)
      file.append("fdAT", .big(number + 1) + (try coding.compressed(patch)))
      number += 2
    }
    file.append("IEND", [])
    return file.bytes
  }

  private func header(_ coding: PixelCoding) -> [UInt8] {
    // Bit depth, colour type, and the only ways there are to compress, filter and interlace.
    let kinds: [UInt8] = [8, coding.palette == nil ? 2 : 3, 0, 0, 0]
    return .big(UInt32(still.width)) + .big(UInt32(still.height)) + kinds
  }
}

extension Patch {
  /// The fcTL chunk's fields after the sequence number.
  ///
  /// The frame stays when the next comes (dispose 0). Transparent pixels let the one before through
  /// (blend 1); on the first frame's empty ground it makes no difference.
  fileprivate var control: [UInt8] {
    let (dispose, blend): (UInt8, UInt8) = (0, 1)
    let sides = [bounds.width, bounds.height, bounds.left, bounds.top]
    let delay: [UInt8] = .big(milliseconds) + .big(UInt16(1_000))
    return sides.flatMap { [UInt8].big(UInt32($0)) } + delay + [dispose, blend]
  }
}

extension PNGText {
  fileprivate var type: StaticString { isUTF8 ? "iTXt" : "tEXt" }

  /// The chunk's data: an iTXt says that it is not compressed, in no language, with no translated
  /// keyword.
  fileprivate var data: [UInt8] {
    keyword.withUTF8Buffer(Array.init) + (isUTF8 ? [0, 0, 0, 0, 0] : [0]) + bytes.dropLast()
  }
}

/// The bytes of a PNG: its signature, then chunks.
private struct ChunkFile {
  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  mutating func append(_ type: StaticString, _ data: [UInt8]) {
    let content = type.withUTF8Buffer(Array.init) + data
    bytes += .big(UInt32(data.count)) + content
    bytes += .big(minima_crc32(content, content.count))
  }
}

extension [UInt8] {
  /// A number's bytes, the most significant first.
  fileprivate static func big(_ number: some FixedWidthInteger) -> [UInt8] {
    Swift.withUnsafeBytes(of: number.bigEndian, Array.init)
  }
}
