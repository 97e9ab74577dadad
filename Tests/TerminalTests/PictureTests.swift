import Testing
import TestSupport

@testable import Terminal

@Suite struct `Pictures in a terminal` {
  static let kitty = TerminalReply.application("Gi=\(PictureQuery.identifier);OK")
  static let plain = TerminalReply.control("?62;22c")

  /// What terminals answer, and what is to be used there.
  static let terminals: [(String, [TerminalReply], [String: String], PictureProtocol?)] = [
    ("kitty", [kitty, .device(">|kitty(0.35.2)"), .control("?62;52;c")], [:], .kitty),
    ("ghostty", [kitty, .device(">|ghostty 1.1.0"), plain], [:], .kitty),
    ("iTerm2", [kitty, .device(">|iTerm2 3.5.0"), .control("?62;4c")], [:], .iterm),
    ("WezTerm", [kitty, .device(">|WezTerm 20240203"), .control("?65;4;6;18;22c")], [:], .iterm),
    ("Konsole", [kitty, .device(">|Konsole 23.08"), .control("?62;1;4c")], [:], .sixel),
    ("Konsole, old", [kitty, .device(">|Konsole 20.12"), .control("?62;1c")], [:], nil),
    ("xterm -ti vt340", [.device(">|XTerm(379)"), .control("?63;1;2;4;6;9;15;22c")], [:], .sixel),
    ("xterm", [.device(">|XTerm(379)"), .control("?64;1;2;6;9;15;18;21;22c")], [:], nil),
    ("foot", [.device(">|foot(1.16)"), .control("?62;4;22c")], [:], .sixel),
    ("a VT132", [.control("?4;6c")], [:], nil),
    ("tmux", [kitty, .device(">|tmux 3.4"), .control("?1;2;4c")], [:], nil),
    ("Terminal.app", [.control("?1;2c")], ["TERM_PROGRAM": "Apple_Terminal"], nil),
    ("VS Code", [.control("?1;2c")], ["TERM_PROGRAM": "vscode"], .iterm),
    ("an error of kitty's", [.application("Gi=4211;EINVAL:no"), plain], [:], nil),
    ("another's picture", [.application("Gi=31;OK"), plain], [:], nil),
    ("silence", [], [:], nil),
  ]

  @Test(arguments: terminals)
  func `are shown as the terminal does it well`(
    name: String, replies: [TerminalReply], variables: [String: String],
    expected: PictureProtocol?
  ) {
    let support = PictureSupport(replies: replies, size: TerminalSize()) { variables[$0] }
    #expect(support.pictureProtocol == expected, "\(name)")
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], false), (["TERM": "xterm-kitty"], false), ([:], true),
    (["TERM": "dumb"], true), (["TERM": "linux"], true), (["TERM": "tmux-256color"], true),
    (["TERM": "screen"], true), (["TERM": "xterm", "TMUX": "/tmp/tmux,1,0"], true),
    (["TERM": "xterm", "STY": "1.pts"], true), (["TERM": "xterm", "CI": "true"], true),
    (["TERM": "xterm", "NO_GRAPHICS": "1"], true), (["TERM": "xterm", "NO_GRAPHICS": ""], false),
  ])
  func `are not asked for where they would go nowhere`(variables: [String: String], isRefused: Bool)
  {
    #expect(PictureSupport.isRefused { variables[$0] } == isRefused)
  }

  @Test(arguments: [
    ("11;rgb:0000/0000/0000", true), ("11;rgb:ffff/ffff/ffff", false), ("11;rgb:1e/1e/2e", true),
    ("11;rgb:f/f/e", false), ("11;rgba:0000/0000/0000/ffff", true), ("11;rgb:ff/ff", nil),
    ("11;rgb:zz/zz/zz", nil), ("11;#000000", nil), ("10;rgb:0/0/0", nil),
  ])
  func `learn whether the ground is dark`(reply: String, isDark: Bool?) {
    let support = PictureSupport(replies: [.system(reply)], size: TerminalSize()) { _ in nil }
    #expect(support.isDark == isDark)
  }

  @Test(arguments: [
    (["6;17;8t"], 8, 17), (["4;480;800t"], 10, 20), (["4;480;800t", "6;20;9t"], 9, 20),
    (["6;0;0t"], 10, 20), (["6;9999;9999t"], 10, 20), (["4t"], 10, 20), ([], 10, 20),
  ])
  func `learn a cell's size`(replies: [String], width: Int, height: Int) {
    let support = PictureSupport(
      replies: replies.map { .control($0) }, size: TerminalSize(columns: 80, rows: 24)
    ) { _ in nil }
    #expect(support.cell == PictureSupport.Cell(width: width, height: height))
  }

  @Test func `ask the question last that every terminal answers`() {
    #expect(PictureQuery.request.hasSuffix("\u{1B}[c"))
    #expect(PictureQuery.isLast(.control("?62c")))
    for reply in [TerminalReply.control("6;20;10t"), .system("c"), .device(">|c"), Self.kitty] {
      #expect(!PictureQuery.isLast(reply))
    }
  }

  // RFC 4648, section 10
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
  ])
  func `travel in base 64`(text: String, letters: String) {
    #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == letters)
  }

  @Test(arguments: [1, 3071, 3072, 3073, 10_000])
  func `go to kitty in pieces`(count: Int) {
    let output = PictureProtocol.kitty(png: [UInt8](repeating: 7, count: count))
    let text = String(decoding: output, as: UTF8.self)
    let pieces = text.split(separator: "\u{1B}\\").dropLast()
    #expect(text.hasPrefix("\u{1B}_Ga=T,f=100,q=2,m="))
    #expect(pieces.dropLast().allSatisfy { $0.contains("m=1;") })
    #expect(pieces.last?.contains("m=0;") == true)
    let lengths = pieces.map { $0.split(separator: ";")[1].count }
    #expect(lengths.allSatisfy { $0 <= 4096 })
    #expect(lengths.dropLast().allSatisfy { $0 % 4 == 0 })
    #expect(lengths.reduce(0, +) == (count + 2) / 3 * 4)
  }
}

