extension Figure: CustomStringConvertible {
  /// The picture in words, for those who cannot see it: one paragraph, a sentence for each fact.
  ///
  /// It says what is drawn over which range, where each curve is lowest and highest, which minima are
  /// known, and where each descent starts, how it goes and where it ends. Pictures that differ in
  /// what they show have different descriptions.
  public var description: String {
    if let surface { return SurfaceWords(of: surface, in: self).text }
    let x = "\(xLabel) from \(Words.number(xRange.lower)) to \(Words.number(xRange.upper))"
    let y = shownYRange
    let opening =
      "\(title): a plot over \(x); the vertical axis\(yLabel.isEmpty ? "" : ", \(yLabel),") shows"
      + " \(Words.number(y.lower)) to \(Words.number(y.upper))."
    let sentences =
      [opening] + curves.map { CurveWords(of: $0, over: xRange, shown: y).text }
      + [minimaText].filter { !$0.isEmpty } + traces.map { TraceWords(of: $0, in: self).text }
      + [ground.map { GroundWords(of: $0).text }].compactMap(\.self)
      + crowds.map { CrowdWords(of: $0).text }
      + [animation?.text].compactMap { $0 }
    return sentences.joined(separator: " ")
  }

  private var minimaText: String {
    guard !minima.isEmpty else { return "" }
    func list(_ minima: [Minimum]) -> String {
      Words.list(
        minima.map { "x = \(Words.number($0.x)) (value \(Words.number($0.value)))" })
    }
    let deepest = minima.filter(\.isGlobal)
    let others = minima.filter { !$0.isGlobal }
    let parts = [
      deepest.isEmpty ? nil : "deepest at \(list(deepest))",
      others.isEmpty ? nil : "local at \(list(others))",
    ]
    let count = minima.count == 1 ? "One minimum is" : "\(minima.count) minima are"
    return "\(count) marked: \(parts.compactMap { $0 }.joined(separator: "; "))."
  }
}

extension Figure.Animation {
  /// That the picture moves, and how.
  fileprivate var text: String {
    "The picture moves: \(Words.count(frames.count, "frame")) show the descent step by step in"
      + " \(Words.number(seconds)) seconds, again and again."
  }
}

/// The parts that sentences are made of.
enum Words {
  /// A number with six significant digits, in the picture's spelling.
  static func number(_ value: Double) -> String {
    guard let decimal = Decimal(value, digits: 6) else { return Decimal.text(value) }
    return Decimal.labels(for: [decimal])[0]
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
