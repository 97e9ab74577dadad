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
}

/// An outcome after its files were written: what renderers show.
enum Event {
  case outcome(Outcome)
  case picture(Picture)
  case saved(path: String, rows: Int)
}
