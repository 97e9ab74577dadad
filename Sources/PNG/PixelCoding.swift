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
    let colors = animation.colors
    merging = colors.flatMap { ColorMerging($0, tolerance: tolerance, limit: 255) }
    table = colors ?? ColorTable()
    palette = merging.map { ([0] + $0.palette).channels }
    key = merging == nil ? try animation.unusedColor() : 0
  }

  /// The tRNS chunk: that index 0 has no opacity, or the key's channels in 16 bits.
  var transparency: [UInt8] { palette == nil ? [key].channels.flatMap { [0, $0] } : [0] }

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
      return patch.colors.map { $0 == Patch.unchanged ? key : $0 }.channels
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

extension [UInt32] {
  /// Red, green and blue of each.
  var channels: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * count)
    for color in self {
      bytes.append(UInt8(color >> 16))
      bytes.append(UInt8(color >> 8 & 255))
      bytes.append(UInt8(color & 255))
    }
    return bytes
  }
}

extension AnimatedPNG {
  /// The colours of all frames; nil if there are more than a table takes.
  fileprivate var colors: ColorTable? {
    guard var table = PixelRuns(still)?.table else { return nil }
    let fits = patches.allSatisfy { patch in
      patch.colors.allSatisfy { $0 == Patch.unchanged || table.count($0) != nil }
    }
    return fits ? table : nil
  }

  /// A colour that no frame has.
  fileprivate func unusedColor() throws(PNGError) -> UInt32 {
    var isUsed = [Bool](repeating: false, count: 1 << 24)
    for index in 0..<still.width * still.height {
      isUsed[Int(still.code(index % still.width, index / still.width))] = true
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
