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

  private var mode: Mode
  private let choices: ChoicesFile
  /// What the terminal has answered; it is asked when the first picture is due.
  private var support: PictureSupport?
  /// The number of the picture that a live view shows in kitty's protocol.
  private var liveImage: Int?

  /// Creates a screen that shows pictures as the user has chosen before.
  init(choices: ChoicesFile) {
    self.choices = choices
    mode = choices.value(of: PictureScreen.choice).flatMap(Mode.init) ?? .auto
  }

  private static let choice = "pictures"

  /// A figure in the size and on the ground that the terminal has, as far as the user did not choose
  /// them; other outcomes are left as they are.
  mutating func fitted(_ outcome: Outcome, to keyboard: inout Keyboard) throws -> Outcome {
    guard case .figure(let figure) = outcome else { return outcome }
    try ask(&keyboard)
    guard let support, shownProtocol != nil else { return outcome }
    var window = TerminalSize(of: .standardOutput)
    window.rows -= 3
    var fitted = PictureScreen.fitted(figure, to: window, support)
    if figure.choices.contains(.size) { fitted.size = figure.size }
    return .figure(fitted)
  }

  /// Asks the terminal how it shows pictures, unless it was asked before.
  mutating func ask(_ keyboard: inout Keyboard) throws {
    if support == nil { support = try keyboard.pictureSupport() }
  }

  /// A figure that is no larger than some cells of the terminal, on the terminal's ground.
  private static func fitted(
    _ figure: Figure, to cells: TerminalSize, _ support: PictureSupport
  ) -> Figure {
    var figure = figure
    let isFine = support.cell.width >= 14
    let scale = figure.choices.contains(.scale) ? figure.scale : isFine ? 2 : 1
    let width = min(figure.size.width, cells.columns * support.cell.width / scale)
    let height = min(
      width * figure.size.height / figure.size.width, cells.rows * support.cell.height / scale)
    figure.size = Figure.Size(width: width, height: height)
    figure.scale = scale
    if !figure.choices.contains(.theme) { figure.theme = support.isDark == true ? .dark : .light }
    return figure
  }

  /// Shows a picture that was written.
  func show(_ figure: Figure, _ picture: Picture, on console: Console) throws {
    if support != nil, mode != .off {
      if let shownProtocol {
        let bytes = try LongWork(on: console).run(orSay: "Stopped; the picture is not shown") { _ in
          try PictureScreen.encoded(figure, picture, for: shownProtocol)
        }
        try console.print(String(decoding: bytes, as: UTF8.self))
      } else {
        try console.print(PictureScreen.text(of: figure))
      }
    }
  }

  private var shownProtocol: PictureProtocol? {
    switch mode {
    case .auto: support?.pictureProtocol
    case .kitty: .kitty
    case .iterm: .iterm
    case .sixel: .sixel
    case .text, .off: nil
    }
  }

  private static func encoded(
    _ figure: Figure, _ picture: Picture, for pictureProtocol: PictureProtocol
  ) throws -> [UInt8] {
    switch pictureProtocol {
    case .kitty: PictureProtocol.kitty(png: try File.read(picture.path))
    case .iterm:
      PictureProtocol.iterm(
        png: try File.read(picture.path), width: picture.width, height: picture.height)
    case .sixel:
      PictureProtocol.sixel(
        rgb: figure.drawn().bytes, width: picture.width, height: picture.height)
    }
  }
}

// MARK: - Live views

extension PictureScreen {
  /// A picture of a live view.
  enum Frame {
    /// What draws it where the cursor is.
    case bytes([UInt8])
    /// Rows of characters.
    case rows([StyledText])
  }

  /// A figure in so many cells of a live view, in place of the one before.
  mutating func frame(of figure: Figure, in cells: TerminalSize) throws -> Frame {
    guard let support, let shownProtocol, let fitted = PictureScreen.live(figure, cells, support)
    else { return .rows(PictureScreen.text(of: figure, columns: cells.columns, rows: cells.rows)) }
    let pixmap = fitted.drawn()
    func png() throws -> [UInt8] { try pixmap.png(tolerance: PictureFolder.tolerance) }
    switch shownProtocol {
    case .kitty:
      // Two numbers in turn: the new picture lies over the old one before that goes.
      let (old, new) = (liveImage, liveImage == 1 ? 2 : 1)
      liveImage = new
      return .bytes(PictureProtocol.kitty(png: try png(), number: new, replacing: old))
    case .iterm:
      return .bytes(
        PictureProtocol.iterm(png: try png(), width: pixmap.width, height: pixmap.height))
    case .sixel:
      return .bytes(
        PictureProtocol.sixel(rgb: pixmap.bytes, width: pixmap.width, height: pixmap.height))
    }
  }

