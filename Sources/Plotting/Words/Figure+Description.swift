extension Figure: CustomStringConvertible {
  /// The picture in words, for those who cannot see it: one paragraph, a sentence for each fact.
  ///
  /// It says what is drawn over which range, where each curve is lowest and highest, which minima are
  /// known, and where each descent starts, how it goes and where it ends. Pictures that differ in
  /// what they show have different descriptions.
  public var description: String {
    if let surface {
      let words = [SurfaceWords(of: surface, in: self).text, animation?.text]
      return Words.paragraph(words)
    }
    let y = shownYRange
    let traceTexts = traces.enumerated().map { index, trace in
      TraceWords(of: trace, in: self, shown: y, color: traceColor(index)).text
    }
    let sentences =
      [opening(y)] + curveTexts(y) + [minimaText(y)] + traceTexts
      + [ground.map { GroundWords(of: $0, over: xRange).text }] + [CloudWords(of: self).text]
      + crowdTexts + [animation?.text, smallPrintText, look]
    return Words.paragraph(sentences)
  }

  private func opening(_ y: AxisRange) -> String {
    let x = "\(xLabel) from \(Words.end(xRange.lower, of: xRange)) to"
    return
      "\(titleText): a plot over \(x) \(Words.end(xRange.upper, of: xRange)); the vertical axis"
      + "\(yLabel.isEmpty ? "" : ", \(Typesetting.set(yLabel)),") shows"
      + " \(Words.end(y.lower, of: y)) to \(Words.end(y.upper, of: y))."
  }

  /// The title, and what the names in it stand for.
  var titleText: String {
    let values = parameters.map { "\(Typesetting.set($0.name)) = \(Words.exact($0.value))" }
    return Typesetting.set(title) + (values.isEmpty ? "" : ", with \(Words.list(values))")
  }

  private func curveTexts(_ shown: AxisRange) -> [String] {
    curves.enumerated().map { index, curve in
      let style = curves.count > 1 ? " (\(InkNames(theme).curve(index)))" : ""
      return CurveWords(
        of: curve, study(of: curve), shown: shown,
        name: "The curve \(Typesetting.set(curve.label))\(style)",
        telling: !tellsTurns
          ? .values : minima.isEmpty || index != markedCurve ? .turns : .extremes
      ).text
    }
  }

  private var crowdTexts: [String] {
    crowds.enumerated().map { index, crowd in
      CrowdWords(of: crowd, marks: crowds.count > 1 ? Crowd.marks(ofCrowd: index) : nil).text
    }
  }

  private func traceColor(_ index: Int) -> String? {
    traces.count > 1 || curves.count > 1 ? InkNames(theme).trace(index) : nil
  }

  private func minimaText(_ y: AxisRange) -> String? {
    guard !minima.isEmpty, tellsTurns else { return wantsMinima ? noMinimum : nil }
    func list(_ minima: [Minimum]) -> String {
      let most = 24
      let places = minima.prefix(most).map {
        "x = \(Words.number($0.x, within: xRange.length))"
          + " (value \(Words.number($0.value, within: y.length))\($0.isFlat ? ", flat" : ""))"
      }
      return Words.list(places + (minima.count > most ? ["\(minima.count - most) more"] : []))
    }
    let parts = Minimum.Rank.allCases.compactMap { rank in
      let ranked = minima.filter { $0.rank == rank }
      return ranked.isEmpty ? nil : "\(rank.word) at \(list(ranked))"
    }
    let count =
      minima.count == 1 ? "One minimum\(ofCurve) is" : "\(minima.count) minima\(ofCurve) are"
    let isSmall = size.width * size.height < 200_000
    let isCrowd = minima.count > MinimaScene.surelyMarked || isSmall && !traces.isEmpty
    return
      "\(count) \(isCrowd ? "known, marked where there is room" : "marked"): \(parts.joined(separator: "; "))."
      + (mayHideMinima ? " There may be others." : "")
  }
}

extension Figure {
  /// Whose minima are meant, where there are several curves.
  private var ofCurve: String {
    curves.count > 1 && curves.indices.contains(markedCurve)
      ? " of \(Typesetting.set(curves[markedCurve].label))" : ""
  }

  /// That no minimum is marked, though they were asked for.
  private var noMinimum: String {
    "No minimum\(ofCurve) is marked: "
      + (mayHideMinima
        ? "none was found, though there may be some." : "between the ends there is none.")
  }
}

extension Figure.Animation {
  /// That the picture moves, and how.
  fileprivate var text: String {
    "The picture moves: \(Words.count(frames.count, "frame")) show the descent step by step in"
      + " \(Words.number(seconds)) seconds, again and again."
  }
}

extension Figure {
  /// What stands in small print, unless the descents' own words have it.
  var smallPrintText: String? {
    caption.flatMap { $0.isEmpty ? nil : "Below it stands: \($0)." }
  }

  /// How it is drawn, as far as that is not as usual.
  var look: String? {
    let isUsual = size == usualSize && resolution == 1
    let pixels = "\(size.width * resolution) by \(size.height * resolution) pixels"
    let isInPi =
      surface == nil && ticks == .pi && Layout(self, yRange: shownYRange).xTicks.areInPi
    let parts = [
      theme == .dark ? "in the dark theme" : nil,
      isInPi ? "with its axis counted in multiples of π" : nil,
      isUsual ? nil : pixels, resolution == 1 ? nil : "\(resolution) to a point",
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "It is drawn \(parts.joined(separator: ", "))."
  }
}
