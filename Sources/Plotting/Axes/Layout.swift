internal import Raster

/// Where the plot's data area, its axes and their texts are, in points.
///
/// Margins follow from the sizes of the labels that stand in them; the data area begins and ends on
/// whole points, so that its frame is crisp at every scale.
struct Layout: Sendable {
  let canvas: Box
  /// Where data is drawn.
  let data: Box
  let x: Scale
  let y: Scale
  let xTicks: Ticks
  let yTicks: Ticks
  /// Title, axis names and tick labels.
  let texts: [TextBlock]
  /// What is said of each step of an animation while it is shown.
  let captions: [Int: TextBlock]
  /// Where a legend stands below the axis, if room was kept for one.
  var key: Box?
  /// What a heat map's colours mean.
  let colorBar: ColorBar?

  /// - Parameter keyHeight: what a legend takes below the axis; nil where none stands there.
  init(_ figure: Figure, yRange: AxisRange, keyHeight: Double? = nil) {
    let size = (width: Double(figure.size.width), height: Double(figure.size.height))
    canvas = Box(left: 0, top: 0, right: size.width, bottom: size.height)
    let (top, bottom) = (Self.top, size.height - Self.bottom - (keyHeight ?? 0))
    // Labels that leave the data three quarters of the picture, if there are such.
    let slim = Self.yTicks(
      yRange, height: bottom - top,
      widest: size.width * (1 - Self.leastData * size.height / (bottom - top)) - Self.besideLabels)
    let widest = size.width / 2 - Self.tickGap - Self.edge
    yTicks =
      slim.ticks.count > 2 ? slim : Self.yTicks(yRange, height: bottom - top, widest: widest)
    let left = max(Self.leastSide, Self.width(of: yTicks) + Self.tickGap + Self.edge)
      .rounded(.up)
    let (xTicks, right) = Self.xTicks(figure, left: left, width: size.width)
    self.xTicks = xTicks
    data = Box(left: left, top: top, right: right, bottom: bottom)
    x = Scale(range: figure.xRange, start: left, end: right)
    y = Scale(range: yRange, start: bottom, end: top)
    let names = Self.names(
      figure, data: data, width: size.width, (xTicks, yTicks), StepCaptions(figure, x: x, y: y))
    colorBar = nil
    captions = names.captions
    texts =
      names.texts + Self.labels(xTicks, x, below: bottom) + Self.labels(yTicks, y, leftOf: left)
    key = keyHeight.map { _ in
      Box(
        left: Self.edge, top: bottom + Self.bottom, right: size.width - Self.edge,
        bottom: size.height)
    }
  }

  /// The data area where coordinates are whole, in pixels.
  func clip(scale: Int) -> PixelBounds {
    PixelBounds(
      left: Int(data.left) * scale, top: Int(data.top) * scale,
      right: Int(data.right) * scale, bottom: Int(data.bottom) * scale)
  }
}

extension Layout {
  static let top = 34.0
  static let bottom = 38.0
  static let leastSide = 16.0
  /// How far below an axis its numbers stand.
  static let numberBaseline = 16.0
  /// Room between a text and the picture's edge.
  static let edge = 8.0
  /// Room between an axis and its tick labels: a star at its end covers none.
  static let tickGap = 10.0
  /// The part of a picture that its data should have.
  private static let leastData = 0.7505
  /// What lies beside the data area other than the vertical axis' labels.
  private static let besideLabels = tickGap + edge + 19
  /// Room between neighbouring tick labels.
  static let labelGap = 12.0

  private static func block(_ tick: Ticks.Tick) -> TextBlock {
    TextBlock([tick.label], role: .tick)
  }

  /// How many labels an axis of a length should have: more where there is room, but none that nobody
  /// would read.
  static func tickTarget(_ length: Double, apart: Double) -> Int {
    Int(min(max(length / apart, 4), 12))
  }

  static func width(of ticks: Ticks) -> Double {
    ticks.ticks.map { block($0).width }.max() ?? 0
  }

  static func yTicks(_ range: AxisRange, height: Double, widest: Double) -> Ticks {
    let scale = Scale(range: range, start: height, end: 0)
    return Ticks(
      along: range, target: tickTarget(height, apart: 70), mayDropEnds: false
    ) { ticks in
      width(of: ticks) <= widest
        && zip(ticks.ticks, ticks.ticks.dropFirst()).allSatisfy { a, b in
          scale.position(of: a.value) - scale.position(of: b.value) > block(a).height + 4
        }
    }
  }

  /// Ticks whose labels keep apart, and the right end of an axis that leaves the last one room.
  private static func xTicks(
    _ figure: Figure, left: Double, width: Double
  ) -> (Ticks, right: Double) {
    let range = figure.xRange
    func end(_ ticks: Ticks) -> Double {
      let half = (ticks.ticks.last.map { block($0).width } ?? 0) / 2
      return min(width - leastSide, width - half - edge / 2).rounded(.down)
    }
    func fits(_ ticks: Ticks) -> Bool {
      let boxes = labels(ticks, Scale(range: range, start: left, end: end(ticks)), below: 0).map(
        \.box)
      return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + labelGap <= $1.left }
        && boxes.allSatisfy { $0.left >= 2 && $0.right <= width - 2 }
    }
    let target = tickTarget(width, apart: 120)
    let inPi =
      figure.ticks == .pi
      ? Ticks(multiplesOfPiAlong: range, target: target, where: fits) : nil
    let ticks = inPi ?? Ticks(along: range, target: target, where: fits)
    return (ticks, end(ticks))
  }

  static func labels(_ ticks: Ticks, _ scale: Scale, below bottom: Double) -> [TextBlock] {
    ticks.ticks.map { tick in
      TextBlock(
        tick.label, role: .tick,
        baseline: Point(scale.position(of: tick.value), bottom + numberBaseline),
        alignment: .center
      ).centered(onDigitsOf: tick.label)
    }
  }

  static func labels(_ ticks: Ticks, _ scale: Scale, leftOf left: Double) -> [TextBlock] {
    ticks.ticks.map { tick in
      let middle = scale.position(of: tick.value) + StrokeFont.capHeight * block(tick).size / 2
      return TextBlock(
        tick.label, role: .tick, baseline: Point(left - tickGap, middle), alignment: .right)
    }
  }
}

extension TextBlock {
  /// Moved so that the digits, not the minus before them, are centred.
  fileprivate func centered(onDigitsOf label: String) -> TextBlock {
    guard label.hasPrefix("−") else { return self }
    var result = self
    result.origin.x -= StrokeFont.standard.width(of: "−", size: size) / 2
    return result
  }
}
