internal import Raster

extension Figure {
  /// How the picture moves: moments of the descents, one after the other, again and again.
  public struct Animation: Hashable, Sendable {
    /// One moment and how long it is seen.
    public struct Frame: Hashable, Sendable {
      /// The step that the descents have reached; nil for the finished picture.
      public var step: Int?
      /// How long it is shown.
      public var seconds: Double
    }

    /// The moments in order; the last is the finished picture.
    public var frames: [Frame]

    /// How long one round takes.
    public var seconds: Double { frames.reduce(0) { $0 + $1.seconds } }
  }

  /// The same figure, showing its descents step by step.
  ///
  /// Steps that move no marker visibly are passed over, and of very many only some are shown: 60
  /// frames at most, with a rest at the start and at the end.
  public func animated() -> Figure {
    var figure = self
    figure.animation = Animation(of: figure)
    // There the step is told.
    figure.caption = ""
    return figure
  }
}

extension Figure.Animation {
  private static let mostFrames = 60
  /// A marker that moves less than this, in points, seems to rest.
  private static let leastMove = 1.0
  private static let restAtStart = 1.0
  private static let restAtEnd = 3.0

  init(of figure: Figure) {
    let steps = Self.thinned(Self.movingSteps(of: figure), to: Self.mostFrames - 2)
    // Few steps are shown slowly, many in six seconds.
    let pace = min(max(6 / Double(max(steps.count, 1)), 0.1), 0.5)
    frames =
      [Frame(step: 0, seconds: Self.restAtStart)]
      + steps.map { Frame(step: $0, seconds: pace) }
      + [Frame(step: nil, seconds: Self.restAtEnd)]
  }

  /// The steps at which a descent has visibly moved since the last of them, or left the picture.
  ///
  /// What it does outside cannot be seen.
  private static func movingSteps(of figure: Figure) -> [Int] {
    let paths = figure.placedSteps
    var shown = paths.map { $0.first ?? nil }
    let count = paths.map(\.count).max() ?? 0
    return (1..<max(count, 1)).filter { step in
      let hasMoved = paths.indices.contains { path in
        guard step < paths[path].count else { return false }
        return isSeen(from: shown[path], to: paths[path][step])
      }
      if hasMoved { shown = paths.map { $0.isEmpty ? nil : $0[min(step, $0.count - 1)] } }
      return hasMoved
    }
  }

  private static func isSeen(from before: Point?, to after: Point?) -> Bool {
    guard let before, let after else { return (before == nil) != (after == nil) }
    return after.distance(to: before) >= leastMove
  }

  /// At most `limit` of the numbers, evenly chosen, the first and the last among them.
  private static func thinned(_ steps: [Int], to limit: Int) -> [Int] {
    guard steps.count > limit else { return steps }
    return (0..<limit).map { steps[$0 * (steps.count - 1) / (limit - 1)] }
  }
}

extension Figure {
  /// The steps of each descent in points, nil for those outside of the picture.
  fileprivate var placedSteps: [[Point?]] {
    func visible(_ place: Point, _ layout: Layout) -> Point? {
      layout.data.contains(place) ? place : nil
    }
    if let surface {
      let layout = Layout(self, surface: surface)
      return surface.traces.map { $0.steps.map { visible(layout.place(of: $0), layout) } }
    }
    let layout = Layout(self, yRange: shownYRange)
    return traces.map { $0.steps.map { visible(layout.place(of: $0), layout) } }
  }
}
