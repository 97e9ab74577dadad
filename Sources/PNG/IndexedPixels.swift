/// Pixels as indexes into a palette of at most 256 colours.
///
/// Colours stand in the order of their first appearance; where some were merged, the most frequent
/// come first.
struct IndexedPixels {
  /// 3 bytes a colour.
  let palette: [UInt8]
  let runs: PixelRuns
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

  /// Streams smaller than this are tried in two ways, for their pictures are soon drawn.
  private static let small = 12_000

  /// The rows, one byte a pixel, as a zlib stream.
  ///
  /// On surfaces, which have little ground, there are few long runs but repeats. On others runs suffice,
  /// unless one takes about a byte: then both are tried.
  var stream: [UInt8] {
    get throws(PNGError) {
      guard !merging.isRich else { return try repeats }
      let stream = try runs.stream(.runs, merging.indexes, isFiltered: true)
      let suffices = stream.count >= Self.small && stream.count * 25 < runs.runs.count * 24
      if suffices { return stream }
      let other = try repeats
      return other.count < stream.count ? other : stream
    }
  }

  private var repeats: [UInt8] {
    get throws(PNGError) { try runs.stream(.repeats, merging.indexes, isFiltered: false) }
  }
}
