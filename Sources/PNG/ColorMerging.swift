/// Fewer colours, none of them far from what it stands for.
///
/// The most frequent colours stay as they are: ground, inks and grid are exact. A rarer one, which is
/// a mixture at some edge, is replaced by a colour that is there already if no channel changes by
/// more than the tolerance; else it stays, too. Ties go by first appearance, so the result is
/// always the same.
struct ColorMerging {
  /// The colours that are left.
  private(set) var palette: [UInt32] = []
  /// For each colour of the table its place in `palette`.
  private(set) var indexes: [UInt8]

  /// `nil` if more than `limit` colours are left.
  init?(_ table: ColorTable, tolerance: Int, limit: Int = 256) {
    indexes = [UInt8](repeating: 0, count: table.colors.count)
    let order = table.colors.indices.sorted {
      (table.counts[$1], $0) < (table.counts[$0], $1)
    }
    var channels: [SIMD4<Int16>] = []
    for index in order {
      let color = SIMD4<Int16>(code: table.colors[index])
      let near = channels.firstIndex { $0.distance(to: color) <= tolerance }
      guard let place = near ?? (channels.count < limit ? channels.count : nil) else { return nil }
      if near == nil {
        channels.append(color)
        palette.append(table.colors[index])
      }
      indexes[index] = UInt8(place)
    }
  }

  /// All colours, in the order of their first appearance; else the merging with the least tolerance
  /// that leaves at most `limit`, up to the one given.
  static func least(_ table: ColorTable, tolerance: Int, limit: Int = 256) -> ColorMerging? {
    if table.colors.count <= limit { return ColorMerging(all: table) }
    guard tolerance > 0 else { return nil }
    return (1...tolerance).lazy.compactMap {
      ColorMerging(table, tolerance: $0, limit: limit)
    }.first
  }

  private init(all table: ColorTable) {
    palette = table.colors
    indexes = table.colors.indices.map { UInt8($0) }
  }
}

extension SIMD4<Int16> {
  fileprivate init(code: UInt32) {
    self.init(Int16(code >> 16), Int16(code >> 8 & 255), Int16(code & 255), 0)
  }

  /// The greatest difference of a channel.
  fileprivate func distance(to other: Self) -> Int {
    let difference = self &- other
    return Int(pointwiseMax(difference, 0 &- difference).max())
  }
}
