import Testing
import TestSupport

@testable import Terminal

@Suite struct `Keys from bytes` {
  /// What terminals send, and the key that it is.
  static let keys: [(String, Key)] = [
    ("a", .text("a")), ("é", .text("é")), ("−", .text("−")), ("日", .text("日")), ("😀", .text("😀")),
    ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{1F}", .control("_")),
    ("\u{0}", .control("@")), ("\t", .named(.tab)), ("\r", .named(.enter)), ("\n", .named(.enter)),
    ("\u{7F}", .named(.backspace)), ("\u{8}", .named(.backspace)),
    ("\u{1B}b", .alt("b")), ("\u{1B}\u{7F}", .named(.backspace, .alt)), ("\u{1B}<", .alt("<")),
    // xterm
    ("\u{1B}[A", .named(.up)), ("\u{1B}[B", .named(.down)), ("\u{1B}[C", .named(.right)),
    ("\u{1B}[D", .named(.left)), ("\u{1B}[H", .named(.home)), ("\u{1B}[F", .named(.end)),
    ("\u{1B}OA", .named(.up)), ("\u{1B}OH", .named(.home)), ("\u{1B}OF", .named(.end)),
    ("\u{1B}[3~", .named(.delete)), ("\u{1B}[2~", .named(.insert)),
    ("\u{1B}[5~", .named(.pageUp)), ("\u{1B}[6~", .named(.pageDown)),
    ("\u{1B}[1;5C", .named(.right, .control)), ("\u{1B}[1;3D", .named(.left, .alt)),
    ("\u{1B}[1;2H", .named(.home, .shift)), ("\u{1B}[3;5~", .named(.delete, .control)),
    ("\u{1B}[Z", .named(.tab, .shift)), ("\u{1B}[27;5;97~", .control("a")),
    // rxvt
    ("\u{1B}[7~", .named(.home)), ("\u{1B}[8~", .named(.end)),
    ("\u{1B}Oc", .named(.right, .control)),
    ("\u{1B}[3^", .named(.delete, .control)), ("\u{1B}[3$", .named(.delete, .shift)),
    ("\u{1B}\u{1B}[C", .named(.right, .alt)), ("\u{1B}[c", .named(.right, .shift)),
    // the Linux console, and the keypad
    ("\u{1B}[1~", .named(.home)), ("\u{1B}[4~", .named(.end)), ("\u{1B}OM", .named(.enter)),
    ("\u{1B}Ok", .text("+")), ("\u{1B}Op", .text("0")),
    // kitty
    ("\u{1B}[97;5u", .control("a")), ("\u{1B}[98;3u", .alt("b")),
    ("\u{1B}[127u", .named(.backspace)),
    ("\u{1B}[27u", .named(.escape)), ("\u{1B}[9;2u", .named(.tab, .shift)),
    ("\u{1B}[1;5:1D", .named(.left, .control)),
    // a paste
    ("\u{1B}[200~a\nb\u{1B}[Ac\u{1B}[201~", .paste("a\nb\u{1B}[Ac")),
  ]

  @Test(arguments: keys)
  func `are known`(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == [.key(key)])
    #expect(!decoder.isUndecided)
  }

  @Test(arguments: keys)
  func `do not depend on how the bytes are cut`(bytes: String, key: Key) {
    var decoder = KeyDecoder()
    let events = bytes.utf8.flatMap { decoder.feed([$0]) }
    #expect(events == [.key(key)])
  }

  /// What no key sends, with text around it that must come through.
  @Test(arguments: [
    "\u{1B}[99~", "\u{1B}[[A", "\u{1B}[I", "\u{1B}[57399u", "\u{1B}[<0;1;2M", "\u{1B}OP",
    "\u{1B}[15~",
    "\u{1B}Xprivate\u{1B}\\", "\u{1B}[" + String(repeating: "1;", count: 500) + "z",
  ])
  func `leave out what nobody understands`(junk: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(("a" + junk + "b").utf8) == [.key(.text("ab"))])
  }

  @Test func `leave out bytes that are no UTF-8`() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [
      0x61, 0xFF, 0xC3, 0x62, 0x80, 0xE2, 0x88, 0x63, 0xC2, 0x9B, 0xED, 0xA0, 0x80,
    ]
    #expect(decoder.feed(bytes) == [.key(.text("abc"))])
  }

  @Test func `know a lone Esc by the silence after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]).isEmpty)
    #expect(decoder.isUndecided)
    #expect(decoder.flush() == [.key(.named(.escape))])
    #expect(decoder.feed("[A".utf8) == [.key(.text("[A"))])
    #expect(decoder.flush().isEmpty)
  }

  @Test func `Alt with a letter that begins a sequence does nothing`() {
    for letter in "[O]P_X^" {
      var decoder = KeyDecoder()
      #expect(decoder.feed("\u{1B}\(letter)".utf8).isEmpty)
      #expect(decoder.flush().isEmpty)
      #expect(decoder.feed("x".utf8) == [.key(.text("x"))])
    }
  }

  static let replies: [(String, TerminalReply)] = [
    ("\u{1B}[?62;4;22c", .control("?62;4;22c")), ("\u{1B}[4;600;800t", .control("4;600;800t")),
    ("\u{1B}_Gi=31;OK\u{1B}\\", .application("Gi=31;OK")),
    ("\u{1B}P>|XTerm(379)\u{1B}\\", .device(">|XTerm(379)")),
    ("\u{1B}]11;rgb:0000/0000/0000\u{7}", .system("11;rgb:0000/0000/0000")),
    ("\u{1B}]11;rgb:ff/ff/ff\u{1B}\\", .system("11;rgb:ff/ff/ff")),
    ("\u{1B}[?2026;2$y", .control("?2026;2$y")),
  ]

  @Test(arguments: replies)
  func `replies never become text, however late and in whatever pieces`(
    bytes: String, reply: TerminalReply
  ) {
    for cut in 1..<bytes.utf8.count {
      var decoder = KeyDecoder()
      var events = decoder.feed(("a" + bytes).utf8.prefix(cut + 1))
      // A silence within the reply, unless it might as well be the Esc key or Alt with a letter.
      if cut > 2 { events += decoder.flush() }
      events += decoder.feed((bytes + "b").utf8.dropFirst(cut))
      #expect(events == [.key(.text("a")), .reply(reply), .key(.text("b"))])
    }
  }

  @Test func `a paste that never ends is left by Ctrl-C`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~abc".utf8).isEmpty)
    #expect(decoder.feed([0x03]) == [.key(.control("c"))])
    #expect(decoder.feed("x".utf8) == [.key(.text("x"))])
  }

  @Test func `random bytes do no harm, and text comes through after a line's end`() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      let bytes = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : "\u{1B}[]O_P0;12~".utf8.randomElement(using: &random) ?? 0
      }
      _ = decoder.feed(bytes)
      _ = decoder.flush()
      let events = decoder.feed([0x03, 0x03] + Array("ok".utf8))
      #expect(events.suffix(1) == [.key(.text("ok"))])
    }
  }
}
