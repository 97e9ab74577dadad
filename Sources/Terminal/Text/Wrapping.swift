/// Breaks prose into lines that fit a width.
public struct Wrapping: Hashable, Sendable {
  /// The cells in a line, indents included.
  public var width: Int
  /// What the first line starts with, such as a list's bullet.
  public var firstIndent: StyledText
  /// What the other lines start with.
  public var indent: StyledText
  /// Whether words that are wider than a line are broken.
  ///
  /// What is to be copied, as a path, is better left to the terminal: it knows that it is one line.
  public var breaksWords = true

  /// Creates a wrapping without indents.
  public init(width: Int) {
    self.init(width: width, firstIndent: "", indent: "")
  }

  /// Creates a wrapping whose lines hang below the text of the first: a list's item.
  public init(width: Int, hanging bullet: StyledText) {
    let spaces = String(repeating: " ", count: bullet.displayWidth)
    self.init(width: width, firstIndent: bullet, indent: StyledText(spaces))
  }

  /// Creates a wrapping with both indents.
  public init(width: Int, firstIndent: StyledText, indent: StyledText) {
    self.width = width
    self.firstIndent = firstIndent
    self.indent = indent
  }

  /// The text's lines: at least one, and none wider than the width unless a single character is.
  ///
  /// Any run of spaces is one space; a line feed ends a line. Words that are too long are broken,
  /// unless they are to stay whole.
  /// A no-break space keeps its neighbours together, and a percent sign stays with its number.
  public func lines(_ text: StyledText) -> [StyledText] {
    var layout = Layout(wrapping: self)
    for (number, paragraph) in text.splitCharacters(where: \.isNewline).enumerated() {
      if number > 0 { layout.endLine() }
      for word in paragraph.words { layout.place(word) }
    }
    layout.endLine()
    return layout.lines
  }

  /// The plain text's lines.
  public func lines(_ text: String) -> [String] {
    lines(StyledText(text)).map(\.plain)
  }
}

/// Where the next word goes.
private struct Layout {
  let wrapping: Wrapping
  private(set) var lines: [StyledText] = []
  private var line: [StyledCharacter] = []
  private var used = 0

  init(wrapping: Wrapping) {
    self.wrapping = wrapping
  }

  /// Puts a word on this line, or on the next when it does not fit, or on several.
  mutating func place(_ word: ArraySlice<StyledCharacter>) {
    let width = word.reduce(0) { $0 + $1.character.displayWidth }
    if !line.isEmpty {
      if used + 1 + width <= available {
        add(StyledCharacter(character: " ", style: sharedStyle(line.last, word.first)))
      } else {
        endLine()
      }
    }
    for character in word {
      let isFull = used + character.character.displayWidth > available
      if wrapping.breaksWords, !line.isEmpty, isFull { endLine() }
      add(character)
    }
  }

  mutating func endLine() {
    lines.append(lineIndent + StyledText(line))
    line = []
    used = 0
  }

  private var lineIndent: StyledText { lines.isEmpty ? wrapping.firstIndent : wrapping.indent }
  private var available: Int { wrapping.width - lineIndent.displayWidth }

  private mutating func add(_ character: StyledCharacter) {
    line.append(character)
    used += character.character.displayWidth
  }

  /// A space between two bold words is bold, one between a bold and a plain one is plain.
  private func sharedStyle(_ left: StyledCharacter?, _ right: StyledCharacter?) -> Style {
    if let left, let right, left.style == right.style { left.style } else { .plain }
  }
}

extension ArraySlice<StyledCharacter> {
  /// What stands between spaces, and `22.7 %` as one.
  fileprivate var words: [ArraySlice] {
    split { $0.character == " " || $0.character == "\t" }.reduce(into: []) { words, word in
      if word.first?.character == "%", let number = words.last,
        word.startIndex == number.endIndex + 1, self[number.endIndex].character == " "
      {
        words[words.count - 1] = self[number.startIndex..<word.endIndex]
      } else {
        words.append(word)
      }
    }
  }
}

/// One character with its style: what is moved from line to line.
private struct StyledCharacter {
  let character: Character
  let style: Style
}

extension StyledText {
  fileprivate init(_ characters: [StyledCharacter]) {
    self.init()
    for item in characters { append(String(item.character), item.style) }
  }

  fileprivate func splitCharacters(
    where isSeparator: (Character) -> Bool
  ) -> [ArraySlice<StyledCharacter>] {
    spans.flatMap { span in
      span.text.map { StyledCharacter(character: $0, style: span.style) }
    }.split(omittingEmptySubsequences: false) { isSeparator($0.character) }
  }
}
