/// The names of pictures within one sitting: the cell's id, or `figure-1`, `figure-2` … outside of
/// any.
struct PictureNames {
  private var uses: [String: Int] = [:]

  /// Lets the names of a cell begin again.
  mutating func begin(_ cell: String) { uses[cell] = nil }

  /// The name of the next picture of a cell.
  mutating func next(cell: String?) -> String {
    let number = (uses[cell ?? ""] ?? 0) + 1
    uses[cell ?? ""] = number
    let name = cell.map { number == 1 ? $0 : "\($0)-\(number)" } ?? "figure-\(number)"
    return name + ".png"
  }
}
