/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, plot, contour, heatmap, animate, table, save, describe, help
}
