/// What the user has chosen at a prompt, one `name value` a line of a file in the state folder.
///
/// A choice is a convenience: a file that cannot be read or written is as good as none.
struct ChoicesFile {
  private let folder: String
  private var path: String { folder + "/choices" }

  init(in state: StateFolder) {
    folder = state.path
  }

  /// What was chosen last.
  func value(of name: String) -> String? {
    choices.last { $0.name == name }?.value
  }

  /// Keeps a choice in the place of the one before; others stay as they are.
  func keep(_ name: String, _ value: String) {
    let kept = choices.filter { $0.name != name } + [(name, value)]
    let text = kept.map { "\($0.name) \($0.value)\n" }.joined()
    try? File.makeFolder(folder)
    try? File.write(Array(text.utf8), to: path)
  }

  private var choices: [(name: String, value: String)] {
    guard File.exists(path), let bytes = try? File.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? (String(words[0]), String(words[1])) : nil
    }
  }
}
