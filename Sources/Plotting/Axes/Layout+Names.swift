internal import Raster

extension Layout {
  /// Room between texts that stand in one line.
  private static let nameGap = 16.0

  /// The title, the names of the axes and the small print, and what is said of an animation's steps.
  /// - Parameter xName: the horizontal axis' name where it stands elsewhere than in the line of the
  ///   small print.
  static func names(
    _ figure: Figure, data: Box, width: Double, _ ticks: (x: Ticks, y: Ticks),
    _ captions: StepCaptions, xName end: TextBlock? = nil
  ) -> (texts: [TextBlock], captions: [Int: TextBlock]) {
    let baseline = data.top - 12
    let yName = yName(figure, ticks.y, data: data, width: width, baseline: baseline)
    let free = (left: yName.box.right + nameGap, right: width - edge)
    var title = title(figure, width: free.right - free.left, baseline: baseline)
    title.origin.x = min(
      max(data.center.x - title.width / 2, free.left), free.right - title.width)
    var xName = xName(figure, ticks.x, data: data)
    if end != nil { xName.lines = [] }
    // The name gives way to small print that is long, and to what is said of steps.
    let captions = captions.blocks(within: free.right - yName.box.left - nameGap - xName.width)
      .mapValues { $0.moved(to: Point(yName.box.left, xName.origin.y)) }
    let stepEnd = captions.values.map(\.box.right).max() ?? -.infinity
    xName.origin.x = max(xName.origin.x, stepEnd + nameGap)
    let caption = caption(figure, data: data, beside: xName)
    if let caption {
      xName.origin.x = min(xName.origin.x, caption.origin.x - nameGap - xName.width)
    }
    return ([title, yName, end ?? xName] + [caption].compactMap(\.self), captions)
  }

  /// The horizontal axis' name in the middle of the line of the small print.
  static func xName(_ figure: Figure, _ ticks: Ticks, data: Box) -> TextBlock {
    var name = TextBlock(
      [ticks.named(Typesetting.set(figure.surface?.variables.x ?? figure.xLabel))], role: .axis
    )
    .truncated(to: data.width)
    name.origin = Point(
      data.center.x - name.width / 2, data.bottom + bottom - 4 - name.height)
    return name
  }

  /// The vertical axis' name, which begins where its labels begin; a long one is cut, but not what is
  /// taken off its values.
  private static func yName(
    _ figure: Figure, _ ticks: Ticks, data: Box, width: Double, baseline: Double
  ) -> TextBlock {
    let name = TextBlock(
      [Typesetting.set(figure.surface?.variables.y ?? figure.yLabel)], role: .axis
    ).truncated(to: width / 4)
    let left = max(edge, (data.left - tickGap - Self.width(of: ticks)).rounded(.down))
    return TextBlock(
      ticks.named(name.lines[0]), role: .axis, baseline: Point(left, baseline)
    ).truncated(to: width - left - edge)
  }

  /// The title; one that is too long is set smaller before it is cut.
  private static func title(_ figure: Figure, width: Double, baseline: Double) -> TextBlock {
    let text = Typesetting.set(figure.title)
    let sizes = [TextBlock.Role.title, .axis].map {
      TextBlock(text, role: $0, baseline: Point(0, baseline))
    }
    return sizes.first { $0.width <= width } ?? sizes[1].truncated(to: width)
  }

  /// The small print at the right: as many of its parts as there is room for, none cut.
  private static func caption(
    _ figure: Figure, data: Box, beside xName: TextBlock
  ) -> TextBlock? {
    let parts = figure.smallPrint
    let room = data.right - edge - xName.width - nameGap
    let fitting = (0..<parts.count).reversed().lazy
      .map { TextBlock([parts[...$0].joined(separator: ", ")], role: .tick) }
      .first { $0.width <= room }
    guard var caption = fitting else { return nil }
    caption.origin = Point(
      data.right - caption.width, xName.baseline(ofLine: 0).y - StrokeFont.ascent * caption.size)
    return caption
  }
}

extension TextBlock {
  fileprivate func moved(to origin: Point) -> TextBlock {
    var block = self
    block.origin = origin
    return block
  }
}

extension Figure {
  /// Whether there is a line for small print, or for what is said of an animation's steps.
  var hasFoot: Bool { caption != nil || !smallPrint.isEmpty }

  /// The parts of what is said in small print: its caption, else how its descents were run.
  fileprivate var smallPrint: [String] {
    let areas = isHatched ? ["hatched: other minima"] : []
    if let surface, caption == nil { return areas + DescentSettings(surface.traces).common }
    let parts = caption.map { $0.split(separator: ", ").map(String.init) }
    // An animation has its own words there.
    if caption == "" { return [] }
    return areas + minimaPrint + (parts ?? DescentSettings(traces).common)
  }

  /// What is said of minima that are not there to be seen.
  private var minimaPrint: [String] {
    if minima.isEmpty, wantsMinima { return [mayHideMinima ? "no minimum found" : "no minimum"] }
    return mayHideMinima && !minima.isEmpty ? ["there may be other minima"] : []
  }
}
