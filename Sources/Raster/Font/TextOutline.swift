/// What a round pen paints along the letters of a line of text.
struct TextOutline: Outline {
  let bounds: PixelBounds
  private let letters: [(outline: LetterOutline, place: Point)]

  /// - Parameters:
  ///   - size: the em in pixels.
  ///   - width: the pen's diameter in pixels.
  ///   - baseline: where the line begins.
  init(of text: String, size: Double, width: Double, at baseline: Point) {
    guard size > 0, size < Flattening.limit, width > 0, width < Flattening.limit else {
      (letters, bounds) = ([], PixelBounds(left: 0, top: 0, right: 0, bottom: 0))
      return
    }
    let pen = Pen(radius: width / 2)
    letters = Layout(text).glyphs.map { glyph, x in
      let place = Point(baseline.x + x * size / Glyph.unitsPerEm, baseline.y)
      return (LetterOutline.of(glyph, size: size, pen: pen), place)
    }
    var (left, top) = (Double.infinity, Double.infinity)
    var (right, bottom) = (-left, -top)
    for (outline, place) in letters {
      (left, top) = (min(left, place.x + outline.left), min(top, place.y + outline.top))
      right = max(right, place.x + outline.right)
      bottom = max(bottom, place.y + outline.bottom)
    }
    bounds = PixelBounds(aroundLeft: left, top: top, right: right, bottom: bottom)
  }

  func draw<Pixels>(_ edges: inout EdgeCutter<Pixels>) {
    for (outline, place) in letters { outline.draw(at: place, &edges) }
  }
}

extension Coverage {
  /// The coverage of a line of text, drawn in the built-in typeface with a round pen.
  /// - Parameters:
  ///   - text: one line; see ``StrokeFont/path(of:size:)``.
  ///   - size: the em in pixels; nothing is covered unless it is positive and finite.
  ///   - width: the pen's diameter in pixels.
  ///   - baseline: where the line begins.
  public init(
    ofText text: String, size: Double, strokeWidth width: Double, at baseline: Point,
    within bounds: PixelBounds
  ) {
    self.init(
      TextOutline(of: text, size: size, width: width, at: baseline), rule: .nonZero, within: bounds)
  }
}
