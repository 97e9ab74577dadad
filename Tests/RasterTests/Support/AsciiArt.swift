import Raster

/// Coverage as characters: `.` for none, `#` for all, between them tenths, rounded.
func asciiArt(_ coverage: Coverage) -> String {
  let width = coverage.bounds.width
  let grid = coverage.grid
  return (0..<coverage.bounds.height).map { row in
    String(grid[row * width..<(row + 1) * width].map(character))
  }.joined(separator: "\n")
}

private func character(_ covered: Double) -> Character {
  if covered < 1e-9 { return "." }
  if covered > 1 - 1e-9 { return "#" }
  let tenths = Int((covered * 10).rounded())
  return "0123456789X".map { $0 }[tenths]
}

/// A picture region of the given size at the origin.
func bounds(_ width: Int, _ height: Int) -> PixelBounds {
  PixelBounds(left: 0, top: 0, right: width, bottom: height)
}
