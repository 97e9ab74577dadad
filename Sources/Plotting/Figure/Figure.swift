/// A plot before it is drawn: what is to be seen, and nothing of how.
///
/// The same value becomes a picture (``drawn()``) and words (``description``).
public struct Figure: Sendable {
  /// The line above the plot, mostly the formula.
  public var title: String
  /// What names in the formulas stand for, which only words tell.
  public var parameters: [Parameter] = []
  /// The name of the horizontal axis.
  public var xLabel: String
  /// The name of the vertical axis.
  public var yLabel: String
  /// The arguments shown.
  public var xRange: AxisRange
  /// The values shown; chosen from the curves and traces if nil.
  public var yRange: AxisRange?
  /// The functions drawn.
  public var curves: [Curve]
  /// The descents drawn over the curves.
  public var traces: [Trace]
  /// Many descents at once, drawn over the curves.
  public var crowds: [Crowd] = []
  /// Coloured parts of the ground, below everything else.
  public var ground: Ground?
  /// Faint points, as many as there are.
  public var cloud: [Curve.Place] = []
  /// What is said in small print below the picture, at the right, in parts with commas between them;
  /// if nil, how its descents were run.
  public var caption: String?
  /// A function of two variables, drawn in place of curves and their traces and minima.
  ///
  /// `xRange` and `yRange` are the intervals of its variables; without `yRange` both are the same.
  public var surface: Surface?
  /// The known minima, marked quietly.
  public var minima: [Minimum]
  /// The curve whose minima these are, by its place among the curves.
  public var markedCurve = 0
  /// Whether there may be minima that are not known.
  public var mayHideMinima = false
  /// Whether minima were asked for, so that it is told if there are none.
  public var wantsMinima = false
  /// Light or dark.
  public var theme: Theme
  /// Width and height in points.
  public var size: Size
  /// Pixels to a point, 1…4: 2 for displays with high resolution.
  ///
  /// The layout does not depend on it. Less where the picture would have more than 2^26 pixels.
  public var scale: Int
  /// How the horizontal axis counts.
  public var ticks: TickStyle
  /// How the picture moves; nil for a still one.
  public var animation: Animation?
  /// Whether the words say where the curves turn, and how often; else they have more of the values,
  /// so that it can be found out.
  public var tellsTurns = true
  /// What of its look was asked for, and is not for whoever shows it to choose.
  public var choices: Choices = []
  /// The commands that drew it, for the file; may be empty.
  public var source = ""
  /// What other pictures may have worked out before.
  public var cache: DrawingCache?
  /// Whether nobody waits for the picture any more; see ``cancellable(by:)``.
  var isCancelled: @Sendable () -> Bool = { false }

  /// Creates a figure.
  public init(
    title: String, xLabel: String = "x", yLabel: String = "f(x)", xRange: AxisRange,
    yRange: AxisRange? = nil, curves: [Curve] = [], traces: [Trace] = [], minima: [Minimum] = [],
    theme: Theme = .light, size: Size = Size(), scale: Int = 1, ticks: TickStyle = .decimal
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.xRange = xRange
    self.yRange = yRange
    self.curves = curves
    self.traces = traces
    self.minima = minima
    self.theme = theme
    self.size = size
    self.scale = scale
    self.ticks = ticks
  }
}

extension Figure {
  /// The same figure, showing the values that it shows now whatever is added to it.
  public func settled() -> Figure {
    var figure = self
    if surface == nil { figure.yRange = shownYRange }
    return figure
  }
}

extension Figure {
  /// A name that a formula uses, and the number that it stands for.
  public struct Parameter: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The number.
    public var value: Double

    /// Creates a parameter.
    public init(name: String, value: Double) { (self.name, self.value) = (name, value) }
  }

  /// Light or dark.
  public enum Theme: Hashable, Sendable {
    /// Dark lines on white.
    case light
    /// Light lines on nearly black.
    case dark
  }

  /// Parts of a figure's look.
  public struct Choices: OptionSet, Hashable, Sendable {
    /// A bit for each part.
    public let rawValue: Int
    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Light or dark.
    public static let theme = Choices(rawValue: 1)
    /// Width and height.
    public static let size = Choices(rawValue: 2)
    /// Pixels to a point.
    public static let scale = Choices(rawValue: 4)
  }

  /// How an axis counts.
  public enum TickStyle: Hashable, Sendable {
    /// In round decimal numbers.
    case decimal
    /// In multiples of π, where the range allows it.
    case pi
  }

  /// The scales there are.
  public static let scales = 1...4

  /// Width and height in points, each limited to 160…4,096.
  public struct Size: Hashable, Sendable {
    /// Points from left to right.
    public let width: Int
    /// Points from top to bottom.
    public let height: Int

    /// What each may be.
    public static let sides = 160...4_096

    /// Creates a size; 800 × 480 unless told otherwise.
    public init(width: Int = 800, height: Int = 480) {
      func limited(_ side: Int) -> Int {
        min(max(side, Self.sides.lowerBound), Self.sides.upperBound)
      }
      (self.width, self.height) = (limited(width), limited(height))
    }
  }
}
