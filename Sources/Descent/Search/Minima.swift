/// The minima of a function on an interval, proven, with what could not be proven.
///
/// A minimum is a place from which the function rises to both sides: no end of the interval or of
/// the function's domain, and no place on a flat piece.
public struct Minima: Hashable, Sendable {
  /// A minimum, or a maximum.
  public struct Extremum: Hashable, Sendable {
    /// Where it is, as nearly as a Double can tell.
    public var x: Double
    /// The function's value there.
    public var value: Double
    /// Two numbers between which it surely is, mostly less than 10⁻¹⁵ apart.
    public var enclosure: ClosedRange<Double>
    /// Two numbers between which the value surely is.
    public var valueEnclosure: ClosedRange<Double>
    /// Whether no place on the interval is lower, or higher for a maximum.
    ///
    /// Several are global if they cannot be told apart. None is where a lower place cannot be
    /// excluded, as at an end, at a pole or where something is undecided.
    public var isGlobal: Bool
    /// Of a minimum: whether no place is known to be lower, though there may be one.
    public var isLowestKnown = false

    /// Creates an extremum.
    public init(
      x: Double, value: Double, enclosure: ClosedRange<Double>,
      valueEnclosure: ClosedRange<Double>, isGlobal: Bool
    ) {
      self.x = x
      self.value = value
      self.enclosure = enclosure
      self.valueEnclosure = valueEnclosure
      self.isGlobal = isGlobal
    }
  }

  /// What the function does on the way to an end of the interval.
  public enum Course: String, Hashable, Sendable {
    case rises, falls
    /// It keeps its value.
    case constant
    /// It has no value at the end.
    case undefined
    case undecided
  }

  /// An end of the interval, which is never a minimum.
  public struct End: Hashable, Sendable {
    /// The end.
    public var x: Double
    /// The function's value there; not a number where it is undefined.
    public var value: Double
    /// What the function does on the way there from inside.
    public var course: Course

    /// Creates an end.
    public init(x: Double, value: Double, course: Course) {
      (self.x, self.value, self.course) = (x, value, course)
    }
  }

  /// The minima, from left to right.
  public var minima: [Extremum] = []
  /// The maxima, from left to right.
  public var maxima: [Extremum] = []
  /// Where there may be further ones: poles, jumps, flat places, or more than the work allowed.
  public var undecided: [ClosedRange<Double>] = []
  /// Where the function keeps its value.
  public var flat: [ClosedRange<Double>] = []
  /// Flat pieces beside which the function is higher: the `enclosure` is the piece, `x` its middle.
  ///
  /// What lies between a piece and its neighbours may be too narrow to be decided.
  public var floors: [Extremum] = []
  /// The left and the right end.
  public var ends: [End] = []
  /// How often the function was enclosed.
  public var evaluations = 0
}
