/// Reads lines from a file, a pipe or a terminal in its ordinary mode, as they come.
public struct LineReader {
  /// What comes next.
  public enum Reading: Hashable, Sendable {
    /// A line.
    case line(InputLine)
    /// Nothing more.
    case end
    /// Ctrl-C; what was typed of a line is forgotten.
    case interrupted
  }

  /// Where the lines come from.
  public let descriptor: Descriptor
  private let interrupt: Interrupt?
  private var splitter: LineSplitter
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)
  private var isAtEnd = false

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - descriptor: Where the lines come from.
  ///   - limit: The most bytes of a line that are kept; the rest is read and counted, but not kept.
  ///   - interrupt: What ends the waiting for a line.
  public init(
    _ descriptor: Descriptor = .standardInput, limit: Int = 1 << 16, interrupt: Interrupt? = nil
  ) {
    self.descriptor = descriptor
    self.interrupt = interrupt
    splitter = LineSplitter(limit: limit)
  }

  /// Waits for the next line.
  ///
  /// The end stays the end, even at a terminal where more could be typed after Ctrl-D. An
  /// interrupt is cleared when it is returned.
  public mutating func next() throws(SystemError) -> Reading {
    while true {
      if let interrupt, interrupt.isRequested {
        interrupt.clear()
        splitter.discard()
        return .interrupted
      }
      if let line = splitter.next() ?? (isAtEnd ? splitter.finish() : nil) { return .line(line) }
      if isAtEnd { return .end }
      try fill()
    }
  }

  private mutating func fill() throws(SystemError) {
    if let interrupt {
      System.waitToReceive(from: descriptor.rawValue, interrupt.wakingDescriptor)
      if interrupt.isRequested { return }
    } else {
      System.waitToReceive(from: descriptor.rawValue)
    }
    let received = try buffer.withUnsafeMutableBufferPointer { buffer throws(SystemError) in
      try System.receive(buffer, from: descriptor.rawValue)
    }
    guard let count = received else { return }
    splitter.append(buffer[..<count])
    isAtEnd = count == 0
  }
}
