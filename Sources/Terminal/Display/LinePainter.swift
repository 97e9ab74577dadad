/// Brings views of a line to a terminal, each over the one before.
///
/// It moves relative to the cursor only, so it needs to know neither where on the screen the line
/// stands nor what is above it. The terminal wraps full rows itself: then a window that is resized can
/// wrap them anew, and what is copied has no line breaks.
public struct LinePainter: Sendable {
  /// The most rows of a list.
  static let longestList = 10

  private let rendering: StyleRendering
  /// How far the cursor is below the first row that was painted.
  private var cursorRow = 0
  /// The first row that is shown of a line that is higher than the window.
  private var top = 0
  private var shown: LineView?

  /// Creates a painter for a line whose prompt begins where the cursor is: at the left edge.
  public init(rendering: StyleRendering) {
    self.rendering = rendering
  }

  /// The output that shows a view in a window.
  public mutating func paint(_ view: LineView, in size: TerminalSize) -> String {
    let layout = LineLayout(view, columns: size.columns)
    let list = listRows(view, height: layout.rows.count, in: size)
    let height = max(1, size.rows - list.count)
    // A row after a full one is shown even if empty: the cursor may be there.
    top = min(max(top, layout.cursor.row - height + 1), layout.cursor.row)
    top = max(0, min(top, layout.rows.count - height))
    let visible = layout.rows[top...].prefix(height)
    var output = start + text(of: visible, in: layout)
    if visible.endIndex == layout.rows.count { output += hint(of: view, room: layout.room) }
    // Behind a full row this would erase its last character, but then nothing is below.
    if visible.endIndex == layout.rows.count { output += "\u{1B}[J" }
    for row in list { output += "\r\n" + row.rendered(rendering) + "\u{1B}[K" }
    cursorRow = layout.cursor.row - top
    shown = view
    let below = visible.count - 1 - cursorRow + list.count
    return output + Self.move(up: below, toColumn: layout.cursor.column)
  }

  /// The output that leaves a view on the screen for good, and the cursor on the row below it.
  public mutating func finish(_ view: LineView, in size: TerminalSize) -> String {
    let layout = LineLayout(view, columns: size.columns)
    let output = start + text(of: layout.rows[...], in: layout) + "\u{1B}[J"
    self = LinePainter(rendering: rendering)
    // Behind a full last row there is an empty one already.
    return output + (layout.rows.last?.width == 0 && layout.rows.count > 1 ? "\r" : "\r\n")
  }

  /// The output that clears the window, for the next view to be painted at its top.
  public mutating func clear() -> String {
    (cursorRow, top, shown) = (0, 0, nil)
    return "\u{1B}[H\u{1B}[2J"
  }

  /// Takes into account that the window was resized and its rows were wrapped anew.
  public mutating func resize(to size: TerminalSize) {
    guard let shown else { return }
    let layout = LineLayout(shown, columns: size.columns)
    top = min(top, layout.cursor.row)
    cursorRow = min(layout.cursor.row - top, size.rows - 1)
  }
}

extension LinePainter {
  /// To the beginning of what was painted last.
  private var start: String { Self.move(up: cursorRow, toColumn: 0) }

  private static func move(up rows: Int, toColumn column: Int) -> String {
    (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r" + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  private func text(of rows: ArraySlice<LineLayout.Row>, in layout: LineLayout) -> String {
    var output = ""
    for (index, row) in zip(rows.indices, rows) {
      output += row.text.rendered(rendering)
      if index + 1 == rows.endIndex { break }
      // The terminal wraps only when something follows in the row; a wide character leaves a cell.
      if !layout.isFull(row) {
        output += "\u{1B}[K\r\n"
      } else if rows[index + 1].width == 0 {
        output += "\r\n"
      }
    }
    return output
  }

  private func hint(of view: LineView, room: Int) -> String {
    let hint = view.hint.prefix(width: room - 1)
    // A letter or two of a hint say nothing.
    return hint.isEmpty || hint != view.hint && room < 8
      ? "" : StyledText(hint, .dim).rendered(rendering)
  }

  /// As many rows of the list as there is room for, around the one that is selected.
  private func listRows(
    _ view: LineView, height: Int, in size: TerminalSize
  ) -> [StyledText] {
    let room = min(LinePainter.longestList, size.rows - height - 1)
    guard !view.items.isEmpty, room > 0 else { return [] }
    let isCut = view.items.count > room
    let count = isCut ? max(1, room - 1) : view.items.count
    let selected = view.items.firstIndex(where: \.isSelected) ?? 0
    let first = max(0, min(selected - count / 2, view.items.count - count))
    let width = min(
      view.items.map(\.text.displayWidth).max() ?? 0, max(8, size.columns / 2))
    var rows = view.items[first..<first + count].map { item in
      self.row(item, width: width, columns: size.columns)
    }
    if isCut, room > 1 {
      let more = "  \(count) of \(view.items.count); Tab goes through them"
      rows.append(StyledText(more.prefix(width: size.columns - 1), .dim))
    }
    return rows
  }

  private func row(_ item: LineView.Item, width: Int, columns: Int) -> StyledText {
    let text = item.text.prefix(width: width)
    let gap = String(repeating: " ", count: width - text.displayWidth + 2)
    let mark = item.isSelected ? "> " : "  "
    let summary = item.summary.prefix(width: max(0, columns - 1 - width - 4))
    return StyledText(mark, .bold) + StyledText(text, item.isSelected ? .bold : [], .code)
      + StyledText(gap) + StyledText(summary, .dim)
  }
}

extension String {
  /// The longest beginning that fits into a number of cells, an ellipsis in place of what is cut.
  func prefix(width: Int) -> String {
    if displayWidth <= width { return self }
    var (result, used) = ("", 0)
    for character in self {
      used += character.displayWidth
      if used > width - 1 { break }
      result.append(character)
    }
    return width > 0 ? result + "…" : ""
  }
}
