internal import Raster

extension Layout {
  /// What lies above a surface: the title.
  static let aboveSurface = 30.0
  /// What lies below it at least: the numbers of the axis.
  static let belowSurface = 22.0
  /// What lies at its right at least.
  private static let besideSurface = 14.0

  /// Ratios of width to height in which a unit may be as long across as up.
  static let aspectsToScale = 1.0 / 3...3

  /// Which margins a surface has below and at its right.
  private typealias Margins = (bottom: Double, side: Double)

  /// The layout of a surface: one unit is as long across as up, unless that would leave most of the
  /// picture empty.
  ///
  /// The horizontal axis' name stands behind the last number where there is room for it, else in the
  /// line of the small print.
  /// - Parameters:
  ///   - levels: what a heat map's bar explains.
  ///   - keyHeight: what a legend takes below the axis; nil where none stands there.
  init(
    _ figure: Figure, surface: Figure.Surface, levels: Levels, keyHeight: Double? = nil
  ) {
    let labels = surface.style == .heatmap ? levels.labels : []
    let room =
      labels.isEmpty
      ? Self.besideSurface : ColorBar.room(for: labels, in: Double(figure.size.width))
    let side = max(room, Self.halfOfLastLabel(figure.xRange))
    func axes(bottom: Double) -> Axes {
      Axes(figure, margins: (bottom + (keyHeight ?? 0), side))
    }
    func nameAtEnd(_ axes: Axes) -> TextBlock? {
      let name = Self.xName(figure, axes.xTicks, data: axes.data)
      return Self.behind(axes.xTicks, axes.x, name, below: axes.data.bottom, in: figure.size)
    }
    let isSlim = !figure.hasFoot && keyHeight == nil
    let slim = axes(bottom: isSlim ? Self.belowSurface : Self.bottom)
    let end = nameAtEnd(slim)
    let axes = end == nil ? axes(bottom: Self.bottom) : slim
    let bar = labels.isEmpty ? nil : ColorBar(levels, beside: axes.data, room: side)
    self.init(figure, axes, xName: end, bar)
    key = keyHeight.map { height in
      Box(
        left: Self.edge, top: canvas.bottom - height, right: canvas.right - Self.edge,
        bottom: canvas.bottom)
    }
  }

  /// The same, with the levels of what is seen.
  init(_ figure: Figure, surface: Figure.Surface) {
    self.init(figure, surface: surface, levels: Levels(surface.samples(in: figure)))
  }

  private init(_ figure: Figure, _ axes: Axes, xName: TextBlock?, _ bar: ColorBar?) {
    let size = (width: Double(figure.size.width), height: Double(figure.size.height))
    canvas = Box(left: 0, top: 0, right: size.width, bottom: size.height)
    (data, x, y, xTicks, yTicks) = (axes.data, axes.x, axes.y, axes.xTicks, axes.yTicks)
    colorBar = bar
    let names = Self.names(
      figure, data: data, width: size.width, (xTicks, yTicks), StepCaptions(figure, x: x, y: y),
      xName: xName)
    captions = names.captions
    texts =
      names.texts + Self.labels(xTicks, x, below: data.bottom)
      + Self.labels(yTicks, y, leftOf: data.left) + (colorBar?.texts ?? [])
  }

  /// The room that an axis' last number takes to the right of it.
  private static func halfOfLastLabel(_ range: AxisRange) -> Double {
    let last = Ticks(along: range, target: 5) { _ in true }.ticks.last
    return last.map { TextBlock([$0.label], role: .tick).width / 2 + edge / 2 } ?? 0
  }

  /// A name behind the last number of an axis, if it has room there.
  private static func behind(
    _ ticks: Ticks, _ x: Scale, _ name: TextBlock, below bottom: Double, in size: Figure.Size
  ) -> TextBlock? {
    let last = labels(ticks, x, below: bottom).map(\.box.right).max() ?? 0
    let left = max(last + labelGap, x.end - name.width / 2)
    guard left + name.width <= Double(size.width) - edge / 2 else { return nil }
    return TextBlock(name.lines[0], role: .axis, baseline: Point(left, bottom + numberBaseline))
  }

  /// A surface's data area with its scales and ticks.
  private struct Axes {
    let data: Box
    let x, y: Scale
    let xTicks, yTicks: Ticks

    init(_ figure: Figure, margins: Margins) {
      let size = (width: Double(figure.size.width), height: Double(figure.size.height))
      let yRange = figure.yRange ?? figure.xRange
      let full = size.height - aboveSurface - margins.bottom
      let widest = size.width / 2 - margins.side
      let left = max(
        leastSide,
        width(of: Self.yTicks(figure, yRange, full, widest)) + tickGap + edge
      ).rounded(.up)
      let room = Box(
        left: left, top: aboveSurface, right: (size.width - margins.side).rounded(.down),
        bottom: aboveSurface + full)
      data = room.fitted(to: figure.xRange.length / yRange.length)
      x = Scale(range: figure.xRange, start: data.left, end: data.right)
      y = Scale(range: yRange, start: data.bottom, end: data.top)
      yTicks = Self.yTicks(figure, yRange, data.height, widest)
      xTicks = Self.xTicks(figure, x, width: size.width)
    }

    private static func yTicks(
      _ figure: Figure, _ range: AxisRange, _ height: Double, _ widest: Double
    ) -> Ticks {
      let inPi =
        figure.ticks == .pi
        ? Ticks(multiplesOfPiAlong: range, target: 7) { width(of: $0) <= widest } : nil
      return inPi ?? Layout.yTicks(range, height: height, widest: widest)
    }

    private static func xTicks(_ figure: Figure, _ x: Scale, width: Double) -> Ticks {
      func fits(_ ticks: Ticks) -> Bool {
        let boxes = labels(ticks, x, below: 0).map(\.box)
        return zip(boxes, boxes.dropFirst()).allSatisfy { $0.right + labelGap <= $1.left }
          && boxes.allSatisfy { $0.left >= 2 && $0.right <= width - 2 }
      }
      let target = tickTarget(x.end - x.start, apart: 80)
      let inPi =
        figure.ticks == .pi
        ? Ticks(multiplesOfPiAlong: figure.xRange, target: target, where: fits) : nil
      return inPi ?? Ticks(along: figure.xRange, target: target, where: fits)
    }
  }
}

extension Box {
  /// The middle part with a ratio of width to height, on whole points; all of the box where its sides
  /// should differ too much, or where that part would be less than a third of it.
  fileprivate func fitted(to aspect: Double) -> Box {
    let (width, height) = (min(width, height * aspect), min(height, self.width / aspect))
    guard Layout.aspectsToScale.contains(aspect),
      width * height > self.width * self.height / 3
    else { return self }
    let (x, y) = ((self.width - width) / 2, (self.height - height) / 2)
    return Box(
      left: (left + x).rounded(), top: (top + y).rounded(), right: (right - x).rounded(),
      bottom: (bottom - y).rounded())
  }
}
