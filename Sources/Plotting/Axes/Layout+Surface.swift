internal import Raster

extension Layout {
  /// What a colour bar and its labels take at the right.
  static let barRoom = 66.0
  /// What lies at the right of a surface: room for half of the last label.
  private static let besideSurface = 14.0
  /// The distance of the bar from the data area, and its width.
  static let bar = (gap: 10.0, width: 12.0)

  /// The layout of a surface: one unit is as long across as up, unless that would leave most of the
  /// picture empty.
  init(_ figure: Figure, surface: Figure.Surface) {
    let size = (width: Double(figure.size.width), height: Double(figure.size.height))
    let yRange = figure.yRange ?? figure.xRange
    let side = Self.besideSurface + (surface.style == .heatmap ? Self.barRoom : 0)
    let widest = size.width / 2 - side
    func ticks(_ height: Double) -> Ticks {
      let inPi =
        figure.ticks == .pi
        ? Ticks(multiplesOfPiAlong: yRange, target: 7) { Self.width(of: $0) <= widest } : nil
      return inPi ?? Self.yTicks(yRange, height: height, widest: widest)
    }
    let full = size.height - Self.top - Self.bottom
    let left = max(Self.leastSide, Self.width(of: ticks(full)) + Self.tickGap + Self.edge)
      .rounded(.up)
    let room = Box(
      left: left, top: Self.top, right: size.width - side, bottom: Self.top + full)
    let data = room.fitted(to: figure.xRange.length / yRange.length)
    let x = Scale(range: figure.xRange, start: data.left, end: data.right)
    let y = Scale(range: yRange, start: data.bottom, end: data.top)
    let yTicks = ticks(data.height)
    func fits(_ ticks: Ticks) -> Bool {
      let boxes = Self.labels(ticks, x, below: 0).map(\.box)
      return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + Self.labelGap <= $1.left }
        && boxes.allSatisfy { $0.left >= 2 && $0.right <= size.width - 2 }
    }
    let target = Self.tickTarget(data.width, apart: 80)
    let inPi =
      figure.ticks == .pi
      ? Ticks(multiplesOfPiAlong: figure.xRange, target: target, where: fits) : nil
    let xTicks =
      inPi ?? Ticks(along: figure.xRange, target: target, where: fits)
    let names = Self.names(
      figure, data: data, width: size.width, (xTicks, yTicks), StepCaptions(figure, x: x, y: y))
    self.init(
      canvas: Box(left: 0, top: 0, right: size.width, bottom: size.height), data: data, x: x, y: y,
      xTicks: xTicks, yTicks: yTicks,
      texts: names.texts + Self.labels(xTicks, x, below: data.bottom)
        + Self.labels(yTicks, y, leftOf: data.left),
      captions: names.captions)
  }

  private init(
    canvas: Box, data: Box, x: Scale, y: Scale, xTicks: Ticks, yTicks: Ticks, texts: [TextBlock],
    captions: [Int: TextBlock]
  ) {
    (self.canvas, self.data, self.x, self.y) = (canvas, data, x, y)
    (self.xTicks, self.yTicks, self.texts, self.captions) = (xTicks, yTicks, texts, captions)
  }
}

extension Box {
  /// The middle part with a ratio of width to height, on whole points; all of the box where that part
  /// would be less than a third of it.
  fileprivate func fitted(to aspect: Double) -> Box {
    let (width, height) = (min(width, height * aspect), min(height, self.width / aspect))
    guard width * height > self.width * self.height / 3 else { return self }
    let (x, y) = ((self.width - width) / 2, (self.height - height) / 2)
    return Box(
      left: (left + x).rounded(), top: (top + y).rounded(), right: (right - x).rounded(),
      bottom: (bottom - y).rounded())
  }
}
