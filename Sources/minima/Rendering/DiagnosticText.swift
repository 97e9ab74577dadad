internal import Session
internal import Terminal

/// Lays out a mistake: what is wrong, the line with a caret under the place, and the hint.
struct DiagnosticText {
  let lines: [StyledText]

  init(_ diagnostic: Diagnostic, width: Int, presentation: Presentation) {
    let (source, column) = DiagnosticText.excerpt(diagnostic, cells: max(width - 4, 16))
    let before = String(source.prefix(column - 1))
    let marked = source.dropFirst(column - 1).prefix(diagnostic.length)
    let pointer = presentation.pointer(
      at: String(marked), after: before, column: diagnostic.column)
    lines =
      Wrapping(width: width).lines(StyledText(diagnostic.message, [], .failure))
      + [StyledText("  " + source, [], .code), StyledText("  " + pointer, .bold, .failure)]
      + (diagnostic.hint.map { hint in
        Wrapping(width: width, firstIndent: "  ", indent: "  ").lines(StyledText(hint))
      } ?? [])
  }

  /// The part of a long line around the mistake, and the mistake's column in it.
  private static func excerpt(_ diagnostic: Diagnostic, cells: Int) -> (String, column: Int) {
    // Tabs and control characters would move the caret away from its place.
    let source = String(diagnostic.source.map { $0 == "\t" ? " " : $0 }).sanitized()
    guard source.displayWidth > cells else { return (source, diagnostic.column) }
    let first = max(0, diagnostic.column - 1 - cells / 2)
    let part = source.dropFirst(first).prefix(cells)
    let head = first > 0 ? "…" : ""
    let tail = part.endIndex < source.endIndex ? "…" : ""
    return (head + part + tail, diagnostic.column - first + head.count)
  }
}
