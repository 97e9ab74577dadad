/// What there is to tell of a curve: its pieces, what parts them, and where it turns.
struct CurveStudy: Sendable {
  let survey: CurveSurvey
  let parts: CurvePieces
  let turns: CurveTurns
  /// What somebody has proven.
  let known: Figure.Curve.Extrema?
  /// The least and the greatest value seen; near a pole there are values of any size.
  let span: (low: Double, high: Double)
  let hasPole: Bool

  init(of curve: Figure.Curve, over range: AxisRange, known: Figure.Curve.Extrema?) {
    self.known = known
    let survey = CurveSurvey(
      of: curve.function, over: range, known: (known?.minima ?? []) + (known?.maxima ?? []))
    let parts = CurvePieces(of: survey)
    let turns = CurveTurns(of: parts.pieces, curve.function, known: known)
    let hasPole = parts.pieces.contains { $0.pole != (0, 0) }
    let samples = (hasPole ? [] : parts.pieces.flatMap(\.samples)) + survey.samples
    let values = samples.map(\.value).filter(\.isFinite) + (turns.lows + turns.highs).map(\.value)
    span = (values.min() ?? 0, values.max() ?? 0)
    (self.survey, self.parts, self.turns, self.hasPole) = (survey, parts, turns, hasPole)
  }

  /// About how many bytes it takes in memory.
  fileprivate var byteCount: Int {
    (survey.samples.count + parts.pieces.reduce(0) { $0 + $1.samples.count })
      * MemoryLayout<CurveSurvey.Sample>.stride
  }
}

extension Figure {
  /// What there is to tell of one of its curves.
  func study(of curve: Curve) -> CurveStudy {
    let extrema = curve.extrema?()
    return known(of: curve) {
      .study(formula: $0, xRange, known: extrema)
    } _: {
      CurveStudy(of: curve, over: xRange, known: extrema)
    } size: {
      $0.byteCount
    }
  }
}
