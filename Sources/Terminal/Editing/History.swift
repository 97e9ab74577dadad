/// The lines that were entered before, oldest first.
///
/// It keeps no file: whoever owns it loads the lines and appends what ``add(_:)`` lets pass.
public struct History: Hashable, Sendable {
  /// The most lines that are kept; the oldest go first.
  public let capacity: Int
  /// The lines.
  public private(set) var lines: [String] = []

  /// Creates a history from lines, of which the last ones are kept.
  public init(_ lines: some Sequence<String> = [], capacity: Int = 1000) {
    self.capacity = capacity
    for line in lines { add(line) }
  }

  /// Keeps a line, unless it is empty or the same as the last.
  /// - Returns: Whether it was kept.
  @discardableResult public mutating func add(_ line: String) -> Bool {
    if line.allSatisfy(\.isWhitespace) || line == lines.last { return false }
    lines.append(line)
    lines.removeFirst(max(0, lines.count - capacity))
    return true
  }

  /// The nearest older line, before an index, that fits.
  func index(before index: Int, where fits: (String) -> Bool) -> Int? {
    lines[..<min(index, lines.count)].lastIndex(where: fits)
  }

  /// The nearest newer line, after an index, that fits.
  func index(after index: Int, where fits: (String) -> Bool) -> Int? {
    index + 1 < lines.count ? lines[(index + 1)...].firstIndex(where: fits) : nil
  }
}
