import Foundation
import TestSupport
import Testing

@Suite struct `A person who types anything` {
  /// How much is typed: `SOAK=100000` keys, or `SOAK=10min`.
  enum Amount {
    case keys(Int)
    case minutes(Double)

    static var wanted: Amount {
      let text = ProcessInfo.processInfo.environment["SOAK"] ?? ""
      if text.hasSuffix("min"), let minutes = Double(text.dropLast(3)) { return .minutes(minutes) }
      return .keys(Int(text) ?? 300)
    }

    /// Whether there is more to type after so many keys.
    func goesOn(after keys: Int, since start: Date) -> Bool {
      switch self {
      case .keys(let count): keys < count
      case .minutes(let minutes): Date().timeIntervalSince(start) < 60 * minutes
      }
    }
  }

  @Test(arguments: [[], ["learn"]])
  func `breaks nothing and gets the terminal back`(arguments: [String]) throws {
    let terminal = try PseudoTerminal(
      arguments, in: Folder(), environment: `The prompt at a terminal`.terminal)
    let before = terminal.modeBefore
    terminal.wait(for: "\u{1B}[?2004h")
    var random = SplitMix64(seed: 11)
    let (amount, start) = (Amount.wanted, Date())
    var keys: [String] = []
    while amount.goesOn(after: keys.count, since: start), !terminal.hasEnded {
      keys.append(Self.pieces.randomElement(using: &random) ?? "")
      terminal.type(keys.last ?? "")
      if keys.count % 70 == 0 {
        terminal.resize(
          columns: Int.random(in: 5...140, using: &random),
          rows: Int.random(in: 2...50, using: &random))
      }
      // What is painted is read now and then, or the program would wait for room.
      if keys.count % 20 == 0 { terminal.drain() }
    }
    // Out of whatever it has got into: a menu, a search, a picture, a live view.
    // What is typed while something runs is lost at Ctrl-C, as everywhere, and typed again.
    let last = "after \(keys.count) keys, the last of them \(keys.suffix(60))"
    let answer = "\u{1B}[1m42"
    let isBack = (1...20).contains { _ in
      // At a question a line is an answer; at the prompt there is no such command.
      terminal.type("\u{7}\u{3}\u{15}:try\r")
      terminal.type("\u{15}sqrt(1764)\r")
      return terminal.wait(for: answer, patience: 3_000).contains(answer)
    }
    #expect(isBack, "\(last)")
    terminal.type("\u{15}:quit\r")
    #expect(terminal.status() == 0, "\(last)")
    #expect(terminal.mode == before)
  }

  /// Keys that do not leave: no Ctrl-D, and a colon only in whole commands.
  ///
  /// Those that stop the output or the program are left out too, since the terminal acts on them
  /// itself while the program works: Ctrl-S, Ctrl-\.
  private static let pieces =
    (1..<32).filter { ![3, 4, 10, 13, 17, 19, 26, 28].contains($0) }.map {
      String(UnicodeScalar(UInt8($0)))
    } + ["a", "x", "(", ")", " ", "plot ", "sin(", "\t", "\t", "日", "e\u{301}", "\u{7F}"]
    + ["A", "B", "C", "D", "H", "F", "3~", "1;5D", "1;2C", "Z", "?62;4c"].map { "\u{1B}[\($0)" }
    + [
      "+", "-", "[", "]", "<", ">", "q", "?", "\r", "\u{3}", "\u{1B}[6~",
      "\u{1B}[200~1\n2\u{1B}[201~",
    ]
    + [
      "explore x^2", "explore sin(x) cos(y)", "explore sqrt(x) rate 3", "restarts sin(x)",
      "plot x^3 - x", ":try", ":skip", ":next", ":back", ":goto coin", ":hint", ":list", ":review",
    ].map { "\u{3}\u{15}\($0)\r" }
}
