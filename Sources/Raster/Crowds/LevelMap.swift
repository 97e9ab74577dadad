/// How much of each pixel is covered, in an ink's levels: for shapes that are too many to be painted
/// one by one.
///
/// Opaque shapes of one colour may be painted in any order, so of those that meet in a pixel the
/// greatest level is kept. That is exact but where edges cross inside of a pixel.
struct LevelMap {
  /// The pixels of the picture, and some around it so that shapes at its edges need not be cut.
  let bounds: PixelBounds
  private(set) var levels: [UInt8]

  init(around visible: PixelBounds, margin: Int = 0) {
    bounds = PixelBounds(
      left: visible.left - margin, top: visible.top - margin,
      right: visible.right + margin, bottom: visible.bottom + margin)
    levels = [UInt8](repeating: 0, count: bounds.width * bounds.height)
  }

  /// Calls `body` with each run of pixels of one level above 0 in a row of the picture.
  func forEachRun(
    row: Int, columns: Range<Int>, _ body: (_ columns: Range<Int>, _ level: Int) -> Void
  ) {
    let start = (row - bounds.top) * bounds.width - bounds.left
    var column = columns.lowerBound
    while column < columns.upperBound {
      let level = levels[start + column]
      var end = column + 1
      while end < columns.upperBound, levels[start + end] == level { end += 1 }
      if level > 0 { body(column..<end, Int(level)) }
      column = end
    }
  }

  /// Lends the levels for writing.
  mutating func withLevels(_ body: (inout MutableSpan<UInt8>) -> Void) {
    var span = levels.mutableSpan
    body(&span)
  }
}

extension Pixmap {
  /// Lays a colour over the picture inside of `clip`, as much of it as the map says.
  mutating func paint(_ map: LevelMap, _ color: Color, clip: PixelBounds) {
    var ink = Ink(color)
    let visible = clip.intersection(map.bounds)
    withPixels { pixels in
      for row in visible.top..<visible.bottom {
        map.forEachRun(row: row, columns: visible.left..<visible.right) { columns, level in
          pixels.lay(&ink, level: level, row: row, columns: columns)
        }
      }
    }
  }
}
