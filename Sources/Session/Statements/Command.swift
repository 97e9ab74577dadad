/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, explore, plot, contour, heatmap, animate, minima, restarts, basins, sweep, table,
    save
  case describe, help

  /// The words that may stand behind `name =`.
  static let named: [Command] = [.descend, .minima, .restarts, .basins, .sweep]
}
