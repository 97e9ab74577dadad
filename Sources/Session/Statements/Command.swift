/// The words that begin a statement.
enum Command: String, CaseIterable {
  case descend, plot, table, save, describe, help
}
