/// Brings a glyph's strokes to pixels: scales them, and moves level strokes to whole pixels.
///
/// Wherever a stroke runs level (a bar, the top of a bowl) or ends at a common height (the baseline,
/// the top of a small letter) the height above the baseline is rounded; heights between are
/// interpolated. Overshoot, the little by which round letters exceed flat ones,
/// is left out where it would only blur. Widths are not fitted: words keep their rhythm.
struct Fitting {
  private var strokes: Path
  private var scale: Double
  private var levels: [(design: Double, pixels: Double)]

  init(of glyph: Glyph, size: Double) {
    strokes = glyph.strokes
    scale = size / Glyph.unitsPerEm
    levels = []
    let heights =
      strokes.levelHeights + strokes.ends(at: Self.common) + [glyph.foot].compactMap(\.self)
    for height in heights.sorted() where height != levels.last?.design {
      levels.append((height, Self.fitted(height, scale: scale)))
    }
  }

  /// The strokes in pixels, y downward, `x` thousandths of an em to the right.
  func path(movedRightBy x: Double) -> Path {
    strokes.mapped { Point(($0.x + x) * scale, -pixels($0.y)) }
  }
}

extension Fitting {
  /// Overshoot is drawn from this many pixels on.
  private static var visibleOvershoot: Double { 0.4 }

  /// The heights at which most letters end.
  private static var common: [Double] { [-200, 0, 500, 700, 740] }

  /// By how much round letters go beyond these.
  private static var overshoot: Double { 12 }

  /// A height without overshoot.
  static func flat(_ height: Double) -> Double {
    common.first { abs($0 - height) <= overshoot } ?? height
  }

  private static func fitted(_ height: Double, scale: Double) -> Double {
    let flat = flat(height)
    let beyond = (height - flat) * scale
    return (flat * scale).rounded() + (abs(beyond) < visibleOvershoot ? 0 : beyond)
  }

  private func pixels(_ height: Double) -> Double {
    guard let lowest = levels.first, let highest = levels.last else { return height * scale }
    if height <= lowest.design { return lowest.pixels + (height - lowest.design) * scale }
    if height >= highest.design { return highest.pixels + (height - highest.design) * scale }
    let upper = levels.firstIndex { $0.design >= height } ?? levels.count - 1
    let (a, b) = (levels[upper - 1], levels[upper])
    return a.pixels + (height - a.design) / (b.design - a.design) * (b.pixels - a.pixels)
  }
}

extension Path {
  /// The heights at which strokes run level: ends of level lines, and of curves that end level.
  fileprivate var levelHeights: [Double] {
    var heights: [Double] = []
    var pen = Point(0, 0)
    for element in elements {
      switch element {
      case .move(let p): pen = p
      case .line(let p):
        if p.y == pen.y { heights.append(p.y) }
        pen = p
      case .quadratic(let c, let p):
        if pen.y == c.y { heights.append(pen.y) }
        if p.y == c.y { heights.append(p.y) }
        pen = p
      case .cubic(let c1, let c2, let p):
        if pen.y == c1.y { heights.append(pen.y) }
        if p.y == c2.y { heights.append(p.y) }
        pen = p
      case .close: break
      }
    }
    return heights
  }

  /// Those of some heights at which a line or curve ends.
  fileprivate func ends(at heights: [Double]) -> [Double] {
    elements.compactMap(\.end?.y).filter(heights.contains)
  }
}
