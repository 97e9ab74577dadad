internal import PNG
internal import Plotting
internal import Raster
internal import Terminal

/// Shows the pictures of a live view, each in place of the one before, in the terminal's own way or
/// with characters.
struct LiveScreen {
  /// A picture of a live view.
  enum Frame: Sendable {
    /// What draws it where the cursor is.
    case bytes([UInt8])
    /// Rows of characters.
    case rows([StyledText])
  }

  private let support: PictureSupport
  private let pictureProtocol: PictureProtocol?
  /// The number of the picture that is shown in kitty's protocol.
  private var number: Int?
  /// What is behind the descents, painted once for pictures of one size.
  private var backdrop: (size: Figure.Size, scale: Int, painted: Backdrop)?

  /// Creates a screen.
  /// - Parameter pictureProtocol: the terminal's own way; nil for characters.
  init(_ support: PictureSupport, in pictureProtocol: PictureProtocol?) {
    (self.support, self.pictureProtocol) = (support, pictureProtocol)
  }

  /// A figure in so many cells, in place of the one before; nil if Ctrl-C came before it was done.
  ///
  /// All figures differ in their descents only.
  mutating func frame(of figure: Figure, in cells: TerminalSize) throws -> Frame? {
    let done = Background.run(isPartUseful: false) { [self] isCancelled in
      var screen = self
      return Result {
        (try screen.painted(figure.cancellable(by: isCancelled), cells), screen)
      }
    }
    guard let done, !Interrupt.keyboard.isRequested else { return nil }
    let (frame, screen) = try done.get()
    self = screen
    return frame
  }

  /// What takes the picture away.
  mutating func forgotten() -> [UInt8] {
    defer { number = nil }
    return number.map { PictureProtocol.kittyDeletion(number: $0) } ?? []
  }
}

extension LiveScreen {
  /// That of the frame before, if it is as large.
  private mutating func backdrop(of figure: Figure) -> Backdrop {
    if let backdrop, (backdrop.size, backdrop.scale) == (figure.size, figure.scale) {
      return backdrop.painted
    }
    let painted = Backdrop(of: figure)
    backdrop = (figure.size, figure.scale, painted)
    return painted
  }

  private mutating func painted(_ figure: Figure, _ cells: TerminalSize) throws -> Frame {
    guard let pictureProtocol,
      let fit = LiveFit(figure, in: cells, support, isEnlarged: pictureProtocol != .sixel)
    else { return .rows(figure.lines(columns: cells.columns, rows: cells.rows)) }
    let behind = backdrop(of: fit.figure)
    let pixmap = behind.drawn(with: fit.figure)
    func png() throws -> [UInt8] {
      try pixmap.png(tolerance: DrawnPicture.tolerance, isQuick: true)
    }
    switch pictureProtocol {
    case .kitty:
      // Two numbers in turn: the new picture lies over the old one before that goes.
      let (old, new) = (number, number == 1 ? 2 : 1)
      number = new
      return .bytes(
        PictureProtocol.kitty(png: try png(), number: new, replacing: old, cells: fit.cells))
    case .iterm:
      return .bytes(
        PictureProtocol.iterm(
          png: try png(), width: pixmap.width, height: pixmap.height, cells: fit.cells))
    case .sixel:
      return .bytes(
        PictureProtocol.sixel(rgb: pixmap.bytes, width: pixmap.width, height: pixmap.height))
    }
  }
}
