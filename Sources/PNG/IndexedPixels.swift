/// Pixels as indexes into a palette of at most 256 colours.
///
/// Colours stand in the order of their first appearance; where some were merged, the most frequent
/// come first.
struct IndexedPixels {
  /// 3 bytes a colour.
  let palette: [UInt8]
  private let runs: PixelRuns
  private let merging: ColorMerging

  /// `nil` where the RGB bytes have more than 256 colours, even if each channel of a rare colour may
  /// be changed by `tolerance`.
  init?(rgb: [UInt8], width: Int, tolerance: Int = 0) {
    guard let runs = PixelRuns(rgb: rgb, width: width),
      let merging = ColorMerging(runs.table, tolerance: tolerance)
    else { return nil }
    palette = merging.palette.flatMap(\.channels)
    (self.runs, self.merging) = (runs, merging)
  }

  /// The filtered rows, one byte a pixel, as a zlib stream.
  ///
  /// On surfaces, which have little ground, there are few long runs but repeats.
  var stream: [UInt8] {
    get throws(PNGError) {
      try merging.isRich
        ? runs.rows(merging.indexes).deflated(.repeats)
        : runs.filteredRows(merging.indexes).deflated(.runs)
    }
  }
}