  /// What takes the picture of a live view away.
  mutating func forgotten() -> [UInt8] {
    defer { liveImage = nil }
    return liveImage.map { PictureProtocol.kittyDeletion(number: $0) } ?? []
  }

  /// A figure as large as the cells allow; nil where it would be too small to be read.
  private static func live(
    _ figure: Figure, _ cells: TerminalSize, _ support: PictureSupport
  ) -> Figure? {
    var figure = figure
    if figure.surface == nil, !figure.choices.contains(.size) {
      // A curve may be of any shape: it takes the window's, as far as that can be drawn at once.
      let (width, height) = (
        cells.columns * support.cell.width, cells.rows * support.cell.height
      )
      figure.size = Figure.Size(width: min(width, 1000), height: min(height, 600))
    }
    let fitted = fitted(figure, to: cells, support)
    let isTooSmall =
      fitted.size.height * fitted.scale > cells.rows * support.cell.height
      || fitted.size.width * fitted.scale > cells.columns * support.cell.width
    return isTooSmall ? nil : fitted
  }
}

extension Figure.Size {
  /// The lines of text that have a picture's shape.
  fileprivate func rows(forColumns columns: Int) -> Int { columns * height / width / 2 }
}

extension PictureScreen {
  /// The command's name.
  static let command = ":pictures"

  /// Whether a line is `:pictures`, with or without an argument.
  static func isCommand(_ line: String) -> Bool {
    line.split(whereSeparator: \.isWhitespace).first.map { $0 == command } ?? false
  }

  /// Does what `:pictures …` says, and what to tell the user.
  mutating func run(_ line: String) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    let usage = "\(Self.command) " + Mode.allCases.map(\.rawValue).joined(separator: "|")
    guard words.count > 1 else { return "Pictures: \(mode.rawValue) (\(mode.summary)). \(usage)" }
    guard words.count == 2, let wanted = Mode(rawValue: words[1].lowercased()) else {
      return
        "Expected a way to show pictures, found '\(words[1...].joined(separator: " "))'. \(usage)"
    }
    mode = wanted
    choices.keep(PictureScreen.choice, mode.rawValue)
    return "Pictures: \(mode.rawValue), \(mode.summary)"
  }

  /// What helps to type it.
  static var assistance: PromptAssistant.Command {
    PromptAssistant.Command(
      name: command, summary: "choose how pictures are shown",
      arguments: Mode.allCases.map { Completion($0.rawValue, $0.summary) })
  }

  /// The figure in characters, as wide as the window and not as high.
  private static func text(of figure: Figure) -> [StyledText] {
    let window = TerminalSize(of: .standardOutput)
    let columns = min(window.columns, 120)
    // A surface is drawn to scale as far as the window is high enough: a cell is twice as high as wide.
    let wanted = figure.surface == nil ? columns / 4 : figure.size.rows(forColumns: columns)
    let rows = min(max(12, wanted), max(12, window.rows - 4))
    return text(of: figure, columns: columns, rows: rows)
  }

  private static func text(of figure: Figure, columns: Int, rows: Int) -> [StyledText] {
    figure.text(
      columns: columns, rows: rows, style: textStyle, cells: { $0.displayWidth }
    ).lines.map { spans in
      spans.reduce(into: StyledText()) { $0.append($1.text, style(of: $1.role)) }
    }
  }

  /// Braille, where the locale has it.
  static var textStyle: FigureText.Style { Presentation.hasUnicode ? .braille : .ascii }

  private static func style(of role: FigureText.Role) -> Style {
    switch role {
    case .title: Style(.bold)
    case .axis, .zero, .ground: Style(.dim)
    case .minimum: Style([], .success)
    case .band: .plain
    case .curve(let index): Style([], [.accent, .success, .code][index % 3])
    case .trace(let index): Style(.bold, [.warning, .failure, .code][index % 3])
    }
  }
}
