internal import Terminal

/// How the program was called, so that what it says to type works where it is said.
enum Invocation {
  /// What starts the program: its name, or the path that was typed.
  static var program: String { name(CommandLine.arguments.first) }

  /// What starts a lesson: the script that has done so, which says it in a variable, or the command.
  static var learn: String {
    let script = Environment.value(of: "MINIMA_LEARN").flatMap { $0.isEmpty ? nil : $0 }
    return script?.quotedForShell ?? program + " learn"
  }

  private static func name(_ path: String?) -> String {
    guard let path, !path.isEmpty else { return "minima" }
    let word = path.quotedForShell
    guard word == path, let home = Environment.value(of: "HOME"), home.count > 1,
      path.hasPrefix(home + "/")
    else { return word }
    return "~" + path.dropFirst(home.count)
  }
}

extension String {
  /// The text as one word of a shell's command line.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        let character = Character(UnicodeScalar(byte))
        return byte >= 0x80 || character.isLetter || character.isNumber
          || "-_./+,:@%".contains(character)
      }
    return isPlain ? self : "'" + replacing("'", with: #"'\''"#) + "'"
  }
}
