internal import Plotting
internal import Terminal

extension Figure {
  /// The figure in characters, as wide as the room and not higher.
  func lines(in room: TerminalSize) -> [StyledText] {
    let columns = min(room.columns, 120)
    // A surface is drawn to scale as far as the room is high enough: a cell is twice as high as wide.
    let wanted = surface == nil ? columns / 4 : columns * size.height / size.width / 2
    let rows = min(max(Self.usefulRows, wanted), max(Self.fewestRows, room.rows))
    return lines(columns: columns, rows: rows)
  }

  /// What is high enough for a curve in a narrow window, and what is not gone below for the sake of
  /// words.
  private static let (usefulRows, fewestRows) = (14, 9)

  /// The figure in so many characters.
  func lines(columns: Int, rows: Int) -> [StyledText] {
    // Braille, where the locale has it.
    let style = Presentation.hasUnicode ? FigureText.Style.braille : .ascii
    let text = text(columns: columns, rows: rows, style: style, cells: { $0.displayWidth })
    return text.lines.map { spans in
      spans.reduce(into: StyledText()) { $0.append($1.text, Style($1.role)) }
    }
  }
}

extension Style {
  /// How a part of a figure looks.
  fileprivate init(_ role: FigureText.Role) {
    switch role {
    case .title: self.init(.bold)
    case .axis, .zero, .ground: self.init(.dim)
    case .minimum: self.init([], .success)
    case .band: self.init()
    case .curve(let index): self.init([], [.accent, .success, .code][index % 3])
    case .trace(let index): self.init(.bold, [.warning, .failure, .code][index % 3])
    }
  }
}
