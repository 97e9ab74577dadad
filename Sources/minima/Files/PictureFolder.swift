internal import PNG
internal import Plotting
internal import Raster
internal import Session

/// Draws figures and writes them into one folder.
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
  func place(for name: String, cell: String?) throws -> String? {
    guard isConfined || cell != nil else { return name }
    if name.hasPrefix("/") || name.split(separator: "/").contains("..") { return nil }
    try File.makeFolder(path)
    return inside(name)
  }

  private func inside(_ name: String) -> String { path == "." ? name : path + "/" + name }

  /// Writes a picture named after a cell, or `figure-1.png`, `figure-2.png` … outside of any.
  mutating func add(_ figure: Figure, cell: String?, source: String) throws -> Picture {
    try File.makeFolder(path)
    var place = inside(names.next(cell: cell))
    // At a prompt the pictures of an earlier sitting are kept; a script writes the same names anew.
    while cell == nil, !isConfined, File.exists(place) { place = inside(names.next(cell: nil)) }
    return try write(figure, to: place, source: source)
  }

  /// Lets a cell's pictures have their first names again: they are the same pictures.
  mutating func nameAgain(_ cell: String) { names.begin(cell) }

  /// Draws a figure, and writes it under a name.
  func write(_ figure: Figure, to path: String, source: String) throws -> Picture {
    do {
      let (bytes, picture) = try patiently { watch in
        try PictureFolder.encoded(figure, for: path, source: source, watch)
      }
      try File.write(bytes, to: path)
      return picture
    } catch let error as PNGError {
      throw Failure.machine("Could not draw '\(path)': \(error)")
    }
  }

  /// What is said when nobody waits for a file any more.
  private static let stopped = "Stopped; no file was written"

  /// Does what may take long, and ends it where the person who waits wants that.
  func patiently<Result: Sendable>(
    _ make: @escaping @Sendable (Watch) throws -> Result
  ) throws -> Result {
    guard let work else { return try make(.nobody) }
    return try work.run(orSay: PictureFolder.stopped, make)
  }

  /// The bytes of a picture's file, and what is told of it.
  private static func encoded(
    _ figure: Figure, for path: String, source: String, _ watch: Watch
  ) throws -> ([UInt8], Picture) {
    // The words and the picture need the same range of values: it is looked for once.
    let figure = figure.cancellable(by: watch.isCancelled).settled()
    let description = figure.description
    let pixmap = figure.drawn()
    try goOn(watch)
    let metadata = PNGMetadata(
      title: figure.title, description: description, software: "minima",
      source: figure.source.isEmpty ? source : figure.source,
      scale: Double(pixmap.width) / Double(figure.size.width))
    let picture = Picture(
      path: path, width: pixmap.width, height: pixmap.height, description: description,
      frames: figure.animation?.frames.count)
    return (try encoded(figure, pixmap, metadata, watch), picture)
  }

  /// Three codes of 255 are less than anyone sees, and enough for a palette in nearly all pictures.
  static let tolerance = 3

  private static func encoded(
    _ figure: Figure, _ pixmap: Pixmap, _ metadata: PNGMetadata, _ watch: Watch
  ) throws -> [UInt8] {
    guard let frames = figure.animation?.frames.count else {
      return try pixmap.png(metadata, tolerance: tolerance)
    }
    var animation = AnimatedPNG(still: pixmap)
    var drawn = 0
    try figure.forEachFrame { picture, seconds in
      try goOn(watch)
      animation.append(picture, seconds: seconds)
      drawn += 1
      watch.progress(Double(drawn) / Double(frames))
    }
    return try animation.png(metadata, tolerance: tolerance)
  }

  /// Ends what is being made where nobody waits for it any more.
  private static func goOn(_ watch: Watch) throws {
    if watch.isCancelled() { throw Failure(status: .interrupted, message: stopped) }
  }
}
