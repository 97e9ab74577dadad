/// Cuts a stream of bytes into lines, in memory that a line of any length cannot exhaust.
struct LineSplitter {
  /// The most bytes of a line that are kept.
  let limit: Int
  /// What came in and was not looked at yet.
  private var pending: ArraySlice<UInt8> = []
  /// The beginning of the line that is not complete yet, and how much of it was not kept.
  private var partial: [UInt8] = []
  private var bytesLost = 0
  private var isAtStart = true

  init(limit: Int) {
    self.limit = limit
  }

  /// Takes more bytes; only to be called when ``next()`` has no line left.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    pending = pending.isEmpty ? bytes : pending + bytes
  }

  /// The next complete line, or `nil` when there is none in what came so far.
  mutating func next() -> InputLine? {
    guard let end = pending.firstIndex(of: 0x0A) else {
      keep(pending)
      pending = []
      return nil
    }
    keep(pending[..<end])
    pending = pending[(end + 1)...]
    return takeLine()
  }

  /// The line that the end of the input ended, or `nil` when there is none.
  mutating func finish() -> InputLine? {
    partial.isEmpty && bytesLost == 0 ? nil : takeLine()
  }

  /// Forgets the line that has begun.
  mutating func discard() {
    pending = []
    partial = []
    bytesLost = 0
  }
}

extension LineSplitter {
  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let kept = bytes.prefix(limit - partial.count)
    partial += kept
    bytesLost += bytes.count - kept.count
  }

  private mutating func takeLine() -> InputLine {
    defer {
      partial = []
      bytesLost = 0
      isAtStart = false
    }
    // Some editors start a file with a byte order mark.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = isAtStart && partial.starts(with: mark)
    return InputLine(bytes: partial.dropFirst(hasMark ? mark.count : 0), bytesLost: bytesLost)
  }
}
