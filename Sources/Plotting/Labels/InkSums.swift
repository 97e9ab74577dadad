/// How much is hidden by any box of an area, whatever its size, in four look-ups
/// (summed-area table, Crow 1984).
struct InkSums {
  let cell: Double
  let columns: Int
  let rows: Int
  /// At row r and column c the sum of all squares above and left of there.
  private var sums: [Int]

  /// - Parameter weights: what each square counts, row by row.
  init(_ weights: [Int], columns: Int, cell: Double) {
    self.cell = cell
    self.columns = columns
    rows = weights.count / columns
    sums = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var line = 0
      for column in 0..<columns {
        line += weights[row * columns + column]
        let above = row * (columns + 1) + column + 1
        sums[above + columns + 1] = sums[above] + line
      }
    }
  }

  /// The sum over a rectangle of squares.
  func sum(left: Int, top: Int, width: Int, height: Int) -> Int {
    let stride = columns + 1
    let (upper, lower) = (top * stride + left, (top + height) * stride + left)
    return sums[lower + width] - sums[lower] - sums[upper + width] + sums[upper]
  }
}
