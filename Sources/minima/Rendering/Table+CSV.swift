internal import Session

extension Table {
  /// The table as RFC 4180 CSV with `\n` line ends; numbers at full precision, whole ones without a
  /// point.
  var csv: String {
    ([columns.joined(separator: ",")]
      + rows.map { row in
        row.map(\.shortest).joined(separator: ",")
      }).joined(separator: "\n") + "\n"
  }
}

extension Double {
  /// The shortest text that reads back as the same number.
  fileprivate var shortest: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
