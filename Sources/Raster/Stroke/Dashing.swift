extension Stroke {
  /// The dashes of a line that begins `distance` along its pattern; the line itself if it is solid.
  func dashes(of line: Polyline, after distance: Double) -> [Polyline] {
    guard let pattern = DashPattern(dash) else { return [line] }
    var pen = pattern.pen(after: distance)
    var points = line.points
    if line.isClosed, let first = points.first { points.append(first) }
    guard var here = points.first else { return [] }
    var dashes: [Polyline] = pen.isDown ? [Polyline(points: [here])] : []
    for end in points.dropFirst() {
      var length = here.distance(to: end)
      while length > pen.rest {
        here = here.mixed(end, pen.rest / length)
        if pen.isDown {
          dashes[dashes.count - 1].points.append(here)
        } else {
          dashes.append(Polyline(points: [here]))
        }
        pen = pattern.next(after: pen)
        length = here.distance(to: end)
      }
      pen.rest -= length
      here = end
      if pen.isDown { dashes[dashes.count - 1].points.append(end) }
    }
    return dashes
  }
}

/// Lengths of dashes and gaps in turn.
private struct DashPattern {
  /// Where in the pattern the pen is, and how far it has to go until the next change.
  struct Pen {
    var index: Int
    var rest: Double
    var isDown: Bool { index.isMultiple(of: 2) }
  }

  /// Shorter dashes would be thousands, and look like a solid line.
  static let shortestPeriod = 0.25

  let lengths: [Double]
  let period: Double

  /// Nil where the line is solid: without dashes, and for lengths that make none.
  init?(_ dash: [Double]) {
    lengths = dash.count.isMultiple(of: 2) ? dash : dash + dash
    period = lengths.reduce(0, +)
    guard lengths.allSatisfy({ $0 >= 0 }), period.isFinite,
      period >= Self.shortestPeriod * Double(max(lengths.count, 1))
    else { return nil }
  }

  func pen(after distance: Double) -> Pen {
    var rest = remainder(distance, of: period)
    for (index, length) in lengths.enumerated() {
      if rest < length { return Pen(index: index, rest: length - rest) }
      rest -= length
    }
    return Pen(index: 0, rest: lengths[0])
  }

  func next(after pen: Pen) -> Pen {
    let index = (pen.index + 1) % lengths.count
    return Pen(index: index, rest: lengths[index])
  }
}
