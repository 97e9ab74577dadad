public import Descent

extension Trace {
  /// Why the descent stopped before its last epoch, with the step; `nil` when it ran to the end.
  public var reasonToStop: String? {
    switch ending {
    case .completed:
      nil
    case .diverged(let step):
      "Diverged at step \(step): the steps grow without bound; try a smaller rate"
    case .undefinedValue(0, let x):
      "Could not start: f(\(x.listing)) is not a finite number; start inside the function's domain"
    case .undefinedValue(let step, let x):
      "Stopped at step \(step): it leads to \(x.placeText), where f is not a finite number;"
        + " try a smaller rate"
    case .undefinedGradient(0):
      "Could not start: the derivative at \(start.text) is not a finite number"
    case .undefinedGradient(let step):
      "Stopped after step \(step): the derivative at \(end.text) is not a finite number"
    case .cancelled(let step):
      "Interrupted after \(count(step, "step")) of \(epochs)"
    }
  }

  /// Whether and how the descent came to rest.
  public var resting: String {
    if let reasonToStop { return reasonToStop }
    guard isConverged else {
      return "Has not come to rest after \(count(epochs, "epoch"))\(swing ?? "")"
    }
    guard let arrival = arrival(within: 1e-3), arrival > 0 else { return "At rest from the start" }
    return "Within 0.001 of its end after \(count(arrival, "step"))"
  }

  /// The two places between which it jumps, if it comes back to each of them.
  private var swing: String? {
    guard steps.count > 1, let last = steps.last else { return nil }
    let before = steps[steps.count - 2].x
    let length = (end - last.x).magnitude
    guard length > 0, (end - before).magnitude <= 1e-9 * length else { return nil }
    return ": it goes to and fro between \(last.x.text) and \(end.text)"
  }

  /// After how many steps the descent stays within `distance` of its end.
  public func arrival(within distance: Double) -> Int? {
    guard isConverged else { return nil }
    return (steps.lastIndex { ($0.x - end).magnitude > distance } ?? -1) + 1
  }
}

extension Argument {
  /// The numbers with commas between them, as in a call.
  fileprivate var listing: String { coordinates.map { $0.text() }.joined(separator: ", ") }

  /// A number, or several as `[0.5, 1]`.
  fileprivate var text: String { coordinates.count == 1 ? listing : "[\(listing)]" }

  /// The same, told to be x: `x = 0.5`.
  fileprivate var placeText: String { coordinates.count == 1 ? "x = \(text)" : text }
}

/// A number of things: `1 step`, `100 steps`.
private func count(_ number: Int, _ noun: String) -> String {
  number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}
