/// A line with far more points than the picture has columns, which never goes back to the left.
///
/// In a quarter of a column such a line covers all heights between its lowest and its highest place
/// there, for it is continuous. The pen widens these intervals upward, downward and to the sides; the
/// mean of four is a pixel's coverage. Nothing but the edge of the pen is approximated, to an
/// eighth of a pixel.
struct DenseLine {
  /// Parts of a column.
  static let parts = 4
  /// With fewer points to a column the exact outline is as fast.
  static let leastDensity = 4

  private let bounds: PixelBounds
  private var low, high: [Double]

  /// Nil if the line goes back, has gaps, or has too few points.
  init?(_ points: [Point], stroke: Stroke, within bounds: PixelBounds) {
    let density = points.count / max(bounds.width, 1)
    guard density >= Self.leastDensity, stroke.dash.isEmpty, stroke.width > 0, stroke.width < 64,
      !bounds.isEmpty
    else { return nil }
    self.bounds = bounds
    let count = bounds.width * Self.parts
    low = Array(repeating: .infinity, count: count)
    high = Array(repeating: -.infinity, count: count)
    guard gather(points) else { return nil }
    widen(by: stroke.width / 2)
  }
}

extension DenseLine {
  /// The place of an x among the parts of columns.
  private func part(of x: Double) -> Double {
    (min(max(x, -1e6), 1e6) - Double(bounds.left)) * Double(Self.parts)
  }

  /// Finds the lowest and the highest place in each part; false where the line is not of this kind.
  private mutating func gather(_ points: [Point]) -> Bool {
    guard let first = points.first, first.y.isFinite else { return false }
    var (last, lastPart) = (first, part(of: first.x))
    var index = Int(lastPart.rounded(.down))
    var (lowest, highest) = (first.y, first.y)
    let count = low.count
    for point in points {
      let here = part(of: point.x)
      // Infinite heights and NaN fail here, too.
      guard here >= lastPart, abs(point.y) < 1e150 else { return false }
      if here >= Double(index + 1) {
        note(lowest, highest, at: index)
        cross(from: (last, lastPart), to: (point, here), count)
        index = Int(here.rounded(.down))
        (lowest, highest) = (point.y, point.y)
      }
      lowest = min(lowest, point.y)
      highest = max(highest, point.y)
      (last, lastPart) = (point, here)
    }
    note(lowest, highest, at: index)
    return true
  }

  private mutating func note(_ lowest: Double, _ highest: Double, at index: Int) {
    guard low.indices.contains(index) else { return }
    low[index] = min(low[index], lowest)
    high[index] = max(high[index], highest)
  }

  /// Notes where a segment passes from one part to the next, on both sides.
  private mutating func cross(
    from start: (point: Point, part: Double), to end: (point: Point, part: Double), _ count: Int
  ) {
    let first = max(Int(start.part.rounded(.down)) + 1, 0)
    let last = min(Int(end.part.rounded(.down)), count)
    guard first <= last else { return }
    for border in first...last {
      let along = (Double(border) - start.part) / (end.part - start.part)
      let y = start.point.y + (end.point.y - start.point.y) * along
      note(y, y, at: border - 1)
      note(y, y, at: border)
    }
  }

  /// Moves a round pen along the line.
  private mutating func widen(by radius: Double) {
    let reach = Int((radius * Double(Self.parts)).rounded(.up))
    let heights = (-reach...reach).compactMap { step -> (Int, Double)? in
      let aside = Double(step) / Double(Self.parts)
      return abs(aside) < radius ? (step, (radius * radius - aside * aside).squareRoot()) : nil
    }
    let (low, high) = (low, high)
    for index in low.indices {
      for (step, height) in heights where low.indices.contains(index + step) {
        self.low[index] = min(self.low[index], low[index + step] - height)
        self.high[index] = max(self.high[index], high[index + step] + height)
      }
    }
  }

  /// The levels of all pixels.
  var levels: LevelMap {
    var map = LevelMap(around: bounds)
    map.withLevels { levels in
      for column in 0..<bounds.width { draw(column, into: &levels) }
    }
    return map
  }

  private func draw(_ column: Int, into levels: inout MutableSpan<UInt8>) {
    let parts = column * Self.parts..<(column + 1) * Self.parts
    let (top, bottom) = (Double(bounds.top), Double(bounds.bottom))
    guard let lowest = low[parts].min(), let highest = high[parts].max(), highest > top,
      lowest < bottom
    else { return }
    // Between these all parts are covered.
    let (inner, outer) = (low[parts].max() ?? lowest, high[parts].min() ?? highest)
    for row in Int(max(lowest, top).rounded(.down))..<Int(min(highest, bottom).rounded(.up)) {
      let (upper, lower) = (Double(row), Double(row + 1))
      let isFull = inner <= upper && outer >= lower
      let covered =
        isFull ? 1 : parts.reduce(0) { $0 + max(0, min(high[$1], lower) - max(low[$1], upper)) } / 4
      levels[(row - bounds.top) * bounds.width + column] = UInt8(Ink.level(ofCoverage: covered))
    }
  }
}

extension Pixmap {
  /// Draws a line through points, no pixel outside of `clip`.
  ///
  /// A million points cost a few milliseconds where they go from left to right, as data over time does.
  public mutating func stroke(
    _ points: [Point], _ stroke: Stroke, _ color: Color, clip: PixelBounds? = nil
  ) {
    let visible = self.visible(clip)
    guard let line = DenseLine(points, stroke: stroke, within: visible) else {
      return self.stroke(Path.polyline(points), stroke, color, clip: clip)
    }
    paint(line.levels, color, clip: visible)
  }
}
