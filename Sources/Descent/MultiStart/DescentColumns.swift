/// What a block of descents remembers, in columns: a row for each that is under way.
struct DescentColumns {
  typealias Column = UnsafeMutablePointer<Double>

  /// Places with what the function says of them.
  struct Place {
    var x: [Column]
    var height: Column
    var slope: [Column]
    /// The second derivatives, as `MultiStart` is given them.
    var curvature: [Column]
  }

  let size: Int
  /// Where the descents stand, and where the step under way leads.
  var now: Place
  var next: Place
  let start: [Column]
  /// The rules' memory, and what it was a step ago.
  let mean: [Column]
  let square: [Column]
  let oldMean: [Column]
  let oldSquare: [Column]
  /// Places ahead, and the slopes there: for Nesterov's method.
  let ahead: [Column]
  /// The length of the slope at the start, and the greatest since.
  let startSlope: Column
  let steepest: Column
  let rate: Column
  /// How far from its start a descent may go.
  let limit: Column
  private let columns: [Column]
  private let memory: Columns

  init(variables n: Int, curvatures: Int, size: Int) {
    self.size = size
    let memory = Columns(count: 2 * (2 * n + 1 + curvatures) + 6 * n + 4, size: size)
    var taken = 0
    func take(_ count: Int) -> [Column] {
      defer { taken += count }
      return memory[taken..<taken + count]
    }
    func place() -> Place {
      Place(x: take(n), height: take(1)[0], slope: take(n), curvature: take(curvatures))
    }
    (now, next) = (place(), place())
    (start, mean, square) = (take(n), take(n), take(n))
    (oldMean, oldSquare, ahead) = (take(n), take(n), take(n))
    (startSlope, steepest, rate, limit) = (take(1)[0], take(1)[0], take(1)[0], take(1)[0])
    columns = memory[0..<taken]
    self.memory = memory
  }

  /// Makes the next place the present one, and that the one before.
  mutating func advance() { swap(&now, &next) }

  /// Puts the row `last` in the place of another.
  func replace(_ row: Int, by last: Int) {
    for column in columns { column[row] = column[last] }
  }

  /// The length of a vector in a row.
  func length(_ vector: [Column], _ row: Int) -> Double {
    vector.count == 1
      ? abs(vector[0][row]) : vector.lazy.map { $0[row] }.norm
  }

  /// How far a row of `place` is from its start.
  func distance(_ place: Place, _ row: Int) -> Double {
    start.indices.lazy.map { [start] in place.x[$0][row] - start[$0][row] }.norm
  }

  /// Whether anything of the first rows of `place` needs a closer look: numbers that are not finite, or
  /// a place that may be too far off.
  func isConspicuous(_ place: Place, _ count: Int, heights: Bool) -> Bool {
    var found = false
    if heights { found = Self.hasInfinite(place.height, count) }
    let share = 1 / Double(start.count).squareRoot()
    for j in start.indices where !found {
      found =
        Self.hasInfinite(place.slope[j], count) || isFar(place.x[j], start[j], share, count)
    }
    return found
  }

  private static func hasInfinite(_ column: Column, _ count: Int) -> Bool {
    var found = 0
    for i in 0..<count { found |= column[i].magnitude < .infinity ? 0 : 1 }
    return found != 0
  }

  private func isFar(_ x: Column, _ start: Column, _ share: Double, _ count: Int) -> Bool {
    var found = 0
    for i in 0..<count { found |= (x[i] - start[i]).magnitude <= share * limit[i] ? 0 : 1 }
    return found != 0
  }
}
