internal import FoundationEssentials
internal import Session
internal import Terminal

extension PromptAssistant {
  /// The files and folders that the name in `save "…` could become; nil where no such name is typed.
  func fileCompletions(of text: String, cursor: Int) -> Completions? {
    let head = String(text.utf8.prefix(cursor)) ?? ""
    let parts = head.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].trimmingPrefix(while: \.isWhitespace).hasPrefix("save") else {
      return nil
    }
    let found = PromptAssistant.paths(beginning: String(parts[1]), endings: [".png", ".csv"])
    let candidates = found.map {
      Completions.Candidate(
        $0.isFolder ? $0.path : $0.path + "\"",
        summary: $0.isFolder ? "a folder" : "is there already; it would be replaced")
    }
    return Completions(replacing: cursor - parts[1].utf8.count..<cursor, with: candidates)
  }

  /// The lessons, and where a name is begun the files and folders that it could become.
  static func lessons(beginning name: String) -> [Completion] {
    // A line is divided at spaces.
    let found = (name.isEmpty ? [] : paths(beginning: name, endings: [".md"])).filter {
      !$0.path.contains(" ")
    }
    return LessonFile.completions
      + found.map { Completion($0.path, $0.isFolder ? "a folder" : "a lesson's file") }
  }

  /// The folders, and the files with one of some endings, whose paths begin in some way.
  private static func paths(
    beginning path: String, endings: [String]
  ) -> [(path: String, isFolder: Bool)] {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let folder = path.dropLast(name.count)
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.isEmpty ? "." : String(folder))
    return (names ?? []).sorted().compactMap { found in
      guard found.hasPrefix(name), !found.hasPrefix(".") || name.hasPrefix(".") else { return nil }
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: folder + found, isDirectory: &isFolder)
      if isFolder { return (folder + found + "/", true) }
      return endings.contains { found.lowercased().hasSuffix($0) } ? (folder + found, false) : nil
    }
  }
}
