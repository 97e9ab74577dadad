internal import PNG
internal import Parallel
internal import Plotting
internal import Raster
internal import Session

/// A figure as the bytes of a picture's file, and what is told of it.
struct DrawnPicture {
  let bytes: [UInt8]
  let picture: Picture

  /// Three codes of 255 are less than anyone sees, and enough for a palette in nearly all pictures.
  static let tolerance = 3

  /// What is said when nobody waits for a file any more.
  static let stopped = "Stopped; no file was written"

  /// Draws a figure that will lie under `path`.
  /// - Parameter source: the line that led to it, where the figure does not know its lines itself.
  init(_ figure: Figure, for path: String, source: String, _ watch: Watch) throws {
    // The words and the picture need the same range of values: it is looked for once.
    let figure = figure.cancellable(by: watch.isCancelled).settled()
    let (description, layers) = Threads.both({ figure.description }, { figure.layers })
    try DrawnPicture.goOn(watch)
    let metadata = PNGMetadata(
      title: figure.title, description: description, software: "minima",
      source: figure.source.isEmpty ? source : figure.source,
      scale: Double(layers.width) / Double(figure.size.width))
    picture = Picture(
      path: path, width: layers.width, height: layers.height, description: description,
      frames: figure.animation?.frames.count)
    do {
      bytes = try DrawnPicture.encoded(figure, layers, metadata, watch)
    } catch let error as PNGError {
      throw Failure.machine("Could not draw '\(path)': \(error)")
    }
  }

  private static func encoded(
    _ figure: Figure, _ layers: Layers, _ metadata: PNGMetadata, _ watch: Watch
  ) throws -> [UInt8] {
    guard let frames = figure.animation?.frames.count else {
      return try layers.png(metadata, tolerance: tolerance)
    }
    var animation = AnimatedPNG(still: layers.pixmap)
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
