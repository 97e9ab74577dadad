/// A question, with all that marking it takes.
public struct Quiz: Hashable, Sendable {
  /// How answers are compared.
  public enum Kind: Hashable, Sendable {
    /// A number, within a tolerance.
    case number(Tolerance)
    /// An expression in one parameter: its values agree with the key's all over the domain.
    case expression(parameter: String, domain: ClosedRange<Double>, Tolerance)
    /// A whole number, exactly.
    case count
    /// One of several options.
    case choice([Option])
  }

  /// One of the options of a choice.
  public struct Option: Hashable, Sendable {
    /// The letter, from `a`.
    public var letter: String
    /// What it says.
    public var text: [Inline]
  }

  /// A mistake that people make, with what helps against it.
  public struct Mistake: Hashable, Sendable {
    /// Its name in the lesson; for a choice, the option's letter.
    public var name: String
    /// An expression for the answer that it leads to; empty for a choice.
    public var answer: SourceLine
    /// What the learner is told.
    public var feedback: [Inline]
    /// What the learner is told the second time.
    public var again: [Inline]?
  }

  /// The stable name.
  public var id: String
  /// The line of the opening fence, from 1.
  public var line: Int
  /// How answers are compared.
  public var kind: Kind
  /// What is asked.
  public var question: [Inline]
  /// The key: an expression for the lesson's own session, or the letter of an option.
  public var answer: SourceLine
  /// The key as a person would write it, shown as the model answer.
  public var quoted: SourceLine
  /// Further spellings that count as right.
  public var accepted: [SourceLine]
  /// Lines that run before `answer` and the mistakes are evaluated, on a copy of the session.
  public var setup: [SourceLine]
  /// The known mistakes.
  public var mistakes: [Mistake]
  /// Hints, from a nudge to the worked solution.
  public var hints: [[Inline]]
  /// What is said after success, or after giving up.
  public var explanation: [Inline]
  /// The line of each key of the question, from 1, so that mistakes can be told where they are.
  public var keyLines: [String: Int]
}

/// How far an answer may be from the key k: max(absolute, relative · |k|).
public struct Tolerance: Hashable, Sendable {
  /// The part that does not depend on the key; 0 where only `rel` was given.
  public var absolute: Double
  /// The part that grows with the key; 0 where only `abs` was given.
  public var relative: Double

  /// The distance allowed from a key.
  public func allowance(for key: Double) -> Double {
    max(absolute, relative * abs(key))
  }

  /// The number of decimals it asks for, where it is half a unit of the last one: 4 for `abs 5e-5`.
  public var decimals: Int? {
    guard relative == 0 else { return nil }
    return (0...15).first { digits in
      var half = 0.5
      for _ in 0..<digits { half /= 10 }
      return abs(absolute - half) <= half * 1e-9
    }
  }
}
