extension ExpressionError {
  /// What is wrong, in one sentence without a final stop.
  public var message: String {
    switch kind {
    case .tooLarge(let limit):
      "Written out, the expression has more than \(grouped(limit)) parts"
    case .derivativeTooLarge(let name, let limit):
      "Written out, the derivative of '\(name)' has more than \(grouped(limit)) parts"
    case .circular(let path):
      path.count > 1
        ? "'\(path[0])' would need itself: \(path.joined(separator: " → ")) → \(path[0])"
        : "'\(path.first ?? "")' would need itself"
    case .tooManySteps(let limit):
      "More than \(limit) definitions build on each other"
    case .unknownName(let name): "'\(name)' is no longer a variable"
    case .unknownFunction(let name): "'\(name)' is no longer a function"
    case .argumentCount(let name, let expected, let found):
      "'\(name)' takes \(expected) \(expected == 1 ? "argument" : "arguments"), found \(found)"
    case .severalVariables(let name):
      "Primes are for functions of one variable, and '\(name)' has several"
    case .unknownProperty(let function, let name): "'\(function)(\(name))' has no value"
    }
  }

  /// What to do instead, if that is plain.
  public var hint: String? {
    switch kind {
    case .tooLarge: "Define a simpler function, or take fewer derivatives"
    case .derivativeTooLarge(let name, _):
      "'\(name)' itself has values and can be drawn: plot \(name)"
    case .circular: "Give the new function another name"
    case .tooManySteps: "Write some of them out"
    case .unknownName(let name): "Define it: \(name) = 1"
    case .unknownFunction(let name): "Define it: \(name)(x) = …"
    case .argumentCount, .severalVariables, .unknownProperty: nil
    }
  }
}
