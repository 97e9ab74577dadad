internal import Plotting
internal import Session
internal import Terminal

/// Where a person sits: what is printed, what is typed, and how pictures are shown.
///
/// There is one for the program's life, whatever is played: lines that were pasted at the prompt wait
/// in its keyboard for the lesson that one of them has begun.
final class Seat {
  let console: Console
  let state: StateFolder
  /// Whether remarks would be in the way of a format.
  private let isSilent: Bool
  private var keyboard: Keyboard
  private var screen: PictureScreen

  /// Takes a seat.
  /// - Parameters:
  ///   - state: where the lines entered before and the choices made are kept.
  ///   - isPlain: whether it is for those who hear the screen.
  ///   - isSilent: whether remarks would be in the way of a format.
  init(state: StateFolder, isPlain: Bool, isSilent: Bool = false) {
    self.state = state
    self.isSilent = isSilent
    console = Console(isPlain: isPlain)
    keyboard = Keyboard(on: console, state: state)
    screen = PictureScreen(choices: ChoicesFile(in: state))
  }

  /// Whether a person sits there, rather than lines coming from a file.
  var isTaken: Bool { keyboard.isTerminal }

  /// What may take long while the person waits.
  var work: LongWork { LongWork(on: console) }

  /// The next line that is none of the seat's own commands; `nil` at the end of the input.
  func line(after prompt: StyledText, assistant: any LineAssistant) throws -> String? {
    while true {
      let line = try keyboard.line(after: prompt, on: console, assistant: assistant)
      console.beginReply()
      guard let line = line.map(PromptText.removed) else { return nil }
      guard try obey(line) else { return line }
    }
  }

  /// The commands that are understood at every prompt.
  static let commands = [
    PictureScreen.assistance, .init(name: keys, summary: "list the keys that help to type"),
  ]

  private static let keys = ":keys"

  /// Does what one of the seat's own commands says; false for other lines.
  private func obey(_ line: String) throws -> Bool {
    if PictureScreen.isCommand(line) {
      try say(screen.run(line))
    } else if line.split(whereSeparator: \.isWhitespace) == [Self.keys[...]] {
      guard keyboard.isEdited else {
        try say("Lines are not edited here, so the keys are the terminal's own.")
        return true
      }
      try console.print(KeyText(width: console.width).lines(of: LineEditor.usefulKeys))
    } else {
      return false
    }
    return true
  }

  /// Notes that what was asked for is done: after Ctrl-C nothing that was pasted runs.
  func finishWork() {
    if Interrupt.keyboard.isRequested { keyboard.dropPastedLines() }
    Interrupt.keyboard.clear()
  }

  /// Whether a view can take the window.
  var hasWindow: Bool { keyboard.isEdited }

  /// Opens a live view of a descent.
  /// - Returns: the line that makes the descent, if it is to be kept.
  func explore(_ exploration: Exploration) throws -> String? {
    try screen.explore(exploration, with: &keyboard, on: console)
  }

  /// Shows a line as if it had been typed, and adds it to the history.
  func echo(_ line: String, after prompt: StyledText) throws {
    try console.print([prompt + StyledText(line)])
    keyboard.addToHistory(line)
  }

  /// Prints a remark.
  func say(_ text: String) throws {
    guard !isSilent else { return }
    try console.print(Wrapping(width: console.width).lines(StyledText(text, .dim)))
  }

  /// Prints an outcome; a picture is written, shown as the terminal can, and named.
  ///
  /// A picture that cannot be written ends nothing: that is said, and it is shown all the same.
  /// - Parameters:
  ///   - isPassing: whether it is only named, as what was run on the way to a place.
  ///   - rest: the rows of the window that a picture leaves to words.
  func show(
    _ outcome: Outcome, in cell: String?, source: String, pictures: inout PictureFolder,
    isPassing: Bool = false, leaving rest: Int = 4
  ) throws {
    var outcome = outcome
    do {
      if !isPassing { outcome = try screen.fitted(outcome, leaving: rest, to: &keyboard) }
      let event = try Event(outcome, in: cell, source: source, pictures: &pictures)
      if !isPassing, case .figure(let figure) = outcome, case .picture(let picture) = event {
        try screen.show(figure, picture, leaving: rest, on: console)
      }
      let renderer = PlainText(
        presentation: console.presentation, width: console.width, onlyNames: isPassing)
      try console.print(renderer.lines(of: event))
    } catch let failure as Failure where failure.status != .input && !console.hasFailed {
      if failure.status == .interrupted, let message = failure.message {
        return try say(message + ".")
      }
      failure.report()
      if !isPassing, case .figure(let figure) = outcome { try showUnwritten(figure, leaving: rest) }
    }
  }

  private func showUnwritten(_ figure: Figure, leaving rest: Int) throws {
    try screen.show(figure, nil, leaving: rest, on: console)
    guard console.presentation.describesPictures else { return }
    try console.print(Wrapping(width: console.width).lines(StyledText(figure.description)))
  }
}
