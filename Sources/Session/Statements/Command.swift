/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, explore, plot, contour, heatmap, animate, minima, table, save, describe, help
}
