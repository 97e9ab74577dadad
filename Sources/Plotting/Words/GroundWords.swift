/// Coloured ground in sentences: which part leads where.
struct GroundWords {
  private static let most = 16

  private let ground: Figure.Ground

  private let range: AxisRange

  init(of ground: Figure.Ground, over range: AxisRange) {
    (self.ground, self.range) = (ground, range)
  }

  /// A label without its arrow.
  private static func words(_ label: String) -> String {
    guard label.hasPrefix("→ ") else { return label }
    return (label.contains(" to ") ? "to x from " : "to x = ") + label.dropFirst(2)
  }

  var text: String {
    let zones = ground.zones.prefix(Self.most).map { zone in
      "\(Words.number(max(zone.lower, range.lower))) to"
        + " \(Words.number(min(zone.upper, range.upper))): \(Self.words(zone.labels.first ?? ""))"
    }
    let more = ground.zones.count - zones.count
    let rest = more > 0 ? "; and \(Words.count(more, "further part"))" : ""
    return "The ground is coloured for \(ground.label): \(zones.joined(separator: "; "))\(rest)."
  }
}
