/// How the rows are compressed: measured on plots, where most pixels repeat the one above.
struct Compression: Hashable, Sendable {
  /// zlib's level, 0…9.
  let level: Int32
  /// zlib's strategy: 0 is Z_DEFAULT_STRATEGY, 3 is Z_RLE.
  let strategy: Int32
  /// libpng's filter: 0x08 is PNG_FILTER_NONE, 0x20 is PNG_FILTER_UP, and both together choose
  /// for each row.
  let filter: Int32

  /// Runs only, after subtracting the row above where that leaves fewer: for palette
  /// indexes smaller than zlib's own level 6, in a third of its time.
  static let indexed = Compression(level: 1, strategy: 3, filter: 0x28)
  /// Repeats, too, in rows as they are: for surfaces, whose shades and lines leave few runs.
  ///
  /// Half of the size for ten times the time.
  static let rich = Compression(level: 8, strategy: 0, filter: 0x08)
  /// For RGB, where runs of a colour are not runs of a byte: within 1 % of level 6's size in four
  /// fifths of its time.
  static let rgb = Compression(level: 4, strategy: 0, filter: 0x20)
}
