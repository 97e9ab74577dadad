/// The `key: value` lines of the front matter or of a question.
///
/// A key is a word, or a word and a tag: `hint 2`, `wrong climbed`. A value goes on in the lines
/// that begin with two spaces. Nothing is implied: every value is text until its reader says more.
struct KeyValues {
  /// One key with its value.
  struct Entry: Hashable {
    /// The key as written: `wrong climbed`.
    var key: String
    /// The value; the lines of a longer one with line breaks between them.
    var value: String
    /// The line of the key.
    var line: Int

    /// The first word of the key.
    var word: String { String(key.prefix { $0 != " " }) }
    /// What follows it; empty for a plain key.
    var tag: String { key.drop { $0 != " " }.trimmed }
    /// The value on one line: an expression.
    var sourceLine: SourceLine {
      SourceLine(number: line, text: value.replacing("\n", with: " "))
    }
  }

  /// `the front matter`, `the question 'from-one'`.
  let place: String
  /// The line that opens the block: where a missing key is reported.
  let line: Int
  private(set) var entries: [Entry] = []

  init(_ lines: [SourceLine], place: String, line: Int, _ mistakes: inout Mistakes) {
    self.place = place
    self.line = line
    for source in lines where !source.isBlank { read(source, &mistakes) }
    for entry in entries where entry.value.isEmpty {
      mistakes.add(.emptyValue(entry.key), at: entry.line)
    }
    dropRepeated(&mistakes)
  }

  /// The entry of a plain key.
  subscript(_ key: String) -> Entry? {
    entries.first { $0.key == key }
  }

  /// The entries whose key begins with a word, in order.
  func all(_ word: String) -> [Entry] {
    entries.filter { $0.word == word && !$0.tag.isEmpty }
  }

  /// The value of a key, or a mistake.
  func require(_ key: String, _ mistakes: inout Mistakes) -> Entry? {
    let entry = self[key]
    if entry == nil { mistakes.add(.missingKey(key, place: place), at: line) }
    return entry
  }

  /// The entries `word 1`, `word 2` …, which must be numbered so.
  func numbered(_ word: String, _ mistakes: inout Mistakes) -> [Entry] {
    let found = all(word)
    for (index, entry) in found.enumerated() where entry.tag != "\(index + 1)" {
      let expected = "\(word) \(index + 1)"
      mistakes.add(.misnumbered(found: entry.key, expected: expected), at: entry.line)
      break
    }
    return found
  }
}

extension KeyValues {
  private mutating func read(_ source: SourceLine, _ mistakes: inout Mistakes) {
    if source.text.hasPrefix("  "), !entries.isEmpty {
      entries[entries.count - 1].value += "\n" + source.text.trimmed
    } else if let entry = Self.entry(source) {
      entries.append(entry)
    } else {
      mistakes.add(.notKeyValue(source.text), at: source.number)
    }
  }

  private static func entry(_ source: SourceLine) -> Entry? {
    guard let colon = source.text.firstIndex(of: ":") else { return nil }
    let key = String(source.text[..<colon])
    let words = key.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count <= 2, words.allSatisfy({ $0.isName(startingWithLetter: false) }) else {
      return nil
    }
    let value = source.text[source.text.index(after: colon)...]
    guard value.isEmpty || value.hasPrefix(" ") else { return nil }
    return Entry(key: key, value: value.trimmed, line: source.number)
  }

  private mutating func dropRepeated(_ mistakes: inout Mistakes) {
    var first: [String: Int] = [:]
    entries = entries.filter { entry in
      guard let line = first[entry.key] else {
        first[entry.key] = entry.line
        return true
      }
      mistakes.add(.repeatedKey(entry.key, first: line), at: entry.line)
      return false
    }
  }
}

extension StringProtocol {
  /// Whether it is made of small letters, digits and hyphens.
  func isName(startingWithLetter: Bool) -> Bool {
    !isEmpty && count <= 40 && last != "-"
      && allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
      && (!startingWithLetter || first.map { ("a"..."z").contains($0) } == true)
  }
}
