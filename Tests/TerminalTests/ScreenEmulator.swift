@testable import Terminal

/// A terminal's screen, as far as the painter uses it: the arbiter of what is seen.
struct ScreenEmulator {
  private(set) var cells: [[String]]
  private(set) var row = 0
  private(set) var column = 0
  private var wraps = false
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines without spaces at their ends; the second half of a wide character is nothing.
  var lines: [String] {
    cells.map { line in
      var text = line.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// All that is seen, as if the window had no edge.
  var text: String { cells.map { $0.joined() }.joined() }

  mutating func write(_ output: String) {
    var rest = output[...]
    while let character = rest.popFirst() {
      switch character {
      case "\u{1B}": command(&rest)
      case "\r": (column, wraps) = (0, false)
      case "\n": lineFeed()
      case "\r\n":
        (column, wraps) = (0, false)
        lineFeed()
      case "\u{7}": break
      default: put(character)
      }
    }
  }

  private mutating func put(_ character: Character) {
    let width = character.displayWidth
    if width == 0 { return }
    if wraps || column + width > columns {
      (column, wraps) = (0, false)
      lineFeed()
    }
    cells[row][column] = String(character)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column >= columns { (column, wraps) = (columns - 1, true) }
  }

  private mutating func lineFeed() {
    wraps = false
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func command(_ rest: inout Substring) {
    precondition(rest.popFirst() == "[", "only control sequences are painted")
    let parameters = rest.prefix { !$0.isLetter }
    rest = rest.dropFirst(parameters.count)
    let count = Int(parameters) ?? 1
    let letter = rest.popFirst()
    if letter != "m", letter != "h", letter != "l" { wraps = false }
    switch letter {
    case "A": row = max(0, row - count)
    case "C": column = min(columns - 1, column + count)
    case "H": (row, column) = (0, 0)
    case "K": erase(row, from: column)
    case "J":
      if parameters == "2" { for line in 0..<rows { erase(line, from: 0) } }
      erase(row, from: column)
      for line in (row + 1)..<max(rows, row + 1) { erase(line, from: 0) }
    case "m", "h", "l": break
    default: preconditionFailure("the painter does not use \(String(describing: letter))")
    }
  }

  private mutating func erase(_ line: Int, from start: Int) {
    for column in start..<columns { cells[line][column] = " " }
  }
}
