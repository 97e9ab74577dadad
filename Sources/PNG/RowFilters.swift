internal import CPNG

/// Rows as PNG stores them, each after the byte of its filter (Portable Network Graphics, third edition,
/// 2025, section 9).
extension [UInt8] {
  /// Each row after a byte that says that it is unchanged (filter 0).
  func rows(_ stride: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(count + count / stride)
    for start in Swift.stride(from: 0, to: count, by: stride) {
      rows.append(0)
      rows += self[start..<start + stride]
    }
    return rows
  }

  /// Rows with the byte before each, all but the first less the row above (filter 2, "up").
  ///
  /// - Parameter always: whether all are; else only those in which it leaves no more runs, which suits
  ///   ground and grid, whereas text and slopes stay as they are.
  func lessRowsAbove(_ stride: Int, always: Bool = false) -> [UInt8] {
    var rows = self
    minima_png_subtract_above(&rows, stride + 1, count / (stride + 1), always ? 1 : 0)
    return rows
  }
}
