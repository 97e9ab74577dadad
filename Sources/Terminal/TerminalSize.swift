/// The size of a terminal window in character cells.
public struct TerminalSize: Hashable, Sendable {
  /// Cells in a line.
  public var columns: Int
  /// Lines on the screen.
  public var rows: Int

  /// Creates a size; 80 × 24 is what a terminal of unknown size is taken for.
  public init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
  }
}
