/// Lines and curves to fill or to stroke: a list of subpaths, each begun by a `move`.
public struct Path: Hashable, Sendable {
  /// One pen movement.
  public enum Element: Hashable, Sendable {
    /// Begins a subpath.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A quadratic Bézier curve.
    case quadratic(control: Point, end: Point)
    /// A cubic Bézier curve.
    case cubic(control1: Point, control2: Point, end: Point)
    /// A straight line back to where the subpath began.
    case close
  }

  /// The pen movements, in order.
  public private(set) var elements: [Element] = []

  /// Creates an empty path.
  public init() {}

  init(_ elements: [Element]) { self.elements = elements }

  /// Begins a subpath at `point`.
  public mutating func move(to point: Point) { elements.append(.move(point)) }

  /// Draws a straight line to `point`.
  public mutating func line(to point: Point) { elements.append(.line(point)) }

  /// Draws a quadratic Bézier curve to `point`.
  public mutating func quadratic(to point: Point, control: Point) {
    elements.append(.quadratic(control: control, end: point))
  }

  /// Draws a cubic Bézier curve to `point`.
  public mutating func cubic(to point: Point, control1: Point, control2: Point) {
    elements.append(.cubic(control1: control1, control2: control2, end: point))
  }

  /// Closes the current subpath with a straight line.
  public mutating func close() { elements.append(.close) }

  /// Adds all of another path's subpaths.
  public mutating func append(_ other: Path) { elements.append(contentsOf: other.elements) }

  /// The path with every point moved by `transform`.
  public func transformed(by transform: Transform) -> Path {
    guard transform != Transform() else { return self }
    var result = self
    result.elements = elements.map { element in
      switch element {
      case .move(let p): .move(transform.apply(to: p))
      case .line(let p): .line(transform.apply(to: p))
      case .quadratic(let c, let p):
        .quadratic(control: transform.apply(to: c), end: transform.apply(to: p))
      case .cubic(let c1, let c2, let p):
        .cubic(
          control1: transform.apply(to: c1), control2: transform.apply(to: c2),
          end: transform.apply(to: p))
      case .close: .close
      }
    }
    return result
  }
}
