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
  /// What is behind the descents, painted once for each size of the window.
  private var backdrop: (cells: TerminalSize, painted: Backdrop)?

  /// Creates a screen.
  /// - Parameter pictureProtocol: the terminal's own way; nil for characters.
  init(_ support: PictureSupport, in pictureProtocol: PictureProtocol?) {
    (self.support, self.pictureProtocol) = (support, pictureProtocol)
  }

  /// A figure in so many cells, in place of the one before; nil if Ctrl-C came before it was done.
  ///
  /// All figures differ in their descents only.
  mutating func frame(of figure: Figure, in cells: TerminalSize) throws -> Frame? {
    let done = Background.run { [self] isCancelled in
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
  private mutating func painted(_ figure: Figure, _ cells: TerminalSize) throws -> Frame {
    guard let pictureProtocol, let fitted = figure.filling(cells, support) else {
      return .rows(figure.lines(columns: cells.columns, rows: cells.rows))
    }
    let behind = backdrop.flatMap { $0.cells == cells ? $0.painted : nil } ?? Backdrop(of: fitted)
    backdrop = (cells, behind)
    let pixmap = behind.drawn(with: fitted)
    func png() throws -> [UInt8] {
      try pixmap.png(tolerance: DrawnPicture.tolerance, isQuick: true)
    }
    switch pictureProtocol {
    case .kitty:
      // Two numbers in turn: the new picture lies over the old one before that goes.
      let (old, new) = (number, number == 1 ? 2 : 1)
      number = new
      return .bytes(PictureProtocol.kitty(png: try png(), number: new, replacing: old))
    case .iterm:
      return .bytes(
        PictureProtocol.iterm(png: try png(), width: pixmap.width, height: pixmap.height))
    case .sixel:
      return .bytes(
        PictureProtocol.sixel(rgb: pixmap.bytes, width: pixmap.width, height: pixmap.height))
    }
  }
}

extension Figure {
  /// How many pixels are painted and sent within a frame of 16 ms: as many as a screen of 1920 × 1080
  /// has.
  private static let mostPixels = 2_073_600

  /// The figure as large as the cells allow; nil where it would be too small to be read.
  fileprivate func filling(_ cells: TerminalSize, _ support: PictureSupport) -> Figure? {
    let scale = fitted(to: cells, support).scale
    var room = (
      width: cells.columns * support.cell.width / scale,
      height: cells.rows * support.cell.height / scale
    )
    let excess = Double(room.width * room.height * scale * scale) / Double(Self.mostPixels)
    if excess > 1 {
      let part = 1 / excess.squareRoot()
      room = (Int(Double(room.width) * part), Int(Double(room.height) * part))
    }
    var figure = self
    if !choices.contains(.size) {
      figure.size = surface == nil ? Size(width: room.width, height: room.height) : size.grown(room)
    }
    let result = figure.fitted(to: cells, support)
    return result.size.width > room.width || result.size.height > room.height ? nil : result
  }
}

extension Figure.Size {
  /// The same shape, as large as some room.
  fileprivate func grown(_ room: (width: Int, height: Int)) -> Figure.Size {
    let factor = min(
      Double(room.width) / Double(width), Double(room.height) / Double(height))
    return Figure.Size(
      width: Int(Double(width) * factor), height: Int(Double(height) * factor))
  }
}
