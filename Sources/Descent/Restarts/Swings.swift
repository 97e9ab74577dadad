/// How far a path goes before it turns round, each time, in the later half of its way.
///
/// The lengths tell whether it comes to rest: those of a descent that does so shrink by the same part
/// again and again, as long as it takes; those of one that settles into jumping between two places
/// shrink by ever smaller parts.
struct Swings {
  /// More swings than these are taken together in groups, of which the longest counts.
  private static let mostGroups = 8

  /// From one turn to the next; the last swing may not be over, and is none.
  private let lengths: [Double]

  init(of path: [Double]) {
    let last = path.suffix(path.count / 2 + 1)
    var (turns, direction): ([Double], Double) = ([], 0)
    for (x, next) in zip(last, last.dropFirst()) where next != x {
      let sign = next > x ? 1.0 : -1
      if direction != 0, sign != direction { turns.append(x) }
      direction = sign
    }
    if let end = last.last, turns.count == last.count - 2 { turns.append(end) }
    lengths = zip(turns, turns.dropFirst()).map { abs($1 - $0) }
  }

  /// How a path goes that is not at rest.
  var course: Sweep.Course {
    guard lengths.count > 1 else { return .underway }
    let groups = self.groups
    let ratios = zip(groups, groups.dropFirst()).map { $1 / $0 }
    guard let first = ratios.first, let last = ratios.last else { return .swinging }
    // Two motions over each other, as momentum makes them, shrink by unequal parts.
    if ratios.allSatisfy({ $0 < 1 }), groups[groups.count - 1] < groups[0] / 4 { return .settling }
    // A change that is to go on has not become much less by now.
    if ratios.allSatisfy({ $0 < 1 - 1e-9 }), 1 - last > 0.5 * (1 - first) { return .settling }
    if ratios.allSatisfy({ $0 > 1 + 1e-9 }), last - 1 > 0.5 * (first - 1) { return .growing }
    return .swinging
  }

  private var groups: [Double] {
    let size = (lengths.count + Self.mostGroups - 1) / Self.mostGroups
    // What is left over is of the earlier part.
    let rest = lengths.count % size
    return stride(from: rest, to: lengths.count, by: size).map {
      lengths[$0..<$0 + size].max() ?? 0
    }
  }
}
