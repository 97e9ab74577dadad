/// Many descents in sentences: how many ended where, from which starts, and how many nowhere.
struct CrowdWords {
  private static let most = 12

  private let crowd: Figure.Crowd

  /// What its starts are marked with, if that tells it from others.
  private let marks: String?

  init(of crowd: Figure.Crowd, marks: String? = nil) { (self.crowd, self.marks) = (crowd, marks) }

  var text: String {
    let xs = crowd.starts.map(\.x)
    let from =
      xs.min().flatMap { low in
        xs.max().map { " from \(Words.number(low)) to \(Words.number($0))" }
      } ?? ""
    let ends = crowd.ends.indices.prefix(Self.most).map(end)
    let more = crowd.ends.count - ends.count
    return
      ([
        "\(crowd.label)\(marks.map { " (\($0))" } ?? ""): \(Words.count(crowd.count, "descent")) with starts\(from)."
      ] + ends
      + (more > 0 ? ["Others ended at \(Words.count(more, "further place"))."] : [])
      + [strays].filter { !$0.isEmpty }).joined(separator: " ")
  }

  private func end(_ index: Int) -> String {
    let end = crowd.ends[index]
    let xs = crowd.starts.filter { $0.fate == .end(index) }.map(\.x)
    let span =
      xs.min().flatMap { low in
        xs.max().map { high in
          low == high
            ? ", from \(Words.number(low))"
            : ", from starts between \(Words.number(low)) and \(Words.number(high))"
        }
      } ?? ""
    let value = "(value \(Words.number(end.value))\(end.isBest ? ", the best" : ""))"
    return "\(end.count) ended \(Words.place(end)) \(value)\(span)."
  }

  private var strays: String {
    let parts = [
      crowd.openCount > 0 ? "\(crowd.openCount) did not come to rest at a minimum" : nil,
      crowd.lostCount > 0 ? "\(crowd.lostCount) were lost" : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? "" : Words.list(parts) + "."
  }
}