@Suite struct `Sixels` {
  /// The pixels of sixels with at most 256 colours, in percent; nil where none was set.
  static func decode(_ output: [UInt8], width: Int, height: Int) -> [[Int]?] {
    var pixels = [[Int]?](repeating: nil, count: width * height)
    var colors: [Int: [Int]] = [:]
    var (x, top, current, count) = (0, 0, 0, 1)
    let text = Array(output.drop { $0 != UInt8(ascii: "q") }.dropFirst())
    var index = 0
    func numbers() -> [Int] {
      let end = text[index...].firstIndex { !$0.isDigit && $0 != 0x3B } ?? text.count
      defer { index = end }
      return String(decoding: text[index..<end], as: UTF8.self).split(separator: ";").compactMap {
        Int($0)
      }
    }
    while index < text.count, text[index] != 0x1B {
      let byte = text[index]
      index += 1
      switch UnicodeScalar(byte) {
      case "\"": _ = numbers()
      case "#":
        let values = numbers()
        current = values[0]
        if values.count == 5 { colors[current] = Array(values[2...]) }
      case "!": count = numbers()[0]
      case "$": x = 0
      case "-": (x, top) = (0, top + 6)
      default:
        for column in x..<x + count {
          for row in 0..<6 where (byte - 63) >> UInt8(row) & 1 == 1 {
            pixels[(top + row) * width + column] = colors[current]
          }
        }
        (x, count) = (x + count, 1)
      }
    }
    return pixels
  }

  @Test(arguments: [(1, 1), (3, 5), (7, 6), (20, 13)])
  func `show every pixel in its colour`(width: Int, height: Int) {
    var random = SplitMix64(seed: UInt64(width))
    let inks: [[UInt8]] = [[0, 0, 0], [255, 255, 255], [255, 0, 51], [0, 102, 204]]
    let pixels = (0..<width * height).map { _ in inks.randomElement(using: &random) ?? [] }
    let output = PictureProtocol.sixel(rgb: pixels.flatMap { $0 }, width: width, height: height)
    let decoded = Self.decode(output, width: width, height: height)
    #expect(decoded == pixels.map { $0.map { (Int($0) * 100 + 127) / 255 } })
  }

  @Test func `have at most 256 registers, and colours near the picture's`() {
    var random = SplitMix64(seed: 9)
    let rgb = (0..<60 * 60 * 3).map { _ in UInt8.random(in: 0...255, using: &random) }
    let palette = SixelPalette(rgb, width: 60, capacity: 256)
    #expect((64...256).contains(palette.colors.count))
    // Cells of 64 steps, the coarsest that can be needed for the whole cube: no further than one.
    var start = 0
    let pixels = palette.runs.flatMap { run in
      defer { start = Int(run.end) % 60 }
      return repeatElement(palette.registers[Int(run.number)], count: Int(run.end) - start)
    }
    for (pixel, index) in pixels.enumerated() {
      let color = palette.colors[Int(index)]
      for (part, shift) in [16, 8, 0].enumerated() {
        let difference = Int(rgb[3 * pixel + part]) - Int(color >> UInt32(shift) & 0xFF)
        #expect(abs(difference) < 128)
      }
    }
  }

  @Test func `write runs short`() {
    let rgb = [UInt8](repeating: 255, count: 3 * 100 * 6)
    let output = PictureProtocol.sixel(rgb: rgb, width: 100, height: 6)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "\u{1B}P0;1q\"1;1;100;6#0;2;100;100;100#0!100~\u{1B}\\\r\n")
  }
}
