internal import Raster

extension Canvas {
  /// More starts than this have several pixels each.
  private static let mostStarts = 2_097_152
  /// Starts that are asked for at a time, so that many can be run at once.
  private static let chunk = 65_536

  /// A colour for each start, darker where two areas meet.
  mutating func drawAreas(_ areas: Figure.Areas, _ layout: Layout, _ palette: Palette) {
    let xs = pixelCenters(from: layout.data.left, to: layout.data.right).map(layout.x.value)
    let ys = pixelCenters(from: layout.data.top, to: layout.data.bottom).map(layout.y.value)
    let step = (1...).first { (xs.count / $0) * (ys.count / $0) <= Self.mostStarts } ?? 1
    let columns = stride(from: 0, to: xs.count, by: step).map { xs[$0] }
    let rows = Array(stride(from: 0, to: ys.count, by: step))
    let least = max(1, Self.chunk / max(columns.count, 1))
    var above: [Int?] = []
    for start in stride(from: 0, to: rows.count, by: least) {
      let part = rows[start..<min(start + least, rows.count)]
      let ends = areas.endIndices(
        part.flatMap { _ in columns },
        part.flatMap { Array(repeating: ys[$0], count: columns.count) })
      for (index, row) in part.enumerated() {
        let line = Array(ends[index * columns.count..<(index + 1) * columns.count])
        let colors = colors(of: line, below: above, palette)
        let pixels = xs.indices.map { colors[$0 / step] }
        for pixelRow in row..<min(row + step, ys.count) {
          paintRow(pixelRow, of: layout, pixels)
        }
        above = line
      }
    }
  }

  private func colors(of line: [Int?], below above: [Int?], _ palette: Palette) -> [Color?] {
    line.indices.map { index in
      let color = line[index].map(palette.area) ?? palette.ground
      let isBorder =
        index > 0 && line[index - 1] != line[index]
        || above.indices.contains(index) && above[index] != line[index]
      return isBorder ? color.mixed(with: palette.text, amount: 0.45) : color
    }
  }
}
