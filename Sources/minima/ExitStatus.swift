internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How the program ends, for scripts that call it.
enum ExitStatus: Int32, Comparable {
  /// All went well.
  case success = 0
  /// Something in the input was wrong.
  case input = 1
  /// The command line was wrong.
  case usage = 2
  /// The machine failed: a full disk, an unreadable file.
  case machine = 3
  /// Ctrl-C.
  case interrupted = 130

  /// The graver of two is the one to end with.
  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}

/// Why a command cannot go on.
struct Failure: Error {
  var status: ExitStatus
  /// What to say on standard error; `nil` when all has been said.
  var message: String?

  /// Something in the input was wrong, and was shown.
  static let shown = Failure(status: .input)

  static func input(_ message: String) -> Failure { Failure(status: .input, message: message) }
  static func machine(_ message: String) -> Failure { Failure(status: .machine, message: message) }

  func report() {
    if let message { Failure.report("minima: \(message)") }
  }

  /// Says on standard error what went wrong; at a terminal in lines that fit, with paths left whole.
  static func report(_ text: String) {
    var lines = [text]
    if Descriptor.standardError.isTerminal {
      var wrapping = Wrapping(width: Console.width(of: .standardError))
      wrapping.breaksWords = false
      lines = wrapping.lines(text)
    }
    try? Output.error.write(lines.map { $0.sanitized() + "\n" }.joined())
  }
}

extension Minima {
  static func exit(with status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.rawValue)
    #else
      Darwin.exit(status.rawValue)
    #endif
  }
}
