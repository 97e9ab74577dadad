/// Pixels as indexes into a palette of at most 256 colours.
///
/// Colours stand in the order of their first appearance; where some were merged, the most frequent
/// come first.
struct IndexedPixels: Hashable, Sendable {
  /// 3 bytes a colour.
  let palette: [UInt8]
  /// One byte a pixel.
  let indexes: [UInt8]

  /// Whether there were so many colours that mixtures went to others not quite near.
  let isRich: Bool

  /// `nil` where the RGB bytes have more than 256 colours, even if each channel of a rare colour may
  /// be changed by `tolerance`.
  init?(rgb: [UInt8], tolerance: Int = 0) {
    guard let runs = PixelRuns(rgb: rgb),
      let merging = ColorMerging(runs.table, tolerance: tolerance)
    else { return nil }
    palette = merging.palette.flatMap(\.channels)
    isRich = merging.isRich
    indexes = runs.expanded(merging.indexes)
  }
}
