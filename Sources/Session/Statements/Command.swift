/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, plot, animate, table, save, describe, help
}
