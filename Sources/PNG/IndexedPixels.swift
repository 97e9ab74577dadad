internal import Raster

/// Pixels as indexes into a palette of at most 256 colours.
///
/// Colours stand in the order of their first appearance; where some were merged, the most frequent
/// come first.
struct IndexedPixels {
  /// 3 bytes a colour.
  let palette: [UInt8]
  let runs: PixelRuns
  private let merging: ColorMerging

  /// `nil` where a picture has more than 256 colours, even if each channel of a rare colour may
  /// be changed by `tolerance`.
  init?(_ source: some PixelSource, tolerance: Int = 0) {
    guard let runs = PixelRuns(source),
      let merging = ColorMerging(runs.table, tolerance: tolerance)
    else { return nil }
    palette = merging.palette.channels
    (self.runs, self.merging) = (runs, merging)
  }

  /// The rows, one byte a pixel, as a zlib stream.
  ///
  /// On surfaces, which have little ground, there are few long runs but repeats. On others runs mostly
  /// suffice, in a third of the time; where they are few, all repeats are looked for.
  /// - Parameter isQuick: whether runs have to suffice.
  func stream(isQuick: Bool = false) throws(PNGError) -> [UInt8] {
    guard isQuick || merging.ground >= 0.75 else { return try plain(.repeats) }
    let stream = try runs.stream(.runs, merging.indexes, isFiltered: true)
    if isQuick || suffices(stream) { return stream }
    let other = try plain(stream.count < Self.small ? .thorough : .repeats)
    return other.count < stream.count ? other : stream
  }

  /// How many bytes of runs are so few that their repeats are found in some milliseconds.
  private static let small = 12_000

  /// Whether nothing else is worth its time: in a large picture of few lines on a ground.
  ///
  /// Its runs take less than a byte each. A wave of many turns or a surface with a hole is full of repeats.
  private func suffices(_ stream: [UInt8]) -> Bool {
    let isLarge = runs.width * runs.height > 200_000 && stream.count >= Self.small
    return isLarge && merging.ground >= 0.9 && merging.areas <= 16
      && stream.count * 20 < runs.runs.count * 19
  }

  private func plain(_ compression: Compression) throws(PNGError) -> [UInt8] {
    try runs.stream(compression, merging.indexes, isFiltered: false)
  }
}
