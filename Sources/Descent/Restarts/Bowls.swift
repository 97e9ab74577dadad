internal import Expressions

/// Boxes around minima in which the function is proven to be convex, no two of which meet.
///
/// All descents that come to rest in one are at the same minimum: where a function is convex it does
/// not rise on the way from one place to another above both.
struct Bowls: Sendable {
  /// The widest box that is tried has the intervals' lengths; each further one half of them.
  private static let halvings = 30

  private let convexity: Convexity?
  private let lengths: [Double]
  /// The ends of the boxes, those of one after those of the other.
  private var lower: [Double] = []
  private var upper: [Double] = []
  /// The valleys that the boxes lie in.
  private(set) var valleys: [Int] = []

  init(_ convexity: Convexity?, lengths: [Double]) {
    (self.convexity, self.lengths) = (convexity, lengths)
  }

  /// Looks for a box around the lowest place of a valley, and says whether there is one.
  mutating func add(around place: [Double], valley: Int) -> Bool {
    guard let convexity else { return false }
    var part = 0.5
    for _ in 0..<Self.halvings {
      let box = place.indices.map { variable in
        Interval(
          place[variable] - part * lengths[variable], place[variable] + part * lengths[variable])
      }
      if convexity.holds(over: box), !meets(box) {
        lower += box.map(\.lower)
        upper += box.map(\.upper)
        valleys.append(valley)
        return true
      }
      part /= 2
    }
    return false
  }

  /// The number of the box in which a row of columns lies: `first` is tried first.
  @inline(__always)
  func index(of columns: [[Double]], row: Int, first: Int?) -> Int? {
    if let first, contains(columns, row, first) { return first }
    return valleys.indices.first { contains(columns, row, $0) }
  }

  @inline(__always)
  private func contains(_ columns: [[Double]], _ row: Int, _ box: Int) -> Bool {
    let begin = box * columns.count
    for variable in columns.indices {
      let x = columns[variable][row]
      guard lower[begin + variable] <= x, x <= upper[begin + variable] else { return false }
    }
    return true
  }

  private func meets(_ box: [Interval]) -> Bool {
    valleys.indices.contains { other in
      box.indices.allSatisfy { variable in
        let place = other * box.count + variable
        return lower[place] <= box[variable].upper && box[variable].lower <= upper[place]
      }
    }
  }
}
