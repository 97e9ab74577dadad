extension Figure {
  /// A function of two variables, seen from above.
  public struct Surface: Sendable {
    /// How the heights are shown.
    public enum Style: String, Hashable, Sendable {
      /// Bands of colour between labelled lines of one height.
      case contour
      /// A colour for each height, with a bar that explains them.
      case heatmap
    }

    /// What the function is called in words.
    public var label: String
    /// The names of the two variables.
    public var variables: (x: String, y: String)
    /// The values at many points: a column of x and one of y, equally long.
    public var function: @Sendable (_ x: [Double], _ y: [Double]) -> [Double]
    /// How the heights are shown.
    public var style: Style
    /// The known critical points, marked by shape and word.
    public var marks: [Mark]
    /// The descents drawn over it.
    public var traces: [SurfaceTrace]
    /// Many descents at once; the `value` of a start or an end is its second coordinate.
    public var crowds: [Crowd] = []
    /// What the plane is painted with in place of heights; lines of one height lie over it.
    public var areas: Areas?

    /// Creates a surface.
    public init(
      label: String, variables: (x: String, y: String) = ("x", "y"), style: Style = .contour,
      marks: [Mark] = [], traces: [SurfaceTrace] = [],
      function: @escaping @Sendable (_ x: [Double], _ y: [Double]) -> [Double]
    ) {
      self.label = label
      self.variables = variables
      self.function = function
      self.style = style
      self.marks = marks
      self.traces = traces
    }
  }

  /// A place where a function of two variables is level in every direction, or comes to a point.
  public struct Mark: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, Hashable, Sendable {
      case minimum, saddle, maximum
    }

    /// The first coordinate.
    public var x: Double
    /// The second coordinate.
    public var y: Double
    /// The value there.
    public var value: Double
    /// What it is.
    public var kind: Kind

    /// Creates a mark.
    public init(x: Double, y: Double, value: Double, kind: Kind) {
      (self.x, self.y, self.value, self.kind) = (x, y, value, kind)
    }
  }
}

extension Figure {
  /// The size in which a figure is drawn where none is asked for.
  ///
  /// That is 800 × 480, or of a surface one of about as many pixels in which it is to scale with the
  /// room that its labels take, unless it is very long or very narrow.
  public var usualSize: Size {
    let (x, y) = (xRange.length, (yRange ?? xRange).length)
    guard let surface, Layout.aspectsToScale.contains(x / y) else { return Size() }
    let isHeat = surface.style == .heatmap
    // Two digits and a sign at the left, and beside the bar.
    let beside = isHeat ? 87.0 : 60.0
    // Beside a bar there is room for the axis' name.
    let below = isHeat && !hasFoot ? Layout.belowSurface : Layout.bottom
    let height = min(isHeat ? 460 : 440, 720 * y / x)
    return Size(
      width: Int((max(height * x / y, 210) + beside).rounded()),
      height: Int((height + Layout.aboveSurface + below).rounded()))
  }
}
