import Session
import Testing

extension Interpreter {
  /// The exploration that a line opens.
  mutating func exploration(_ lines: String...) throws -> Exploration {
    let outcomes = lines.map { run($0) }.last ?? []
    guard case .exploration(let exploration)? = outcomes.last else {
      return try #require(nil, "\(outcomes)")
    }
    return exploration
  }
}

extension Exploration {
  /// After some keys.
  func after(_ actions: Action...) -> Exploration {
    var exploration = self
    for action in actions { exploration.perform(action) }
    return exploration
  }
}
