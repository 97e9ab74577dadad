internal import Expressions

/// A part of the interval with what is proven of the function on it.
struct Piece: Hashable, Sendable {
  enum Verdict: Hashable, Sendable {
    /// Not yet looked at.
    case open
    /// Strictly, and defined everywhere.
    case rising, falling
    /// Perhaps with flat places.
    case notFalling, notRising
    case constant
    /// It rises or falls wherever it is defined, which may not be everywhere.
    case clear
    /// It has no value anywhere.
    case undefined
    /// The slope rises through 0, or falls through 0, at most once.
    case valley, hill
    /// Nothing, and the piece cannot be halved any more.
    case unknown
  }

  var range: Interval
  var verdict: Verdict
  /// Whether the function is defined and continuous all over it.
  var isContinuous: Bool

  init(_ range: Interval, _ verdict: Verdict, isContinuous: Bool = false) {
    self.range = range
    self.verdict = verdict
    self.isContinuous = isContinuous
  }
}

extension Piece.Verdict {
  /// Whether no extremum is inside.
  var isSettled: Bool {
    switch self {
    case .rising, .falling, .constant, .clear, .undefined: true
    default: false
    }
  }

  /// Whether the function surely never falls.
  var neverFalls: Bool { self == .rising || self == .notFalling || self == .constant }

  /// Whether the function surely never rises.
  var neverRises: Bool { self == .falling || self == .notRising || self == .constant }
}
