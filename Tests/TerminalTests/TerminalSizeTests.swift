import Testing

@testable import Terminal

struct TerminalSizeTests {
  @Test(
    "COLUMNS and LINES come first, then what the terminal reports, then 80 × 24",
    arguments: [
      (nil, nil, nil, (80, 24)),
      ((100, 50), nil, nil, (100, 50)),
      ((100, 50), "40", nil, (40, 50)),
      ((100, 50), "40", "10", (40, 10)),
      ((100, 50), "wide", "", (100, 50)),
      ((100, 50), "0", "-3", (100, 50)),
      ((100, 50), "99999999999999999999", "10001", (100, 50)),
      ((0, 0), nil, nil, (80, 24)),
      (nil, "132", nil, (132, 24)),
    ] as [((Int, Int)?, String?, String?, (Int, Int))])
  func choice(
    reported: (Int, Int)?, columns: String?, lines: String?, expected: (columns: Int, rows: Int)
  ) {
    let size = TerminalSize(
      reported: reported.map { TerminalSize(columns: $0.0, rows: $0.1) }, columns: columns,
      lines: lines)
    #expect(size == TerminalSize(columns: expected.columns, rows: expected.rows))
  }

  @Test("A terminal's own size is found")
  func ofTerminal() throws {
    let channel = try Channel.terminal(columns: 57, rows: 13)
    #expect(
      System.windowSize(of: channel.near.rawValue) == TerminalSize(columns: 57, rows: 13))
    #expect(channel.near.isTerminal)
  }

  @Test("A pipe has no size and is no terminal")
  func ofPipe() throws {
    let channel = try Channel.pipe()
    #expect(System.windowSize(of: channel.near.rawValue) == nil)
    #expect(!channel.near.isTerminal)
  }
}
