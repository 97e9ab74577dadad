internal import Session
internal import Terminal

/// Shows an exploration in the whole window and lets keys change it.
struct Explorer {
  private var exploration: Exploration
  private var screen: LiveScreen
  private let console: Console
  private var showsHelp = false
  private var isFresh = true
  private var keptLine: String?

  init(_ exploration: Exploration, _ screen: LiveScreen, on console: Console) {
    (self.exploration, self.screen, self.console) = (exploration, screen, console)
  }

  /// Runs until the person leaves.
  /// - Returns: the line that makes the descent, if it is to be kept.
  mutating func run(on keyboard: inout Keyboard) throws -> String? {
    var explorer = self
    try keyboard.takeWindow { size, isFresh in
      try explorer.frame(in: size, isFresh: isFresh)
    } react: { key in
      explorer.react(to: key)
    } leave: {
      explorer.screen.forgotten()
    }
    return explorer.keptLine
  }

  /// What shows it as it is now; nothing if Ctrl-C came first.
  mutating func frame(in size: TerminalSize, isFresh: Bool) throws -> [UInt8] {
    let view = ExplorationView(in: size)
    var bytes: [UInt8] = []
    if isFresh || self.isFresh { bytes += Array("\u{1B}[2J".utf8) + screen.forgotten() }
    self.isFresh = false
    var rows = view.rows(of: exploration)
    if showsHelp {
      rows = padded(view.help(exploration), to: view.picture.rows) + rows
    } else {
      switch try screen.frame(of: exploration.figure, in: view.picture) {
      case .bytes(let picture): bytes += picture
      case nil: return []
      case .rows(let picture):
        rows = padded(picture.prefix(view.picture.rows).map(view.cut), to: view.picture.rows) + rows
      }
    }
    return bytes + text(of: rows, in: size)
  }

  /// Does what a key says; false when the person leaves.
  mutating func react(to key: Key) -> Bool {
    if showsHelp {
      (showsHelp, isFresh) = (false, true)
      // The key that showed the list hides it; others do what they do.
      if key == .text("?") || key == .text("h") { return true }
    }
    switch key {
    case .named(.enter, _):
      keptLine = exploration.line
      return false
    case .text("q"), .text("Q"), .named(.escape, _), .control("c"), .control("d"): return false
    case .text("?"), .text("h"): (showsHelp, isFresh) = (true, true)
    case .text(let text) where text.count > 1:
      return text.allSatisfy { react(to: .text(String($0))) }
    default: if let action = Exploration.Action(key) { perform(action) }
    }
    return true
  }
}

extension Explorer {
  /// Does what a key says, unless Ctrl-C comes before that is done.
  private mutating func perform(_ action: Exploration.Action) {
    let changed = Background.run(isPartUseful: false) { [exploration] _ in
      var changed = exploration
      changed.perform(action)
      return changed
    }
    if let changed { exploration = changed }
  }

  /// Rows from the window's bottom up, each in its place.
  private func text(of rows: [StyledText], in size: TerminalSize) -> [UInt8] {
    let first = max(0, size.rows - rows.count)
    return rows.suffix(size.rows).enumerated().flatMap { index, row in
      // After a full row the cursor stands on its last cell, and erasing would take that away.
      let rest = row.displayWidth < size.columns ? "\u{1B}[K" : ""
      let text = row.rendered(console.presentation.rendering)
      return Array(("\u{1B}[\(first + index + 1);1H" + text + rest).utf8)
    }
  }

  private func padded(_ rows: [StyledText], to count: Int) -> [StyledText] {
    rows + Array(repeating: StyledText(), count: max(0, count - rows.count))
  }
}

extension PictureScreen {
  /// Shows an exploration until the person leaves.
  /// - Returns: the line that makes the descent, if it is to be kept.
  mutating func explore(
    _ exploration: Exploration, with keyboard: inout Keyboard, on console: Console
  ) throws -> String? {
    try ask(&keyboard)
    var explorer = Explorer(exploration, live, on: console)
    return try explorer.run(on: &keyboard)
  }
}
