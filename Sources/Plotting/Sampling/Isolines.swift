internal import Raster

/// The outlines of where a function reaches a level, by marching squares (Lorensen & Cline 1987 in
/// the plane) with linear interpolation; where a cell leaves two ways open its mean decides.
///
/// All outlines are closed. Parts of them run along the border, along holes, or where the function
/// jumps from one side of the level to the other: those belong to the region but are no lines of one
/// height.
struct Isolines {
  /// A closed outline.
  struct Loop: Sendable {
    var points: [Point] = []
    /// What the outline is at each of its points.
    var kinds: [Kind] = []
  }

  /// What an outline of {f ≥ level} is at a point.
  enum Kind: Sendable {
    /// The function has the level there.
    case level
    /// It jumps over the level.
    case jump
    /// There are no values beyond, or the picture ends.
    case rim
  }

  private let grid: SurfaceGrid
  /// For each edge by which an outline leaves a cell, the edge by which it came in; −1 for none.
  private var next: [Int32]

  init(_ grid: SurfaceGrid) {
    self.grid = grid
    next = Array(repeating: -1, count: grid.values.count * 2)
  }

  /// The outlines of {f ≥ level}; with −∞, of where f has values.
  mutating func loops(at level: Double) -> [Loop] {
    let exits = connect(level)
    var loops: [Loop] = []
    for exit in exits where next[exit] >= 0 {
      var loop = Loop()
      var edge = exit
      while next[edge] >= 0 {
        let crossing = crossing(edge, level)
        loop.points.append(crossing.place)
        loop.kinds.append(crossing.kind)
        (edge, next[edge]) = (Int(next[edge]), -1)
      }
      loops.append(loop)
    }
    return loops
  }
}

extension Isolines {
  /// Fills `next`, and gives the edges that have one.
  private mutating func connect(_ level: Double) -> [Int] {
    var exits: [Int] = []
    let (values, columns) = (grid.values, grid.columns)
    for row in 0..<(grid.rows - 1) {
      let start = row * columns
      for index in start..<(start + columns - 1) {
        // Corners clockwise from the upper left; NaN is outside.
        let mask =
          (values[index] >= level ? 1 : 0) | (values[index + 1] >= level ? 2 : 0)
          | (values[index + columns + 1] >= level ? 4 : 0)
          | (values[index + columns] >= level ? 8 : 0)
        guard mask != 0, mask != 15 else { continue }
        join(mask, at: index, level, &exits)
      }
    }
    return exits
  }

  /// Joins, in one cell, each edge where the clockwise border goes out of the region with one where
  /// it comes in.
  private mutating func join(_ mask: Int, at index: Int, _ level: Double, _ exits: inout [Int]) {
    let columns = grid.columns
    let edges = [2 * index, 2 * (index + 1) + 1, 2 * (index + columns), 2 * index + 1]
    func isInside(_ corner: Int) -> Bool { mask >> (corner & 3) & 1 == 1 }
    let isOpen = (mask == 5 || mask == 10) && mean(index) >= level
    for side in 0..<4 where isInside(side) && !isInside(side + 1) {
      // An entry lies behind the corners of one part, or before those of the next if they are joined.
      var entry = side
      repeat {
        entry = (entry + (isOpen ? 1 : 3)) & 3
      } while isInside(entry) || !isInside(entry + 1)
      next[edges[side]] = Int32(edges[entry])
      exits.append(edges[side])
    }
  }

  private func mean(_ index: Int) -> Double {
    let (values, columns) = (grid.values, grid.columns)
    let sum = values[index] + values[index + 1]
    return (sum + values[index + columns] + values[index + columns + 1]) / 4
  }

  private func crossing(_ edge: Int, _ level: Double) -> (place: Point, kind: Kind) {
    let (a, b) = grid.ends(ofEdge: edge)
    let (inside, outside) = grid.values[a] >= level ? (a, b) : (b, a)
    let (high, low) = (grid.values[inside], grid.values[outside])
    let (from, to) = (grid.place(at: inside), grid.place(at: outside))
    if let jump = grid.jumps[edge] {
      return (grid.place(at: a).mixed(grid.place(at: b), jump), .jump)
    }
    guard low.isNaN else { return (from.mixed(to, (high - level) / (high - low)), .level) }
    guard let rim = grid.rims[edge] else { return (from, .rim) }
    guard rim.value < level else { return (from.mixed(to, rim.part), .rim) }
    return (from.mixed(to, rim.part * (high - level) / (high - rim.value)), .level)
  }
}

extension Isolines.Loop {
  /// Beside a pole the grid has only specks of a line, which would look dashed.
  private static let shortest = 6.0

  /// The parts of a kind, each an open or a closed line.
  func lines(_ kind: Isolines.Kind) -> [[Point]] {
    guard let first = kinds.firstIndex(where: { $0 != kind }) else {
      return [points + points.prefix(1)]
    }
    var lines: [[Point]] = [[]]
    for offset in 1...points.count {
      let index = (first + offset) % points.count
      if kinds[index] == kind {
        lines[lines.count - 1].append(points[index])
      } else if lines.last?.isEmpty == false {
        lines.append([])
      }
    }
    return lines.filter { $0.count > 1 && $0.length >= Self.shortest }
  }
}
