internal import Session
internal import Terminal

extension Exploration.Action {
  /// What a key does; nil for one that does nothing here.
  init?(_ key: Key) {
    switch key {
    case .named(let name, let modifiers):
      let isFar = modifiers.contains(.shift) || modifiers.contains(.control)
      guard let action = Self.action(of: name, isFar: isFar) else { return nil }
      self = action
    case .text(let text):
      guard let sign = text.last, let action = Self.signs[sign] else { return nil }
      self = action
    default: return nil
    }
  }

  private static func action(of name: Key.Name, isFar: Bool) -> Exploration.Action? {
    switch name {
    case .left: isFar ? .farLeft : .left
    case .right: isFar ? .farRight : .right
    case .up: isFar ? .farUp : .up
    case .down: isFar ? .farDown : .down
    case .tab: isFar ? .previousOptimizer : .nextOptimizer
    case .pageUp: .moreEpochs
    case .pageDown: .fewerEpochs
    case .home: .reset
    default: nil
    }
  }

  /// `=` is the key of `+` without Shift, and `_` that of `-` with it.
  private static let signs: [Character: Exploration.Action] = [
    "+": .higherRate, "=": .higherRate, "-": .lowerRate, "_": .lowerRate, "−": .lowerRate,
    "]": .moreEpochs, "[": .fewerEpochs, ">": .largerSteps, "<": .smallerSteps, ".": .largerSteps,
    ",": .smallerSteps, "0": .reset,
  ]
}

extension Exploration {
  /// The keys and what they do, for those who ask.
  var keys: [(key: String, meaning: String)] {
    let moves =
      isSurface
      ? [("arrows", "move the start by \(stepText)"), ("Shift-arrows", "ten times as far")]
      : [
        ("left right", "move the start by \(stepText)"), ("Shift-left …", "ten times as far"),
        ("up down", "larger or smaller steps"),
      ]
    return moves + [
      ("> <", "larger or smaller steps"), ("+ -", "the rate"),
      ("] [", "the epochs; also Page Up and Down"), ("Tab", "the rule, Shift-Tab the one before"),
      ("Home", "back to the beginning"), ("Enter", "keep it as \(name)"),
      ("q Esc Ctrl-C", "leave"),
    ]
  }
}
