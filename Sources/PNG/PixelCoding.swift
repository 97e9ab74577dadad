internal import Raster

/// How the pixels of all frames become bytes: one palette, or RGB, and one code that is transparent.
struct PixelCoding {
  /// 3 bytes a colour, the first of them for transparent pixels; nil for RGB.
  let palette: [UInt8]?
  /// The colour that stands for transparent pixels in RGB: one that no frame has.
  private let key: UInt32
  private let table: ColorTable
  private let merging: ColorMerging?

  init(of animation: AnimatedPNG, tolerance: Int) throws(PNGError) {
    var table = ColorTable()
    let fits =
      animation.still.bytes.forEachRun(width: animation.still.width) { table.count($0, $1) }
      && animation.patches.allSatisfy { patch in
        patch.colors.allSatisfy { $0 == Patch.unchanged || table.count($0) }
      }
    merging = fits ? ColorMerging(table, tolerance: tolerance, limit: 255) : nil
    self.table = table
    palette = merging.map { ([0] + $0.palette).flatMap(\.channels) }
    key = merging == nil ? try animation.unusedColor() : 0
  }

  /// The tRNS chunk: that index 0 has no opacity, or the key's channels in 16 bits.
  var transparency: [UInt8] { palette == nil ? key.channels.flatMap { [0, $0] } : [0] }

  /// The zlib stream of a patch, the smaller of two: rows as they are, in which zlib finds what was
  /// there before, and runs in rows less the ones above.
  func compressed(_ patch: Patch) throws(PNGError) -> [UInt8] {
    let pixels = bytes(of: patch)
    let stride = pixels.count / patch.bounds.height
    let rows = pixels.rows(stride)
    let plain = try rows.deflated(
      Compression(level: patch.colors.count < 500_000 ? 9 : 6, memory: 9), stride: stride + 1)
    let runs = try rows.lessRowsAbove(stride).deflated(.runs, stride: stride + 1)
    return runs.count < plain.count ? runs : plain
  }

  private func bytes(of patch: Patch) -> [UInt8] {
    guard let merging else {
      return patch.colors.flatMap { ($0 == Patch.unchanged ? key : $0).channels }
    }
    var (last, index) = (Patch.unchanged, UInt8(0))
    return patch.colors.map { color in
      if color != last {
        index = color == Patch.unchanged ? 0 : merging.indexes[table.index(of: color)] + 1
        last = color
      }
      return index
    }
  }
}

extension UInt32 {
  /// Red, green and blue.
  var channels: [UInt8] { [UInt8(self >> 16), UInt8(self >> 8 & 255), UInt8(self & 255)] }
}

extension AnimatedPNG {
  /// A colour that no frame has.
  fileprivate func unusedColor() throws(PNGError) -> UInt32 {
    var isUsed = [Bool](repeating: false, count: 1 << 24)
    _ = still.bytes.forEachRun(width: still.width) { color, _ in
      isUsed[Int(color)] = true
      return true
    }
    for patch in patches {
      for color in patch.colors where color != Patch.unchanged { isUsed[Int(color)] = true }
    }
    guard let color = isUsed.firstIndex(of: false) else {
      throw .encoding("No colour is left for transparent pixels")
    }
    return UInt32(color)
  }
}
