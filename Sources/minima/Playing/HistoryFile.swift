/// The lines entered before, one a line of a file in the state folder.
///
/// A history is a convenience: a file that cannot be read or written is as good as none.
struct HistoryFile {
  /// When the file has twice as many lines as are kept, it is written anew.
  private static let capacity = 1000

  private let folder: String
  private var path: String { folder + "/history" }

  init(in state: StateFolder) {
    folder = state.path
  }

  /// The lines, oldest first; too long a file is cut.
  var lines: [String] {
    guard File.exists(path), let bytes = try? File.read(path) else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    if lines.count > 2 * HistoryFile.capacity {
      let kept = lines.suffix(HistoryFile.capacity).joined(separator: "\n") + "\n"
      try? File.write(Array(kept.utf8), to: path)
    }
    return lines.suffix(HistoryFile.capacity)
  }

  /// Adds a line.
  func append(_ line: String) {
    try? File.makeFolder(folder)
    try? File.append(Array((line + "\n").utf8), to: path)
  }
}
