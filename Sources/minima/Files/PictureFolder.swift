internal import Session

/// Where pictures and tables go: into one folder.
struct PictureFolder {
  /// The folder; made when the first picture is written.
  let path: String
  /// Whether `save` is kept inside the folder too: for scripts, which may come from elsewhere.
  let isConfined: Bool
  /// How a person is kept company while a picture is drawn; nil where nobody waits.
  var work: LongWork?
  private var names = PictureNames()

  init(path: String, isConfined: Bool = false) {
    self.path = path
    self.isConfined = isConfined
  }

  /// Where `save` writes a file of the user's choice; `nil` for a place it must not write to.
  ///
  /// A lesson's cell is kept inside the folder even where the learner is not: it, too, comes from
  /// elsewhere.
  func place(for name: String, cell: String?) -> Draft.Destination? {
    guard isConfined || cell != nil else { return .init(path: name, isInFolder: false) }
    if name.hasPrefix("/") || name.split(separator: "/").contains("..") { return nil }
    return inside(name)
  }

  private func inside(_ name: String) -> Draft.Destination {
    .init(path: path == "." ? name : path + "/" + name, isInFolder: true)
  }

  /// The next picture's place, named after a cell, or `figure-1.png`, `figure-2.png` … outside of any.
  mutating func next(cell: String?) -> Draft.Destination {
    var place = inside(names.next(cell: cell))
    // At a prompt the pictures of an earlier sitting are kept; a script writes the same names anew.
    while cell == nil, !isConfined, File.exists(place.path) {
      place = inside(names.next(cell: nil))
    }
    return place
  }

  /// Lets a cell's pictures have their first names again: they are the same pictures.
  mutating func nameAgain(_ cell: String) { names.begin(cell) }

  /// Writes what was made of a draft.
  func write(_ contents: Draft.Contents) throws {
    if contents.destination.isInFolder { try File.makeFolder(path) }
    try File.write(contents.bytes, to: contents.destination.path)
  }

  /// Does what may take long, and ends it where the person who waits wants that.
  func patiently<Result: Sendable>(
    _ make: @escaping @Sendable (Watch) throws -> Result
  ) throws -> Result {
    guard let work else { return try make(.nobody) }
    return try work.run(orSay: DrawnPicture.stopped, make)
  }
}
