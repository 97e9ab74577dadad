internal import PNG
internal import Plotting
internal import Raster
internal import Session
internal import Terminal

/// Shows pictures where a person types: in the terminal's own way, or drawn again with characters.
struct PictureScreen {
  /// What the user wants, as `:pictures` takes it.
  enum Mode: String, CaseIterable {
    case auto, kitty, iterm, sixel, text, off

    var summary: String {
      switch self {
      case .auto: "what the terminal can show best"
      case .kitty: "kitty's graphics protocol"
      case .iterm: "iTerm2's inline images"
      case .sixel: "sixel graphics"
      case .text: "characters"
      case .off: "only the file's name"
      }
    }
  }

  /// What the user has chosen.
  private(set) var mode: Mode
  private let choices: ChoicesFile
  /// What the terminal has answered; it is asked when the first picture is due.
  private var support: PictureSupport?

  /// Creates a screen that shows pictures as the user has chosen before.
  init(choices: ChoicesFile) {
    self.choices = choices
    mode = choices.value(of: PictureScreen.choice).flatMap(Mode.init) ?? .auto
  }

  private static let choice = "pictures"

  /// Shows pictures in this way from now on, and whenever the program runs again.
  mutating func choose(_ mode: Mode) {
    self.mode = mode
    choices.keep(PictureScreen.choice, mode.rawValue)
  }

  /// A figure in the size and on the ground that the terminal has, as far as the user did not choose
  /// them; other outcomes are left as they are.
  /// - Parameter rest: the rows of the window that are for words.
  mutating func fitted(
    _ outcome: Outcome, leaving rest: Int, to keyboard: inout Keyboard
  ) throws -> Outcome {
    guard case .figure(let figure) = outcome else { return outcome }
    try ask(&keyboard)
    guard let support, shownProtocol != nil else { return outcome }
    var window = TerminalSize(of: .standardOutput)
    window.rows = max(window.rows - rest, min(window.rows - 4, PictureScreen.fewestRows))
    var fitted = figure.fitted(to: window, support)
    if figure.choices.contains(.size) { fitted.size = figure.size }
    return .figure(fitted)
  }

  /// A picture is not made lower than so many rows for the sake of words.
  private static let fewestRows = 12

  /// Asks the terminal how it shows pictures, unless it was asked before.
  mutating func ask(_ keyboard: inout Keyboard) throws {
    if support == nil { support = try keyboard.pictureSupport() }
  }

  /// The screen of a live view, which shows pictures in the same way.
  var live: LiveScreen { LiveScreen(support ?? .none, in: shownProtocol) }

  /// Shows a picture.
  /// - Parameters:
  ///   - picture: its file; nil if it could not be written.
  ///   - rest: the rows of the window that are for words.
  func show(
    _ figure: Figure, _ picture: Picture?, leaving rest: Int, on console: Console
  ) throws {
    guard mode != .off, console.presentation.drawsPictures else { return }
    let work = LongWork(on: console)
    let stopped = "Stopped; the picture is not shown"
    if let shownProtocol {
      let bytes = try work.run(orSay: stopped) { watch in
        let figure = figure.cancellable(by: watch.isCancelled)
        return try PictureScreen.encoded(figure, picture, for: shownProtocol)
      }
      try console.print(String(decoding: bytes, as: UTF8.self))
    } else {
      var window = TerminalSize(of: .standardOutput)
      window.rows -= rest
      let lines = try work.run(orSay: stopped) { [window] watch in
        figure.cancellable(by: watch.isCancelled).lines(in: window)
      }
      try console.print(lines)
    }
  }

  private var shownProtocol: PictureProtocol? {
    // A terminal that is never asked, since lines are not edited there, understands none.
    guard let support else { return nil }
    return switch mode {
    case .auto: support.pictureProtocol
    case .kitty: .kitty
    case .iterm: .iterm
    case .sixel: .sixel
    case .text, .off: nil
    }
  }

  private static func encoded(
    _ figure: Figure, _ picture: Picture?, for pictureProtocol: PictureProtocol
  ) throws -> [UInt8] {
    // What is in a file is not drawn again.
    if let picture, pictureProtocol != .sixel {
      return pictureProtocol.encoded(
        png: try File.read(picture.path), width: picture.width, height: picture.height)
    }
    let layers = figure.layers
    let (width, height) = (layers.width, layers.height)
    if pictureProtocol == .sixel {
      return PictureProtocol.sixel(rgb: layers.pixmap.bytes, width: width, height: height)
    }
    let png = try layers.png(tolerance: DrawnPicture.tolerance)
    return pictureProtocol.encoded(png: png, width: width, height: height)
  }
}

extension PictureProtocol {
  /// A PNG as one of those takes it that take any.
  fileprivate func encoded(png: [UInt8], width: Int, height: Int) -> [UInt8] {
    self == .iterm
      ? PictureProtocol.iterm(png: png, width: width, height: height)
      : PictureProtocol.kitty(png: png)
  }
}
