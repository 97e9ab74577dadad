internal import Raster

/// Some lines of text in one style, and where they stand.
struct TextBlock: Hashable, Sendable {
  /// What a text is for; the palette gives each its colour.
  enum Role: Hashable, Sendable {
    case title, axis, tick, minimum, level
    /// What is said of several series at once.
    case shared
    case curve(Int)
    /// A curve's name beside it, which may be a single letter.
    case name(Int)
    case trace(Int)
    case crowd(Int)
  }

  enum Alignment { case left, center, right }

  var lines: [String] { didSet { width = measuredWidth } }
  let role: Role
  /// The top left corner of the first line.
  var origin = Point(0, 0)

  /// The longest line's width in points: measured once, for it is asked for often.
  private(set) var width = 0.0

  init(_ lines: [String], role: Role) {
    self.lines = lines
    self.role = role
    width = measuredWidth
  }

  /// One line whose baseline begins, has its middle, or ends at a point.
  init(_ line: String, role: Role, baseline: Point, alignment: Alignment = .left) {
    self.init([line], role: role)
    let shift =
      switch alignment {
      case .left: 0.0
      case .center: width / 2
      case .right: width
      }
    origin = Point(baseline.x - shift, baseline.y - StrokeFont.ascent * size)
  }

  /// The em in points.
  var size: Double {
    switch role {
    case .title: 15
    case .name: 14
    case .axis: 13
    case .tick, .curve, .trace, .crowd, .shared: 12
    case .minimum, .level: 11
    }
  }

  var weight: StrokeFont.Weight {
    switch role {
    case .title, .name: .bold
    default: .regular
    }
  }
  /// From one baseline to the next.
  var lineHeight: Double { (size * 1.3).rounded() }

  private var measuredWidth: Double {
    lines.map { StrokeFont.standard.width(of: $0, size: size) }.max() ?? 0
  }

  var height: Double {
    Double(lines.count - 1) * lineHeight + (StrokeFont.ascent + StrokeFont.descent) * size
  }

  var box: Box {
    Box(left: origin.x, top: origin.y, right: origin.x + width, bottom: origin.y + height)
  }

  /// What each line takes, down to the next one.
  var lineBoxes: [Box] {
    lines.enumerated().map { index, line in
      let top = origin.y + Double(index) * lineHeight
      let width = StrokeFont.standard.width(of: line, size: size)
      let isLast = index == lines.count - 1
      return Box(
        left: origin.x, top: top, right: origin.x + width,
        bottom: isLast ? box.bottom : top + lineHeight)
    }
  }

  func baseline(ofLine index: Int) -> Point {
    Point(origin.x, origin.y + StrokeFont.ascent * size + Double(index) * lineHeight)
  }

  /// The block with its one line cut to a width, an ellipsis in place of what is missing.
  func truncated(to limit: Double) -> TextBlock {
    guard width > limit, let line = lines.first else { return self }
    var (low, high) = (0, line.count)
    var result = self
    while low < high {
      let middle = (low + high + 1) / 2
      result.lines = [line.prefix(middle) + "…"]
      if result.width <= limit { low = middle } else { high = middle - 1 }
    }
    result.lines = low > 0 ? [line.prefix(low) + "…"] : [""]
    return result
  }
}
