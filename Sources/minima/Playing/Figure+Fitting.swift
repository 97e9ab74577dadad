internal import Plotting
internal import Terminal

extension Figure {
  /// The figure no larger than some cells of the terminal, on the terminal's ground, as far as the
  /// user did not choose otherwise.
  func fitted(to cells: TerminalSize, _ support: PictureSupport) -> Figure {
    var figure = self
    let isFine = support.cell.width >= 14
    figure.scale = choices.contains(.scale) ? scale : isFine ? 2 : 1
    let width = min(size.width, cells.columns * support.cell.width / figure.scale)
    let height = min(
      width * size.height / size.width, cells.rows * support.cell.height / figure.scale)
    figure.size = Size(width: width, height: height)
    if !choices.contains(.theme) { figure.theme = support.isDark == true ? .dark : .light }
    return figure
  }
}
