extension LineBuffer {
  /// Where the word at or after the cursor ends.
  var endOfWord: Int {
    var index = cursor
    while index < characters.count, !characters[index].isInWord { index += 1 }
    while index < characters.count, characters[index].isInWord { index += 1 }
    return index
  }

  /// Where the word at or before the cursor begins.
  var startOfWord: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isInWord { index -= 1 }
    while index > 0, characters[index - 1].isInWord { index -= 1 }
    return index
  }

  /// Where what is between two spaces begins, before the cursor.
  var startOfBlock: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }
}

extension Character {
  fileprivate var isInWord: Bool { isLetter || isNumber || self == "_" }
}
