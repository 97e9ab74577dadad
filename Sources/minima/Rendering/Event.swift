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
enum Event: Sendable {
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
    switch Plan(outcome, in: cell, source: source, pictures: &pictures) {
    // What is no file is told, whatever was interrupted.
    case .event(let event): self = event
    case .draft(let draft):
      let contents = try pictures.patiently { try draft.contents($0) }
      try pictures.write(contents)
      self = contents.event
    }
  }
}
