/// The one of `names` that was perhaps meant: at most a third of its letters differ.
func nearest(to name: String, in names: [String]) -> String? {
  guard name.count <= 64 else { return nil }
  let word = Array(name.lowercased())
  let scored = names.map { (name: $0, distance: editDistance(word, Array($0))) }
  guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= max(1, best.name.count / 3) ? best.name : nil
}

/// How many letters must be put in, left out, replaced, or swapped with their neighbour.
///
/// The optimal string alignment distance, row by row.
private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      row.append(best)
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
