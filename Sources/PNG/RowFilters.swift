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

  /// Each row after a byte that says whether the one above was subtracted from it (filter 2, "up"),
  /// which is done where it leaves fewer runs, as for still pictures (`PixelRuns`).
  func rowDifferences(_ stride: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(count + count / stride)
    for start in Swift.stride(from: 0, to: count, by: stride) {
      let row = self[start..<start + stride]
      let up = start == 0 ? [] : zip(row, self[(start - stride)...]).map { $0 &- $1 }
      let suitsUp = start > 0 && up.breaks <= row.breaks
      rows.append(suitsUp ? 2 : 0)
      if suitsUp { rows += up } else { rows += row }
    }
    return rows
  }

  /// Each row less the one above, after a byte that says so (filter 2, "up").
  func upDifferences(_ stride: Int) -> [UInt8] {
    let size = count + count / stride
    return [UInt8](unsafeUninitializedCapacity: size) { rows, size in
      for start in Swift.stride(from: 0, to: count, by: stride) {
        rows.initializeElement(at: size, to: 2)
        for index in start..<start + stride {
          let above = start == 0 ? 0 : self[index - stride]
          rows.initializeElement(at: size + 1 + index - start, to: self[index] &- above)
        }
        size += stride + 1
      }
    }
  }
}

extension Collection<UInt8> {
  /// How often a byte differs from the one before.
  fileprivate var breaks: Int { zip(self, dropFirst()).count { $0 != $1 } }
}
