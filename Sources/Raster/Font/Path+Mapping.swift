extension Path {
  /// The path with every point, control points too, replaced by its image.
  func mapped(_ image: (Point) -> Point) -> Path {
    var result = Path()
    for element in elements {
      switch element {
      case .move(let p): result.move(to: image(p))
      case .line(let p): result.line(to: image(p))
      case .quadratic(let c, let p): result.quadratic(to: image(p), control: image(c))
      case .cubic(let c1, let c2, let p):
        result.cubic(to: image(p), control1: image(c1), control2: image(c2))
      case .close: result.close()
      }
    }
    return result
  }
}

extension Path.Element {
  /// Where the pen is after this movement; nil for a line back to the beginning.
  var end: Point? {
    switch self {
    case .move(let p), .line(let p), .quadratic(_, let p), .cubic(_, _, let p): p
    case .close: nil
    }
  }
}
