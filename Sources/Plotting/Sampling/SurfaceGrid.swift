internal import Parallel
internal import Raster

/// A function's values on a grid over the data area, with a ring of nothing around it.
///
/// The ring lets every region that contours enclose be closed: at the border as at a hole. Values
/// that are not finite are holes; where an edge of the grid leads into one, its end is found by
/// bisection, and so is where the function jumps.
struct SurfaceGrid: Sendable {
  /// Where an edge of the grid ends that leads from a value to a hole.
  struct Rim: Sendable {
    /// The part of the edge, from its defined end, that has values.
    var part: Double
    /// The value at its end.
    var value: Double
  }

  /// The distance of neighbouring samples in points.
  private static let spacing = 2.0
  private static let mostSamples = 1_000_000.0
  private static let rowsAtOnce = 32
  private static let halvings = 24

  /// Whether samples are closer than at scale 1.
  let isFine: Bool
  let columns: Int
  let rows: Int
  /// Places of the columns and rows in points; those of the ring are those of the border.
  let xs: [Double]
  let ys: [Double]
  /// The values, row by row from the top; NaN in the ring and in holes.
  private(set) var values: [Double]
  /// Keyed by the edge's number.
  private(set) var rims: [Int: Rim] = [:]
  /// Where edges that pass a level jump, as a part of their length; keyed by the edge's number.
  private(set) var jumps: [Int: Double] = [:]

  /// - Parameter levels: the heights at which it will be cut.
  init(of surface: Figure.Surface, in layout: Layout, levels: [Double], resolution: Int) {
    let data = layout.data
    isFine = resolution > 2
    let spacing = max(
      Self.spacing * (isFine ? 0.5 : 1),
      (data.width * data.height / Self.mostSamples).squareRoot())
    xs = Self.places(from: data.left, to: data.right, spacing: spacing)
    ys = Self.places(from: data.top, to: data.bottom, spacing: spacing)
    (columns, rows) = (xs.count, ys.count)
    values = Self.values(of: surface, xs.map(layout.x.value), ys.map(layout.y.value))
    clearRing()
    func heights(_ places: [Point]) -> [Double] {
      surface.function(
        places.map { layout.x.value(at: $0.x) }, places.map { layout.y.value(at: $0.y) })
    }
    findRims(heights)
    findJumps(over: levels, heights)
  }

  mutating func setJump(ofEdge edge: Int, at part: Double) { jumps[edge] = part }

  /// The number of the edge that leads from a corner to the right (0) or down (1).
  func edge(_ column: Int, _ row: Int, _ direction: Int) -> Int {
    (row * columns + column) * 2 + direction
  }

  func place(_ column: Int, _ row: Int) -> Point { Point(xs[column], ys[row]) }

  /// The corners that an edge joins, as indices of `values`.
  func ends(ofEdge edge: Int) -> (Int, Int) {
    (edge / 2, edge / 2 + (edge.isMultiple(of: 2) ? 1 : columns))
  }

  func place(at index: Int) -> Point { place(index % columns, index / columns) }
}

extension SurfaceGrid {
  /// Evenly spaced places from one border to the other, and both borders again for the ring.
  private static func places(from start: Double, to end: Double, spacing: Double) -> [Double] {
    let count = max(2, (end - start) / spacing).rounded(.up)
    let inner = (0...Int(count)).map { start + (end - start) * (Double($0) / count) }
    return [start] + inner + [end]
  }

  /// The values at all places, row by row, asked for on all processors; NaN where there is none.
  private static func values(
    of surface: Figure.Surface, _ xs: [Double], _ ys: [Double]
  ) -> [Double] {
    let function = surface.function
    let parts = Threads.map(ys.count, atMost: rowsAtOnce) { rows in
      let places = grid(xs, ys[rows])
      return function(places.x, places.y).map { $0.isFinite ? $0 : .nan }
    }
    return parts.flatMap(\.self)
  }

  private mutating func clearRing() {
    for column in 0..<columns {
      values[column] = .nan
      values[(rows - 1) * columns + column] = .nan
    }
    for row in 0..<rows {
      values[row * columns] = .nan
      values[row * columns + columns - 1] = .nan
    }
  }

  /// Finds the end of every edge that leads into a hole, all of them at once.
  private mutating func findRims(_ function: ([Point]) -> [Double]) {
    let edges = rimEdges
    var inside = edges.map { place(at: $0.from) }
    var outside = edges.map { place(at: $0.to) }
    var heights = edges.map { values[$0.from] }
    for _ in 0..<(edges.isEmpty ? 0 : Self.halvings) {
      let middles = zip(inside, outside).map { $0.mixed($1, 0.5) }
      for (index, value) in function(middles).enumerated() {
        if value.isFinite {
          (inside[index], heights[index]) = (middles[index], value)
        } else {
          outside[index] = middles[index]
        }
      }
    }
    for (index, edge) in edges.enumerated() {
      let (from, to) = (place(at: edge.from), place(at: edge.to))
      let length = from.distance(to: to)
      let part = length > 0 ? from.distance(to: inside[index]) / length : 0
      rims[edge.number] = Rim(part: part, value: heights[index])
    }
  }

  /// The edges with one end in a hole, from the defined end.
  private var rimEdges: [(number: Int, from: Int, to: Int)] {
    var edges: [(number: Int, from: Int, to: Int)] = []
    func add(_ number: Int, _ a: Int, _ b: Int) {
      let isHole = (values[a].isNaN, values[b].isNaN)
      if isHole == (false, true) { edges.append((number, a, b)) }
      if isHole == (true, false) { edges.append((number, b, a)) }
    }
    for row in 0..<rows {
      for column in 0..<columns {
        let index = row * columns + column
        if column + 1 < columns { add(2 * index, index, index + 1) }
        if row + 1 < rows { add(2 * index + 1, index, index + columns) }
      }
    }
    return edges
  }
}
