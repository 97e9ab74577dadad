/// How the descents of a picture were run: what all have in common, and what tells each from others.
struct DescentSettings {
  /// In common, as in `rate 0.1`, `100 epochs`.
  let common: [String]
  /// For each what differs, as in `momentum 0.9, rate 0.02`; epochs are left out, since its steps are
  /// counted.
  let own: [String]

  init<Place: Figure.Step>(_ traces: [Figure.Descent<Place>]) {
    func texts(_ text: (Figure.Descent<Place>) -> String) -> (common: String?, own: [String]) {
      let all = traces.map(text)
      let isCommon = Set(all).count == 1
      return isCommon ? (all[0], all.map { _ in "" }) : (nil, all)
    }
    let functions = texts { $0.function.map { "descent of \(Typesetting.set($0))" } ?? "" }
    let methods = texts { $0.method }
    let rates = texts { "rate \(Decimal.text($0.rate))" }
    let epochs = texts { Words.count($0.epochs, "epoch") }
    let isPlain = methods.common == Figure.plainMethod
    common = [functions.common, isPlain ? nil : methods.common, rates.common, epochs.common]
      .compactMap(\.self).filter { !$0.isEmpty }
    own = traces.indices.map { index in
      [functions.own[index], methods.own[index], rates.own[index]].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }
}
