internal import Terminal

/// Standard output: the one place that prints.
///
/// A reader that has gone (`minima run FILE | head -1`) ends the printing, not the work: pictures
/// and progress are still written.
final class Console {
  let presentation: Presentation
  private var isOpen = true
  /// Whether a text could not be written: then nothing is left to be said.
  private(set) var hasFailed = false
  /// How many rows were printed since the person has typed a line.
  private(set) var rowsSincePrompt = 0

  init(isPlain: Bool = false) {
    presentation = .standardOutput(isPlain: isPlain)
  }

  /// The cells in a line: a comfortable measure for prose, or the window if that is narrower.
  var width: Int { Console.width(of: .standardOutput) }

  /// The cells in a line of what is shown at the other end of a descriptor.
  static func width(of descriptor: Descriptor) -> Int {
    min(TerminalSize(of: descriptor).columns, 88)
  }

  /// Notes that the person has typed a line.
  func beginReply() { rowsSincePrompt = 0 }

  /// Prints text as it is.
  func print(_ text: String) throws {
    guard isOpen else { return }
    do {
      try Output.standard.write(text)
    } catch  where error.isBrokenPipe {
      isOpen = false
    } catch {
      hasFailed = true
      throw Failure.machine("Could not write the output: \(error.reason)")
    }
  }

  /// Prints lines in their styles.
  func print(_ lines: [StyledText]) throws {
    rowsSincePrompt += lines.count
    try print(lines.map { $0.rendered(presentation.rendering) + "\n" }.joined())
  }
}
