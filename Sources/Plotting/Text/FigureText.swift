/// A figure laid out in character cells.
public struct FigureText: Hashable, Sendable {
  /// Which characters it is made of.
  public enum Style: Hashable, Sendable {
    /// Braille patterns, eight dots a cell, and signs for places.
    case braille
    /// ASCII only, one place a cell.
    case ascii
  }

  /// What a piece of it shows, so that it can have a colour.
  public enum Role: Hashable, Sendable {
    /// The title.
    case title
    /// Axes and their labels.
    case axis
    /// The line at the value 0.
    case zero
    /// A curve, counted from 0.
    case curve(Int)
    /// A descent, counted from 0.
    case trace(Int)
    /// A minimum, or another place that a surface has marked.
    case minimum
    /// A surface between two levels, counted from 0 for the lowest.
    case band(Int)
    /// What is empty.
    case ground
  }

  /// Characters that show one thing.
  public struct Span: Hashable, Sendable {
    /// The characters; each takes one cell, wide ones two.
    public var text: String
    /// What they show.
    public var role: Role
  }

  /// The lines from the top, each from left to right; empty cells at the right are left out.
  public let lines: [[Span]]
}

extension FigureText: CustomStringConvertible {
  /// The lines without roles.
  public var description: String {
    lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }
}

extension Figure {
  /// The figure in character cells: drawn anew for them, with labels that can be read.
  ///
  /// - Parameters:
  ///   - columns: cells in a line; at least 24 are used.
  ///   - rows: lines, of which title, axis and legend take some; at least 8 are used.
  ///   - style: which characters it is made of.
  ///   - cells: how many cells a character of a title or a name takes: 0, 1 or 2.
  public func text(
    columns: Int, rows: Int, style: FigureText.Style = .braille,
    cells: (Character) -> Int = { _ in 1 }
  ) -> FigureText {
    withoutActuallyEscaping(cells) { cells in
      text(
        columns: min(max(columns, 24), 500), rows: min(max(rows, 8), 200),
        TextMetrics(style: style, cells: cells))
    }
  }

  private func text(columns: Int, rows: Int, _ metrics: TextMetrics) -> FigureText {
    if let surface {
      return FigureText(
        lines: SurfaceText(of: surface, in: self, columns: columns, rows: rows, metrics).lines)
    }
    var drawing = TextDrawing(self, columns: columns, rows: rows, metrics)
    drawing.draw()
    return FigureText(lines: drawing.grid.lines)
  }
}
