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
  ///
  /// With a tolerance of 0 all are kept, in the order of their first appearance.
  init?(_ table: ColorTable, tolerance: Int, limit: Int = 256) {
    indexes = [UInt8](repeating: 0, count: table.colors.count)
    let merged = tolerance > 0 ? merge(table, tolerance, limit) : keepAll(table, limit)
    guard merged else { return nil }
  }

  private mutating func keepAll(_ table: ColorTable, _ limit: Int) -> Bool {
    guard table.colors.count <= limit else { return false }
    palette = table.colors
    indexes = table.colors.indices.map { UInt8($0) }
    return true
  }

  private mutating func merge(_ table: ColorTable, _ tolerance: Int, _ limit: Int) -> Bool {
    let order = table.colors.indices.sorted {
      (table.counts[$1], $0) < (table.counts[$0], $1)
    }
    var channels: [SIMD4<Int16>] = []
    for index in order {
      let color = SIMD4<Int16>(code: table.colors[index])
      if let near = channels.firstIndex(where: { $0.isNear(color, tolerance) }) {
        indexes[index] = UInt8(near)
        continue
      }
      guard channels.count < limit else { return false }
      indexes[index] = UInt8(channels.count)
      channels.append(color)
      palette.append(table.colors[index])
    }
    return true
  }
}

extension SIMD4<Int16> {
  fileprivate init(code: UInt32) {
    self.init(Int16(code >> 16), Int16(code >> 8 & 255), Int16(code & 255), 0)
  }

  /// Whether no channel differs by more than a tolerance.
  fileprivate func isNear(_ other: Self, _ tolerance: Int) -> Bool {
    let difference = self &- other
    let size = pointwiseMax(difference, 0 &- difference)
    return all(size .<= SIMD4(repeating: Int16(tolerance)))
  }
}
