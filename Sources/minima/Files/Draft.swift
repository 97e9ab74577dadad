internal import Plotting
internal import Session

/// What becomes of an outcome: it is told as it is, or when a file is written.
enum Plan: Sendable {
  case event(Event)
  case draft(Draft)
}

/// A file that an outcome asks to be written: where is known, the contents are still to be made.
struct Draft: Sendable {
  let destination: Destination
  let content: Save.Content
  /// The line that led to it, for a picture's metadata.
  let source: String

  /// Where a file is to lie.
  struct Destination: Sendable {
    var path: String
    /// Whether that is in the folder of pictures, which may have to be made.
    var isInFolder: Bool
  }

  /// What was made of a draft: it depends on the draft alone.
  struct Contents: Sendable {
    var bytes: [UInt8]
    var destination: Destination
    /// What is shown when they are written.
    var event: Event
  }
}

extension Plan {
  /// Chooses places in a folder.
  /// - Parameter source: the line that led to the outcome, for the picture's metadata.
  init(
    _ outcome: Outcome, in cell: String?, source: String, pictures: inout PictureFolder
  ) {
    switch outcome {
    case .figure(let figure):
      self = .draft(
        Draft(destination: pictures.next(cell: cell), content: .figure(figure), source: source))
    case .save(let save):
      guard let destination = pictures.place(for: save.path, cell: cell) else {
        self = .event(.outcome(.diagnostic(Diagnostic(outside: save.path, in: source))))
        return
      }
      self = .draft(Draft(destination: destination, content: save.content, source: source))
    default:
      self = .event(.outcome(outcome))
    }
  }
}

extension Draft {
  /// Draws the picture, or writes the table's lines.
  func contents(_ watch: Watch) throws -> Contents {
    switch content {
    case .figure(let figure):
      let drawn = try DrawnPicture(figure, for: destination.path, source: source, watch)
      return Contents(
        bytes: drawn.bytes, destination: destination, event: .picture(drawn.picture))
    case .table(let table):
      return Contents(
        bytes: Array(table.csv.utf8), destination: destination,
        event: .saved(path: destination.path, table))
    }
  }
}

extension Diagnostic {
  /// A script that would save outside of the folder it was given.
  fileprivate init(outside path: String, in line: String) {
    let column = line.firstRange(of: path).map { line[..<$0.lowerBound].count } ?? 0
    self.init(
      message: "Expected a file name inside the output folder, found '\(path)'",
      hint: "Leave out '..' and a leading '/'", source: line, column: column + 1,
      length: path.count)
  }
}
