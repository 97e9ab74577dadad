extension Tolerance {
  /// Reads `abs 5e-5`, `rel 1e-4` or `abs 5e-5 rel 1e-4`.
  init?(_ text: String) {
    var values: [String: Double] = [:]
    let words = text.split(separator: " ")
    guard !words.isEmpty, words.count.isMultiple(of: 2) else { return nil }
    for index in stride(from: 0, to: words.count, by: 2) {
      let name = String(words[index])
      guard ["abs", "rel"].contains(name), values[name] == nil,
        let value = Double(words[index + 1]), value.isFinite, value > 0
      else { return nil }
      values[name] = value
    }
    self.init(absolute: values["abs", default: 0], relative: values["rel", default: 0])
  }
}
