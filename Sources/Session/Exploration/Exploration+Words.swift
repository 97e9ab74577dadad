internal import Descent
internal import Plotting

extension Exploration {
  /// The line that makes the descent: `d = descend f from 0.6 rate 0.1 epochs 100`.
  ///
  /// Its numbers have all their digits, so that it makes the very same one.
  public var line: String {
    let descent = state.descent
    let start = state.start.map(\.source)
    let from = start.count == 1 ? start[0] : "[\(start.joined(separator: ", "))]"
    let rule = descent.optimizer == .gradientDescent ? "" : " using \(descent.optimizer.name)"
    return "\(name) = descend \(function) from \(from) rate \(descent.rate.source)"
      + " epochs \(descent.epochs)\(rule)"
  }

  /// What is set: `from 0.6, rate 0.1, 100 epochs, gradient descent`.
  public var settings: String {
    let epochs = "\(state.descent.epochs) epoch\(state.descent.epochs == 1 ? "" : "s")"
    return "from \(list(state.start)), rate \(state.descent.rate.text()), \(epochs),"
      + " \(state.descent.optimizer.name)"
  }

  /// What comes of it: `end x = -0.70167412, value -1.0758287`, and nothing where there is no end.
  public var end: String {
    guard trace.value.isFinite else { return "" }
    let names = isSurface ? [ground.xLabel, ground.yLabel] : ["x"]
    let places = zip(names, trace.endCoordinates).map { "\($0) = \($1.text())" }
    return "end \(places.joined(separator: ", ")), value \(trace.value.text())"
  }

  /// Whether the descent broke off.
  public var hasFailed: Bool { trace.reasonToStop != nil }

  /// Whether and how it came to rest, or why it broke off.
  public var remark: String { trace.resting }

  /// By how much an arrow key moves the start: `0.1`, or `0.1, 0.05` for two variables.
  public var stepText: String {
    let texts = steps.map { $0.text() }
    return Set(texts).count == 1 ? texts[0] : texts.joined(separator: ", ")
  }

  /// What to do where there is no terminal to explore in.
  public var substitute: String {
    let picture = isSurface ? "contour" : "plot"
    return "explore needs a terminal that can redraw its window; here the same descent is made by\n"
      + "  \(line)\n  \(picture) \(function), \(name)"
  }

  private func list(_ numbers: [Double]) -> String {
    let texts = numbers.map { $0.text() }
    return texts.count == 1 ? texts[0] : "[\(texts.joined(separator: ", "))]"
  }
}

extension Double {
  /// The number as it is written in a line, with all its digits.
  fileprivate var source: String {
    self == rounded() && magnitude < 1e15 ? String(Int64(self)) : description
  }
}
