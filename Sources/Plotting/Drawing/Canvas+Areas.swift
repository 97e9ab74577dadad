internal import Raster

extension Canvas {
  /// More starts than this have several pixels each.
  private static let mostStarts = 2_097_152
  /// Starts that are asked for at a time, so that many can be run at once.
  private static let chunk = 131_072
  /// The distance of a hatching's lines in points.
  private static let hatch = 6

  /// A colour for each start, darker where two areas meet; hatched what leads to an end without a
  /// colour.
  mutating func drawAreas(_ areas: Figure.Areas, _ layout: Layout, _ palette: Palette) {
    let xs = pixelCenters(from: layout.data.left, to: layout.data.right).map(layout.x.value)
    let ys = pixelCenters(from: layout.data.top, to: layout.data.bottom).map(layout.y.value)
    let step = (1...).first { (xs.count / $0) * (ys.count / $0) <= Self.mostStarts } ?? 1
    let columns = stride(from: 0, to: xs.count, by: step).map { xs[$0] }
    let rows = Array(stride(from: 0, to: ys.count, by: step))
    let least = max(1, Self.chunk / max(columns.count, 1))
    let colors = AreaColors(areas, layout, palette, hatch: Self.hatch * scale / step)
    var above: [Int?] = []
    for start in stride(from: 0, to: rows.count, by: least) {
      let part = rows[start..<min(start + least, rows.count)]
      let ends = areas.ends(
        part.flatMap { _ in columns },
        part.flatMap { Array(repeating: ys[$0], count: columns.count) })
      for (index, row) in part.enumerated() {
        let line = Array(ends[index * columns.count..<(index + 1) * columns.count])
        let colors = colors.row(row / step, of: line, below: above)
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
  /// For each end, from left to right, behind that of what leads nowhere.
  private let inside: [Color?]
  private let border: [Color?]
  private let isHatched: [Bool]
  private let line: Color
  /// The distance of the hatching's lines in starts.
  private let hatch: Int

  init(_ areas: Figure.Areas, _ layout: Layout, _ palette: Palette, hatch: Int) {
    var hatched = Array(repeating: false, count: areas.ends.count + 1)
    for (end, rank) in zip(areas.ends, Figure.Crowd.ranks(of: areas.ends)) {
      hatched[rank + 1] = !areas.hasColor(end, layout.x.range, layout.y.range)
    }
    let colors = hatched.enumerated().map { place, isHatched in
      isHatched || place == 0 ? palette.ground : palette.area(place - 1)
    }
    (inside, isHatched, self.hatch) = (colors, hatched, max(hatch, 2))
    border = colors.map { $0.mixed(with: palette.text, amount: 0.45) }
    line = palette.frame
  }

  func row(_ row: Int, of line: [Int?], below above: [Int?]) -> [Color?] {
    line.indices.map { index in
      let end = line[index]
      let isBorder =
        index > 0 && line[index - 1] != end || index < above.count && above[index] != end
      let place = end.map { $0 + 1 } ?? 0
      if isBorder { return border[place] }
      let isLine = isHatched[place] && (index + row) % hatch < max(hatch / 6, 1)
      return isLine ? self.line : inside[place]
    }
  }
}
