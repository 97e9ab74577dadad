/// How rows are compressed: zlib's settings, measured on plots, where most pixels repeat the one above.
struct Compression: Hashable, Sendable {
  /// zlib's level, 0…9.
  let level: Int32
  /// zlib's strategy: 0 is Z_DEFAULT_STRATEGY, 3 is Z_RLE.
  var strategy: Int32 = 0
  /// zlib's memory level, 1…9: how much is coded with one code.
  var memory: Int32 = 8
  /// At how many earlier places zlib looks for a repeat, and again a byte later, for a longer one; 0
  /// for what the level says.
  var searched: Int32 = 0
  /// How many bytes are compressed as if nothing were before them.
  var section = 1 << 18

  /// Runs only, in sections that fit in zlib's window of 64 KiB, since moving it on takes a third of the time,
  /// each with a code of its own: for palette indexes as small as zlib's level 6, in a third of its time.
  static let runs = Compression(level: 1, strategy: 3, memory: 7, section: 65_000)
  /// Repeats, too: for surfaces, whose shades and lines leave few runs.
  ///
  /// Half of the size for twice the time: within 5 % of level 9's size in an eighth of its time.
  static let repeats = Compression(level: 8, memory: 5, searched: 32)
  /// Repeats of the row above in level ground, too, before which there are a thousand others: for pictures of
  /// few runs, which get a tenth smaller by it, within 3 % of level 9's size in half of its time.
  static let thorough = Compression(level: 8, memory: 9, searched: 1_024, section: 1 << 20)
  /// For RGB, where runs of a colour are not runs of a byte: within 1 % of level 6's size in four
  /// fifths of its time.
  static let rgb = Compression(level: 4)
}
