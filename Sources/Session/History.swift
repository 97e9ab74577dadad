internal import Expressions

/// A line as it was typed, and the names in it; of a definition those in what it is defined as.
struct Source: Sendable {
  let text: String
  let names: Set<String>

  /// Looks for names in what a parser is about to read; comments are left out.
  init(_ parser: Parser, of line: String) {
    var (names, end, ahead) = (Set<String>(), 0, parser)
    while !ahead.isAtEnd {
      let token = ahead.advance()
      if let name = token.name { names.insert(name) }
      if token.isSymbol(.equals) { names = [] }
      end = token.range.upper
    }
    self.names = names
    text = String(decoding: line.utf8.prefix(end).drop { $0 == 32 || $0 == 9 }, as: UTF8.self)
  }
}

/// Which lines led to what is defined, so that a picture can name the commands that drew it.
///
/// A function sees the present meaning of the names in its body, so the lines behind it are looked up
/// when it is drawn. A number and a descent are what they were, so the lines behind them are kept.
struct History: Sendable {
  struct Line: Hashable, Sendable {
    var number: Int
    var text: String
  }

  private struct Entry: Sendable {
    var names: Set<String>
    var lines: Set<Line>
  }

  /// A counter's value may go back to a million lines that counted; the last of them are enough.
  private static let limit = 100

  private var count = 0
  private var entries: [String: Entry] = [:]
  private var settings: [PictureOption: Line] = [:]

  /// The lines that a picture needs that a line draws, in order, that line included.
  func lines(behind source: Source) -> String {
    let before = limited(lines(behind: source.names)).union(settings.values)
    return (before.sorted { $0.number < $1.number }.map(\.text) + [source.text])
      .joined(separator: "\n")
  }
}

extension History {
  /// Notes what a statement has defined or set.
  mutating func note(_ statement: Statement, _ source: Source) {
    switch statement {
    case .definition(let name, _, _): define(name, by: source, isLate: true)
    case .assignment(let name, _), .descent(_, let name?), .minima(_, _, let name?),
      .search(_, let name?):
      define(name, by: source, isLate: false)
    case .value: define(Environment.lastValue, by: source, isLate: false)
    case .style(let style):
      let line = next(source.text)
      for option in PictureOption.allCases where !style.isUnset(option) { settings[option] = line }
    default: break
    }
  }

  /// - Parameter isLate: whether the names in the line are looked up when the definition is used.
  private mutating func define(_ name: String, by source: Source, isLate: Bool) {
    let behind = isLate ? [] : lines(behind: source.names)
    let line = next(source.text)
    entries[name] = Entry(
      names: isLate ? source.names.subtracting([name]) : [], lines: limited(behind.union([line])))
  }

  private mutating func next(_ text: String) -> Line {
    count += 1
    return Line(number: count, text: text)
  }

  private func lines(behind names: Set<String>) -> Set<Line> {
    var lines: Set<Line> = []
    var seen: Set<String> = []
    var rest = Array(names)
    while let name = rest.popLast() {
      guard seen.insert(name).inserted, let entry = entries[name] else { continue }
      lines.formUnion(entry.lines)
      rest += entry.names
    }
    return lines
  }

  private func limited(_ lines: Set<Line>) -> Set<Line> {
    lines.count <= Self.limit
      ? lines : Set(lines.sorted { $0.number > $1.number }.prefix(Self.limit))
  }
}
