/// Pixels as indexes into a palette of at most 256 colours.
///
/// Colours stand in the order of their first appearance; where colours were merged, the most frequent come first.
struct IndexedPixels: Hashable, Sendable {
  /// 3 bytes a colour.
  private(set) var palette: [UInt8] = []
  /// One byte a pixel.
  private(set) var indexes: [UInt8]

  /// `nil` where the RGB bytes have more than 256 colours, even if each channel of a rare colour may
  /// be changed by `tolerance`.
  init?(rgb: [UInt8], tolerance: Int = 0) {
    guard let table = ColorTable(rgb: rgb),
      let merging = ColorMerging.least(table, tolerance: tolerance)
    else { return nil }
    palette = merging.palette.flatMap(\.channels)
    indexes = [UInt8](unsafeUninitializedCapacity: rgb.count / 3) { buffer, count in
      _ = rgb.forEachRun { color, length in
        let index = merging.indexes[table.index(of: color)]
        UnsafeMutableBufferPointer(rebasing: buffer[count..<count + length])
          .initialize(repeating: index)
        count += length
        return true
      }
    }
  }
}
