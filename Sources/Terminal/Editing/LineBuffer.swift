/// A line under edit: what a reader sees as characters, and a cursor between two of them.
public struct LineBuffer: Hashable, Sendable {
  /// The most bytes that a line may have in UTF-8; what would go beyond is not inserted.
  public static let limit = 1 << 14

  /// The characters.
  public private(set) var characters: [Character] = []
  /// How many characters are before the cursor.
  public private(set) var cursor = 0

  /// Creates a line with the cursor at its end.
  public init(_ text: String = "") {
    insert(text)
  }

  /// The line.
  public var text: String { String(characters) }
  /// What stands before the cursor.
  public var textBeforeCursor: String { String(characters[..<cursor]) }
  /// Whether there is nothing.
  public var isEmpty: Bool { characters.isEmpty }
  /// Whether nothing follows the cursor.
  public var isAtEnd: Bool { cursor == characters.count }

  /// The cursor as an offset into the UTF-8 of the text.
  public var byteOffset: Int { characters[..<cursor].reduce(0) { $0 + $1.utf8.count } }

  /// Puts the cursor after as many characters, at most at the end.
  public mutating func move(to position: Int) {
    cursor = min(max(position, 0), characters.count)
  }

  /// Inserts text at the cursor, which then stands behind it.
  ///
  /// Line breaks and tabs become spaces; other control characters are left out.
  /// - Returns: Whether there was room for all of it.
  @discardableResult public mutating func insert(_ text: String) -> Bool {
    let clean = text.cleanedForLine
    let room = LineBuffer.limit - characters.reduce(0) { $0 + $1.utf8.count }
    let fitting = clean.prefix(bytes: room)
    let before = textBeforeCursor + fitting
    let after = String(characters[cursor...])
    // As one text: a combining mark becomes part of the character before it.
    characters = Array(before + after)
    cursor = characters.count(coveringBytes: before.utf8.count)
    return fitting.utf8.count == clean.utf8.count
  }

  /// Takes characters out and puts the cursor in their place.
  @discardableResult public mutating func remove(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<characters.count)
    let removed = String(characters[range])
    let before = String(characters[..<range.lowerBound])
    // What is left may grow together, as two halves of a flag.
    characters = Array(before + String(characters[range.upperBound...]))
    cursor = characters.count(coveringBytes: before.utf8.count)
    return removed
  }

  /// Replaces a range, given in UTF-8 offsets, and puts the cursor behind what replaces it.
  public mutating func replace(bytes range: Range<Int>, with replacement: String) {
    let lower = characters.count(coveringBytes: range.lowerBound)
    let upper = max(lower, characters.count(coveringBytes: range.upperBound))
    remove(lower..<upper)
    insert(replacement)
  }

  /// Swaps the two characters around the cursor, or the last two, and goes behind them.
  /// - Returns: Whether there were two.
  public mutating func transpose() -> Bool {
    guard cursor > 0, characters.count > 1 else { return false }
    let right = min(cursor, characters.count - 1)
    let swapped = String(characters[right]) + String(characters[right - 1])
    remove(right - 1..<right + 1)
    return insert(swapped)
  }
}

extension Collection<Character> {
  /// How many characters it takes for a number of bytes in UTF-8; one that is cut counts.
  fileprivate func count(coveringBytes bytes: Int) -> Int {
    var (covered, number) = (0, 0)
    for character in self {
      if covered >= bytes { break }
      covered += character.utf8.count
      number += 1
    }
    return number
  }
}

extension String {
  /// What can stand in a line without commanding the terminal or reordering what is read.
  fileprivate var cleanedForLine: String {
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      if ["\t", "\n", "\r"].contains(scalar) {
        result.append(" ")
      } else if scalar.isHarmless {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The longest beginning of whole characters that has at most as many bytes.
  fileprivate func prefix(bytes limit: Int) -> String {
    if utf8.count <= limit { return self }
    var (result, used) = ("", 0)
    for character in self {
      used += character.utf8.count
      if used > limit { break }
      result.append(character)
    }
    return result
  }
}
