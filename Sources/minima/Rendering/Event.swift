internal import Session

/// Where in a script or a lesson something happened.
struct Place: Hashable, Sendable {
  /// The line in the file, from 1.
  var line: Int
  /// The lesson's cell or question.
  var cell: String?
}

/// A picture that was drawn and written.
struct Picture: Hashable, Sendable {
  var path: String
  var width: Int
  var height: Int
  var description: String
  /// How many moments an animation has; nil for a still picture.
  var frames: Int?
}

/// An outcome after its files were written: what renderers show.
enum Event {
  case outcome(Outcome)
  case picture(Picture)
  case saved(path: String, Table)
}

extension Event {
  /// Writes what an outcome asks to be written, and says what is to be shown of it.
  /// - Parameter source: the line that led to it, for the picture's metadata.
  init(
    _ outcome: Outcome, in cell: String?, source: String, pictures: inout PictureFolder
  ) throws {
    switch outcome {
    case .figure(let figure):
      self = .picture(try pictures.add(figure, cell: cell, source: source))
    case .save(let save):
      self =
        try pictures.place(for: save.path, cell: cell).map {
          try Event(save, at: $0, source: source, pictures)
        }
        ?? .outcome(.diagnostic(Diagnostic(outside: save.path, in: source)))
    default:
      self = .outcome(outcome)
    }
  }

  private init(
    _ save: Save, at path: String, source: String, _ pictures: PictureFolder
  ) throws {
    switch save.content {
    case .figure(let figure):
      self = .picture(try pictures.write(figure, to: path, source: source))
    case .table(let table):
      try File.write(try pictures.patiently { _ in Array(table.csv.utf8) }, to: path)
      self = .saved(path: path, table)
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
