/// Descents from one start, each at another rate.
public struct Sweep: Sendable {
  /// How a descent went.
  public enum Course: Hashable, Sendable {
    /// It came to rest at the minimum of that number.
    case minimum(Int)
    /// It came to rest at no minimum.
    case elsewhere
    /// It stayed at its start, since its rate is 0.
    case still
    /// It was still on its way, in one direction.
    case underway
    /// It went to and fro by ever less: with more epochs it would come to rest.
    case settling
    /// It went to and fro to its last epoch, neither by ever less nor by ever more.
    case swinging
    /// It went to and fro by ever more: with more epochs it would diverge.
    case growing
    /// It diverged, or came where there is no value.
    case lost
    /// It was not run to its end.
    case unfinished
    /// Of a band: with every small step of the rate it goes another way.
    case mixed
  }

  /// Neighbouring rates at which descents went alike.
  public struct Band: Hashable, Sendable {
    /// Places in `rates`.
    public var indices: Range<Int>
    /// From the first of the rates to the last.
    public var rates: ClosedRange<Double>
    /// How they went.
    public var course: Course
  }

  /// Where all descents started.
  public var start: Double
  /// The rates, evenly spaced, in order.
  public var rates: [Double]
  /// Where each descent ended.
  public var ends: [Double]
  /// The function's values there.
  public var values: [Double]
  /// How each went; numbers are places in `minima`.
  public var courses: [Course]
  /// The minima that were reached, the deepest first; their `start` is `start`.
  public var minima: [Arrival]
  /// f″ at each of the minima; NaN where it could not be told, as where a flat bottom has none.
  ///
  /// Gradient descent can come to rest at a minimum only with a rate of at most 2/f″: with a greater
  /// one every step leads farther away than the last.
  public var curvatures: [Double]
  /// x after each epoch, from 0: a row an epoch with a number for each rate, NaN once it is lost.
  public var paths: [[Double]]
  /// Whether the user asked to stop before all was done.
  public var isCancelled: Bool

  /// The rates in parts that went alike, in order; where these are shorter than a hundredth of all,
  /// neighbours make one `.mixed` band.
  public var bands: [Band] {
    let all = plainBands
    let least = max(3, rates.count / 100)
    return all.indices.reduce(into: []) { bands, index in
      var band = all[index]
      // A short one alone, between two long ones, is told as it is.
      let isShort = [index - 1, index, index + 1].count {
        all.indices.contains($0) && all[$0].indices.count < least
      }
      if band.indices.count < least, isShort > 1 { band.course = .mixed }
      if band.course == .mixed, let last = bands.last, last.course == .mixed {
        band.indices = last.indices.lowerBound..<band.indices.upperBound
        band.rates = last.rates.lowerBound...band.rates.upperBound
        bands.removeLast()
      }
      bands.append(band)
    }
  }

  /// The rates in parts that went exactly alike.
  private var plainBands: [Band] {
    courses.enumerated().reduce(into: []) { bands, item in
      let (index, course) = item
      if let last = bands.last, last.course == course {
        bands[bands.count - 1].indices = last.indices.lowerBound..<index + 1
        bands[bands.count - 1].rates = last.rates.lowerBound...rates[index]
      } else {
        bands.append(
          Band(indices: index..<index + 1, rates: rates[index]...rates[index], course: course))
      }
    }
  }
}
