internal import Parallel
internal import Raster

extension Canvas {
  /// More starts than this have several pixels each.
  private static let mostStarts = 2_097_152
  /// Starts that are asked for at a time, so that many can be run at once.
  private static let chunk = 131_072
  /// Where borders pass more starts than this they are everywhere, and no line is to be seen.
  private static let mostOfBorders = 40_000
  /// The distance of a hatching's lines in points.
  private static let hatch = 6

  /// A colour for each start, with lines where two areas meet; hatched what leads to an end without a
  /// colour.
  mutating func drawAreas(_ areas: Figure.Areas, _ layout: Layout, _ palette: Palette) {
    let xs = pixelCenters(from: layout.data.left, to: layout.data.right).map(layout.x.value)
    let ys = pixelCenters(from: layout.data.top, to: layout.data.bottom).map(layout.y.value)
    let step = (1...).first { (xs.count / $0) * (ys.count / $0) <= Self.mostStarts } ?? 1
    let columns = stride(from: 0, to: xs.count, by: step).map { xs[$0] }
    let rows = stride(from: 0, to: ys.count, by: step).map { ys[$0] }
    let ends = Self.ends(areas, columns, rows)
    let borders = Borders(ends, columns: columns.count)
    let isBusy = borders.count > Self.mostOfBorders
    let colors = AreaColors(
      areas, layout, palette, hatch: Self.hatch * scale / step, hasBorders: isBusy)
    let width = xs.count
    paintRows(ys.count, of: layout, colors.all) { row in
      let places = colors.row(row / step, of: ends, columns.count)
      return step == 1 ? places : (0..<width).map { places[$0 / step] }
    }
    if !isBusy {
      draw(borders, layout, size: Double(step) / Double(scale), colors.line)
    }
  }

  /// The number of each start's end, −1 where it has none.
  private static func ends(_ areas: Figure.Areas, _ xs: [Double], _ ys: [Double]) -> [Int32] {
    let parts = Threads.map(ys.count, atMost: max(1, chunk / max(xs.count, 1))) { rows in
      let starts = grid(xs, ys[rows])
      return areas.ends(starts.x, starts.y).map { Int32($0 ?? -1) }
    }
    return parts.flatMap(\.self)
  }

  /// - Parameter size: how far apart starts are, in points.
  private mutating func draw(
    _ borders: Borders, _ layout: Layout, size: Double, _ color: Color
  ) {
    var path = Path()
    for line in borders.lines {
      path.append(
        .polyline(
          line.map {
            Point(layout.data.left + ($0.x + 0.5) * size, layout.data.top + ($0.y + 0.5) * size)
          }))
    }
    stroke(path, width: max(1.5, size), color, clip: layout)
  }
}

/// The colours of areas: mixed once, since pixels are many.
private struct AreaColors: Sendable {
  /// Of lines where areas meet.
  let line: Color
  /// For each end, from left to right, behind that of what leads nowhere.
  private let inside: [Color?]
  private let isHatched: [Bool]
  /// Of a hatching's lines, and how far apart they are in starts.
  private let hatching: Color
  private let hatch: Int
  /// Whether starts beside another area have the lines' colour.
  private let hasBorders: Bool

  init(
    _ areas: Figure.Areas, _ layout: Layout, _ palette: Palette, hatch: Int, hasBorders: Bool
  ) {
    var hatched = Array(repeating: false, count: areas.ends.count + 1)
    for (end, rank) in zip(areas.ends, Figure.Crowd.ranks(of: areas.ends)) {
      hatched[rank + 1] = !areas.hasColor(end, layout.x.range, layout.y.range)
    }
    inside = hatched.enumerated().map { place, isHatched in
      isHatched || place == 0 ? palette.ground : palette.area(place - 1)
    }
    (isHatched, self.hatch, self.hasBorders) = (hatched, max(hatch, 2), hasBorders)
    hatching = palette.frame
    line = palette.border
  }

  /// The colours inside of areas, those of borders and of hatching behind them.
  var all: [Color?] { inside + [line, hatching] }

  /// The places in `all` for a row of starts among the ends of all.
  func row(_ row: Int, of ends: [Int32], _ columns: Int) -> [UInt16] {
    let (line, hatching) = (UInt16(inside.count), UInt16(inside.count + 1))
    return (row * columns..<(row + 1) * columns).map { index in
      let end = ends[index]
      let column = index - row * columns
      if hasBorders,
        column > 0 && ends[index - 1] != end || row > 0 && ends[index - columns] != end
      {
        return line
      }
      let place = Int(end) + 1
      let isLine = isHatched[place] && (column + row) % hatch < max(hatch / 6, 1)
      return isLine ? hatching : UInt16(place)
    }
  }
}
