internal import Descent

extension MinimaOutcome {
  /// `5 minima of f on [-5, 5], 3 of them equally deep`.
  public var headline: String {
    let count = found.minima.count
    let deepest = found.minima.count { $0.isGlobal }
    let head =
      "\(count == 0 ? "No minimum" : count == 1 ? "1 minimum" : "\(count) minima") of \(function)"
      + " on [\(interval.lowerBound.text()), \(interval.upperBound.text())]"
    let isCertain = found.undecided.isEmpty ? "" : ", as far as it could be decided"
    return (name.map { "\($0): " } ?? "") + head
      + (count > 1 && deepest > 1 ? ", \(deepest) of them equally deep" : "") + isCertain
  }

  /// What else is to be said, each a sentence without a final stop.
  public var remarks: [String] {
    list(found.flat) { "\(function) is constant on \($0)" }
      + list(found.undecided) { "Not decided: \($0)" } + [ends].compactMap(\.self) + lower
  }

  /// What the function does at the ends, which are never minima.
  private var ends: String? {
    let courses = found.ends.compactMap { end -> String? in
      let x = "\(parameter) = \(end.x.text())"
      return switch end.course {
      case .rises: "rises towards \(x), to \(end.value.text())"
      case .falls: "falls towards \(x), to \(end.value.text())"
      case .constant: "is constant at \(x)"
      case .undefined: "has no value at \(x)"
      case .undecided: nil
      }
    }
    return courses.isEmpty ? nil : "\(function) " + courses.joined(separator: ", and ")
  }

  /// That the minima are not the deepest places, or may not be.
  private var lower: [String] {
    guard let deepest = found.minima.map(\.value).min(),
      !found.minima.contains(where: \.isGlobal)
    else { return [] }
    guard let end = found.ends.first(where: { $0.value < deepest }) else {
      let isKnown = !found.minima.contains(where: \.isLowestKnown)
      return [
        "\(function) \(isKnown ? "is" : "may be") lower elsewhere on the interval than at any minimum"
      ]
    }
    return ["At \(parameter) = \(end.x.text()) \(function) is lower than at any minimum"]
  }

  /// The first few intervals, and how many more there are.
  private func list(
    _ ranges: [ClosedRange<Double>], _ sentence: (String) -> String
  ) -> [String] {
    let most = 3
    let texts = ranges.prefix(most).map { range in
      let (lower, upper) = (range.lowerBound.text(), range.upperBound.text())
      let middle = (range.lowerBound / 2 + range.upperBound / 2)
      let isNarrow = upper == lower || range.upperBound - range.lowerBound < 1e-12
      return isNarrow
        ? "next to \(parameter) = \((abs(middle) < 1e-12 ? 0 : middle).text())"
        : "[\(lower), \(upper)]"
    }
    guard !texts.isEmpty else { return [] }
    let more = ranges.count > most ? " and \(ranges.count - most) more" : ""
    return [sentence(texts.joined(separator: ", ") + more)]
  }
}
