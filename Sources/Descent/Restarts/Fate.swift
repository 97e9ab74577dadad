/// What became of a descent from one of many starts.
public enum Fate: Hashable, Sendable {
  /// It came to rest at the minimum of that number.
  case minimum(Int)
  /// It came to rest where there is no minimum: on a saddle, a maximum or level ground, or at one
  /// more minimum than are told apart.
  case elsewhere
  /// It had not come to rest after its last epoch.
  case moving
  /// It grew beyond all bounds, or came where the function or its slope has no value.
  case lost
  /// It was not run to its end, since the user asked to stop.
  case unfinished

  /// The number of the minimum, if it reached one.
  public var minimum: Int? { if case .minimum(let index) = self { index } else { nil } }
}

/// How many descents did not come to rest at a minimum, and why.
public struct Strays: Hashable, Sendable {
  /// At rest where there is no minimum.
  public var elsewhere = 0
  /// Still moving after the last epoch.
  public var moving = 0
  /// Diverged, or led where there is no value.
  public var lost = 0
  /// Interrupted.
  public var unfinished = 0

  /// Counts the fates that are no minimum.
  public init(among fates: some Sequence<Fate>) {
    for fate in fates {
      switch fate {
      case .minimum: break
      case .elsewhere: elsewhere += 1
      case .moving: moving += 1
      case .lost: lost += 1
      case .unfinished: unfinished += 1
      }
    }
  }

  /// How many there are.
  public var total: Int { elsewhere + moving + lost + unfinished }
}
