internal import Plotting

/// What an outcome can keep to itself where a question is to be asked about it.
public enum Withheld: String, CaseIterable, Hashable, Sendable {
  /// Where a picture's curves turn, and how often, in its description.
  case turns
  /// A function's derivatives.
  case derivatives
}

extension Outcome {
  /// The outcome without what is withheld.
  public func withholding(_ withheld: Withheld?) -> Outcome {
    switch (self, withheld) {
    case (.figure(var figure), .turns):
      figure.tellsTurns = false
      return .figure(figure)
    case (.save(var save), .turns):
      guard case .figure(var figure) = save.content else { return self }
      figure.tellsTurns = false
      save.content = .figure(figure)
      return .save(save)
    case (.definition(var definition), .derivatives):
      definition.derivatives = []
      return .definition(definition)
    default: return self
    }
  }
}
