internal import Raster

/// The coloured ground of a figure in points.
struct GroundScene: Sendable {
  /// A zone with its outline, cut to the data area.
  struct Zone: Hashable, Sendable {
    var outlines: [[Point]]
    var left: Double
    var right: Double
    var tint: Int?
    var text: TextBlock?
  }

  var zones: [Zone] = []
  /// Where neighbouring zones meet, and how far up a line stands there.
  var borders: [(foot: Point, top: Point)] = []
  var ends: [(place: Point, tint: Int, isBest: Bool)] = []

  /// The distance of samples of the curve in points.
  private static let spacing = 0.5
  /// Zones narrower than this, in points, have no border lines of their own.
  private static let least = 2.0

  init(_ figure: Figure, in layout: Layout) {
    guard let ground = figure.ground else { return }
    let function = ground.height == .curve ? figure.curves.first?.function : nil
    let data = layout.data
    for zone in ground.zones {
      let left = max(layout.x.position(of: zone.lower), data.left)
      let right = min(layout.x.position(of: zone.upper), data.right)
      guard left < right else { continue }
      let outlines = Self.outlines(from: left, to: right, under: function, in: layout)
      let text = Self.text(zone.labels, from: left, to: right, ground.height, in: data)
      if let last = zones.last, min(right - left, last.right - last.left) >= Self.least {
        borders.append(Self.border(at: left, under: function, in: layout))
      }
      zones.append(
        Zone(outlines: outlines, left: left, right: right, tint: zone.tint, text: text))
    }
    ends = zip(ground.ends, ground.tints).flatMap { end, tint in
      CrowdScene.marks(of: end, in: layout).map { ($0, tint, end.isBest) }
    }
  }
}

extension GroundScene {
  /// The area between the foot of the data area and the curve, in parts where the curve has gaps.
  private static func outlines(
    from left: Double, to right: Double, under function: ((Double) -> Double)?, in layout: Layout
  ) -> [[Point]] {
    let data = layout.data
    guard let function else {
      return [
        [
          Point(left, data.top), Point(right, data.top), Point(right, data.bottom),
          Point(left, data.bottom),
        ]
      ]
    }
    let count = max(1, Int(((right - left) / spacing).rounded(.up)))
    var parts: [[Point]] = [[]]
    for step in 0...count {
      let x = left + (right - left) * Double(step) / Double(count)
      let value = function(layout.x.value(at: x))
      if value.isNaN {
        if parts.last?.isEmpty == false { parts.append([]) }
        continue
      }
      let y = layout.y.position(of: value)
      parts[parts.count - 1].append(Point(x, min(max(y, data.top), data.bottom)))
    }
    return parts.compactMap { part in
      guard let first = part.first, let last = part.last, part.count > 1 else { return nil }
      return part + [Point(last.x, data.bottom), Point(first.x, data.bottom)]
    }
  }

  private static func border(
    at x: Double, under function: ((Double) -> Double)?, in layout: Layout
  ) -> (foot: Point, top: Point) {
    let value = function.map { $0(layout.x.value(at: x)) } ?? .infinity
    let y = value.isNaN ? layout.data.top : layout.y.position(of: value)
    return (
      Point(x, layout.data.bottom),
      Point(x, min(max(y, layout.data.top), layout.data.bottom))
    )
  }

  /// The first label that fits, at the foot of a zone below a curve, at the head of others.
  private static func text(
    _ labels: [String], from left: Double, to right: Double, _ height: Figure.Ground.Height,
    in data: Box
  ) -> TextBlock? {
    let blocks = labels.map { TextBlock([$0], role: .minimum) }
    guard var block = blocks.first(where: { $0.width + 6 <= right - left }) else { return nil }
    block.origin = Point(
      (left + right - block.width) / 2,
      height == .curve ? data.bottom - block.height - 5 : data.top + 6)
    return block
  }
}
