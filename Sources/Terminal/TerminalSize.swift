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

  /// The size of the window at the other end of a descriptor, as it is now.
  public init(of descriptor: Descriptor) {
    self.init(
      reported: System.windowSize(of: descriptor.rawValue),
      columns: Environment.value(of: "COLUMNS"), lines: Environment.value(of: "LINES"))
  }

  /// Chooses between what the variables COLUMNS and LINES say, which come first so that a user can
  /// overrule it, what the terminal reports, and 80 × 24.
  ///
  /// A terminal that does not know its size reports zeros. Sizes beyond 10,000 are not believed.
  init(reported: TerminalSize?, columns: String?, lines: String?) {
    func choose(_ variable: String?, _ reported: Int?, _ fallback: Int) -> Int {
      [variable.flatMap { Int($0) }, reported]
        .compactMap { $0 }.first { (1...10_000).contains($0) } ?? fallback
    }
    self.init(
      columns: choose(columns, reported?.columns, 80), rows: choose(lines, reported?.rows, 24))
  }
}
