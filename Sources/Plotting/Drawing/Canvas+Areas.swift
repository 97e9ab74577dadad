internal import Raster

extension Canvas {
  /// More starts than this have several pixels each.
  private static let mostStarts = 2_097_152
  /// Starts that are asked for at a time, so that many can be run at once.
  private static let chunk = 131_072

  /// A colour for each start, darker where two areas meet.
  mutating func drawAreas(_ areas: Figure.Areas, _ layout: Layout, _ palette: Palette) {
    let xs = pixelCenters(from: layout.data.left, to: layout.data.right).map(layout.x.value)
    let ys = pixelCenters(from: layout.data.top, to: layout.data.bottom).map(layout.y.value)
    let step = (1...).first { (xs.count / $0) * (ys.count / $0) <= Self.mostStarts } ?? 1
    let columns = stride(from: 0, to: xs.count, by: step).map { xs[$0] }
    let rows = Array(stride(from: 0, to: ys.count, by: step))
    let least = max(1, Self.chunk / max(columns.count, 1))
    let colors = AreaColors(count: areas.ends.count, palette)
    var above: [Int?] = []
    for start in stride(from: 0, to: rows.count, by: least) {
      let part = rows[start..<min(start + least, rows.count)]
      let ends = areas.ends(
        part.flatMap { _ in columns },
        part.flatMap { Array(repeating: ys[$0], count: columns.count) })
      for (index, row) in part.enumerated() {
        let line = Array(ends[index * columns.count..<(index + 1) * columns.count])
        let colors = colors.row(of: line, below: above)
        let pixels = step == 1 ? colors : xs.indices.map { colors[$0 / step] }
        for pixelRow in row..<min(row + step, ys.count) {
          paintRow(pixelRow, of: layout, pixels)
        }
        above = line
      }
    }
  }
}

/// The colours of areas, and of their borders: mixed once, since pixels are many.
private struct AreaColors {
  private let inside: [Color?]
  private let border: [Color?]

  init(count: Int, _ palette: Palette) {
    let colors = [palette.ground] + (0..<count).map(palette.area)
    inside = colors
    border = colors.map { $0.mixed(with: palette.text, amount: 0.45) }
  }

  func row(of line: [Int?], below above: [Int?]) -> [Color?] {
    line.indices.map { index in
      let end = line[index]
      let isBorder =
        index > 0 && line[index - 1] != end || index < above.count && above[index] != end
      let place = end.map { $0 + 1 } ?? 0
      return isBorder ? border[place] : inside[place]
    }
  }
}
