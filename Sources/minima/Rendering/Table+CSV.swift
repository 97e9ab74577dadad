internal import Session

extension Table {
  /// The table as RFC 4180 CSV with `\n` line ends; numbers at full precision.
  var csv: String {
    ([columns.joined(separator: ",")]
      + rows.map { row in
        row.map(\.description).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }
}
