internal import Parallel
internal import Session
internal import Terminal

/// What a script has brought about and not shown yet, in its order: pictures are drawn meanwhile.
struct Backlog {
  enum Item {
    /// Text as it is.
    case lines([StyledText])
    /// What came of a line.
    case contents(Later<Result<Draft.Contents, any Error>>, Place)
    case event(Event, Place)
  }

  private var items: [Item] = []

  /// How many pictures are drawn or wait for it: one for each processor, for each takes some memory (where there are
  /// many processors they share the work on each picture), and one that is at hand when another is done.
  static let limit = min(Threads.processors, 4) + 1

  mutating func append(_ lines: [StyledText]) { items.append(.lines(lines)) }

  /// Begins to draw what is to be drawn.
  mutating func append(_ plan: Plan, at place: Place) {
    switch plan {
    case .event(let event): items.append(.event(event, place))
    case .draft(let draft):
      items.append(.contents(Later { Result { try draft.contents(.nobody) } }, place))
    }
  }

  /// Takes the first, unless it is still being drawn with no more than so many.
  mutating func next(leaving count: Int) -> Item? {
    guard let first = items.first, first.isReady || items.count(where: { !$0.isReady }) > count
    else { return nil }
    return items.removeFirst()
  }
}

extension Backlog.Item {
  fileprivate var isReady: Bool {
    if case .contents(let contents, _) = self { contents.isReady } else { true }
  }
}
