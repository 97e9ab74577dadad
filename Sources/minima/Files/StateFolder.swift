internal import Lessons
internal import Terminal

/// Where progress is kept: `$XDG_STATE_HOME/minima`, by default `~/.local/state/minima`.
struct StateFolder {
  let path: String

  /// The folder that was asked for, or the usual one.
  init(_ path: String? = nil) {
    func variable(_ name: String) -> String? {
      Environment.value(of: name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let usual = variable("XDG_STATE_HOME") ?? (variable("HOME") ?? ".") + "/.local/state"
    self.path = path ?? usual + "/minima"
  }

  /// Where the pictures of a lesson go unless the learner says otherwise.
  func pictures(of lesson: String) -> String { "\(path)/pictures/\(lesson)" }

  /// What the learner has done in a lesson; `nil` before the first start.
  func journal(of lesson: String) throws -> Journal.Reading? {
    let file = file(of: lesson)
    return File.exists(file) ? Journal.read(try File.read(file)) : nil
  }

  /// Keeps records; each is on the disk when this returns.
  func append(_ records: [JournalRecord], of lesson: String) throws {
    guard !records.isEmpty else { return }
    try File.makeFolder(path)
    try File.append(records.flatMap { Array(Journal.line(for: $0).utf8) }, to: file(of: lesson))
  }

  private func file(of lesson: String) -> String { "\(path)/\(lesson).jsonl" }
}
