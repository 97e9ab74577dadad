/// A place where a function of two variables is level in every direction, or comes to a point as a cone
/// does, lowest or highest without a gradient.
public struct CriticalPoint: Hashable, Sendable {
  /// What a critical point is: how the function bends there.
  public enum Kind: String, Hashable, Sendable {
    /// Upward in every direction.
    case minimum
    /// Upward in one direction, downward in another.
    case saddle
    /// Downward in every direction.
    case maximum
  }

  /// Where it is.
  public var place: Vector
  /// The function's value there.
  public var value: Double
  /// How the function bends there.
  public var kind: Kind

  /// Creates a critical point.
  public init(place: Vector, value: Double, kind: Kind) {
    self.place = place
    self.value = value
    self.kind = kind
  }
}

extension VectorObjective {
  /// The isolated critical points in a rectangle, tips among them, sorted by value and then by place.
  ///
  /// Newton's method on the gradient from the cells of a grid in which both of its components change
  /// sign, or its length is least. Only what converged is told; where the second derivatives do not
  /// decide the kind, the values on a small circle must. Where there are too many for the grid, none are
  /// told. Valleys and ridges that are level along
  /// their length are no points and are left out. At most 2,401 + 256 × 60 evaluations, and some 2,000 for
  /// each tip.
  /// - Parameters:
  ///   - x: the sides of the rectangle in the first variable, the smaller first.
  ///   - y: those in the second.
  public func criticalPoints(
    in x: ClosedRange<Double>, by y: ClosedRange<Double>
  ) -> [CriticalPoint] {
    let search = CriticalPointSearch(objective: self, x: x, y: y)
    return search.points.sorted {
      ($0.value, $0.place[0], $0.place[1]) < ($1.value, $1.place[0], $1.place[1])
    }
  }
}
