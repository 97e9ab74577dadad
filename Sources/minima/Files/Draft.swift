internal import Plotting
internal import Session

/// What an outcome asks to be written: where is known, the contents are still to be made.
enum Draft: Sendable {
  case nothing(Event)
  case picture(Figure, Destination, source: String)
  case table(Table, Destination)

  /// Where a file is to lie.
  struct Destination: Sendable {
    var path: String
    /// Whether that is in the folder of pictures, which may have to be made.
    var isInFolder: Bool
  }

  /// What was made of a draft: it depends on the draft alone.
  struct Contents: Sendable {
    /// The file, if there is one.
    var file: (bytes: [UInt8], destination: Destination)?
    /// What is shown when it is written.
    var event: Event
  }
}

extension Draft {
  /// Chooses places in a folder.
  /// - Parameter source: the line that led to the outcome, for the picture's metadata.
  init(
    _ outcome: Outcome, in cell: String?, source: String, pictures: inout PictureFolder
  ) {
    switch outcome {
    case .figure(let figure):
      self = .picture(figure, pictures.next(cell: cell), source: source)
    case .save(let save):
      guard let destination = pictures.place(for: save.path, cell: cell) else {
        self = .nothing(.outcome(.diagnostic(Diagnostic(outside: save.path, in: source))))
        return
      }
      switch save.content {
      case .figure(let figure): self = .picture(figure, destination, source: source)
      case .table(let table): self = .table(table, destination)
      }
    default:
      self = .nothing(.outcome(outcome))
    }
  }

  /// Draws the picture, or writes the table's lines.
  func contents(_ watch: Watch) throws -> Contents {
    switch self {
    case .nothing(let event):
      return Contents(event: event)
    case .picture(let figure, let destination, let source):
      let drawn = try DrawnPicture(figure, for: destination.path, source: source, watch)
      return Contents(file: (drawn.bytes, destination), event: .picture(drawn.picture))
    case .table(let table, let destination):
      return Contents(
        file: (Array(table.csv.utf8), destination),
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
