internal import Plotting
internal import Terminal

/// A figure as large as some cells allow and as can be painted and sent within a frame of 16 ms.
struct LiveFit {
  let figure: Figure
  /// The cells that the terminal enlarges the picture to; nil where its pixels are the screen's.
  private(set) var cells: TerminalSize?

  /// As many pixels as a screen of 1920 × 1080 has; fewer where lines and letters are twice as wide, where all of
  /// a surface's colours are looked through for sixels, and where a descent leaps all over the picture.
  private static func mostPixels(_ figure: Figure, scale: Int, isEnlarged: Bool) -> Double {
    let isColorful = figure.surface != nil && !isEnlarged
    let part = figure.isRestless ? 0.4 : isColorful ? 0.8 : 1
    return (scale == 1 ? 2_073_600 : 1_296_000) * part
  }

  /// Nil where it would be too small to be read.
  /// - Parameter isEnlarged: whether the terminal can show a picture larger than it is.
  init?(_ figure: Figure, in cells: TerminalSize, _ support: PictureSupport, isEnlarged: Bool) {
    var fitted = figure.fitted(to: cells, support)
    let (usual, cell) = (fitted.scale, support.cell)
    let pixels = (
      width: Double(cells.columns * cell.width), height: Double(cells.rows * cell.height)
    )
    let area = pixels.width * pixels.height
    func most(scale: Int) -> Double {
      Self.mostPixels(figure, scale: scale, isEnlarged: isEnlarged)
    }
    // The terminal makes coarser pixels larger, so that texts are as large as in any other picture.
    let isTooFine = area > most(scale: usual) && !figure.choices.contains(.scale)
    if isEnlarged, isTooFine { fitted.scale = 1 }
    let coarseness = Double(usual) / Double(fitted.scale)
    let excess = area / (coarseness * coarseness) / most(scale: fitted.scale)
    let part = 1 / max(excess, 1).squareRoot()
    let room = (
      width: Int(pixels.width * part) / usual, height: Int(pixels.height * part) / usual
    )
    fitted.size = figure.choices.contains(.size) ? fitted.size : figure.filling(room)
    guard fitted.size.width <= room.width, fitted.size.height <= room.height else { return nil }
    self.figure = fitted
    let factor = coarseness / part
    guard isEnlarged, factor > 1 else { return }
    func count(_ points: Int, _ cell: Int, _ most: Int) -> Int {
      let count = Double(points * fitted.scale) * factor / Double(cell)
      return min(max(Int(count.rounded()), 1), most)
    }
    self.cells = TerminalSize(
      columns: count(fitted.size.width, cell.width, cells.columns),
      rows: count(fitted.size.height, cell.height, cells.rows))
  }
}

extension Figure {
  /// Whether a descent leaps to and fro all the time.
  fileprivate var isRestless: Bool {
    traces.contains { trace in
      let moves = zip(trace.steps, trace.steps.dropFirst())
      return moves.count { $0.distance(to: $1) * 50 > xRange.length } > 40
    }
  }

  /// The size that fills some room: curves all of it, a surface in its own shape.
  fileprivate func filling(_ room: (width: Int, height: Int)) -> Size {
    guard surface != nil else { return Size(width: room.width, height: room.height) }
    let factor = min(
      Double(room.width) / Double(size.width), Double(room.height) / Double(size.height))
    return Size(
      width: Int(Double(size.width) * factor), height: Int(Double(size.height) * factor))
  }
}
