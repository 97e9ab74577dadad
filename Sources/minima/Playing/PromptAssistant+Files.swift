internal import FoundationEssentials
internal import Terminal

extension PromptAssistant {
  /// The files and folders that the name in `save "…` could become; nil where no such name is typed.
  func fileCompletions(of text: String, cursor: Int) -> Completions? {
    let head = String(text.utf8.prefix(cursor)) ?? ""
    let parts = head.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].trimmingPrefix(while: \.isWhitespace).hasPrefix("save") else {
      return nil
    }
    let path = parts[1]
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let folder = path.dropLast(name.count)
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.isEmpty ? "." : String(folder))
    let candidates = (names ?? []).sorted().compactMap { found -> Completions.Candidate? in
      guard found.hasPrefix(name), !found.hasPrefix(".") || name.hasPrefix(".") else { return nil }
      return PromptAssistant.candidate(found, in: String(folder))
    }
    return Completions(replacing: cursor - name.utf8.count..<cursor, with: candidates)
  }

  /// A folder, or a file that could be meant: one that would be written anew.
  private static func candidate(_ name: String, in folder: String) -> Completions.Candidate? {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder)
    if isFolder { return .init(name + "/", summary: "a folder") }
    let kind = name.lowercased().suffix(4)
    return [".png", ".csv"].contains(kind)
      ? .init(name + "\"", summary: "is there already; it would be replaced") : nil
  }
}
