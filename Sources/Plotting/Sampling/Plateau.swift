/// A part of a surface that is level, at its lowest or its highest.
struct Plateau: Hashable, Sendable {
  /// Smaller parts of the picture are none.
  private static let leastPart = 0.015

  /// Its one height.
  let height: Double
  /// Whether nothing is lower, or nothing higher.
  let isLowest: Bool
  /// Heights that differ by less from it are the same.
  let rounding: Double
  /// How many samples it takes.
  let count: Int
  /// How far it reaches.
  let x, y: ClosedRange<Double>
  /// A place that is as far from its border as any.
  let middle: Figure.SurfaceStep

  /// Its height as pictures have it.
  var heightText: String { Decimal.text(abs(height) <= rounding ? 0 : height) }

  /// The plateaus in samples on a square grid, the lowest first; none where all is level.
  static func all(in samples: [Figure.SurfaceStep]) -> [Plateau] {
    let heights = samples.lazy.map(\.value).filter(\.isFinite)
    guard let low = heights.min(), let high = heights.max(), low < high else { return [] }
    let rounding = 1e-13 * max(high - low, .leastNormalMagnitude)
    return [(low, true), (high, false)].flatMap { height, isLowest in
      regions(of: samples.map { abs($0.value - height) <= rounding })
        .compactMap { region in
          Plateau(region, of: samples, height: height, isLowest: isLowest, rounding: rounding)
        }.sorted { $0.count > $1.count }
    }
  }

  private init?(
    _ region: [Int], of samples: [Figure.SurfaceStep], height: Double, isLowest: Bool,
    rounding: Double
  ) {
    guard Double(region.count) >= Self.leastPart * Double(samples.count) else { return nil }
    (self.height, self.isLowest, self.rounding) = (height, isLowest, rounding)
    count = region.count
    let places = region.map { samples[$0] }
    func range(_ values: [Double]) -> ClosedRange<Double> {
      (values.min() ?? 0)...(values.max() ?? 0)
    }
    (x, y) = (range(places.map(\.x)), range(places.map(\.y)))
    middle = samples[Self.innermost(of: region, side: Self.side(samples.count))]
  }
}

extension Plateau {
  private static func side(_ count: Int) -> Int { Int(Double(count).squareRoot().rounded()) }

  /// The connected parts of what is marked, each as the numbers of its samples.
  private static func regions(of marked: [Bool]) -> [[Int]] {
    var open = marked
    return marked.indices.compactMap { start in
      guard open[start] else { return nil }
      var region = [start]
      open[start] = false
      var next = 0
      while next < region.count {
        for neighbour in neighbours(of: region[next], side: side(marked.count))
        where open[neighbour] {
          open[neighbour] = false
          region.append(neighbour)
        }
        next += 1
      }
      return region
    }
  }

  /// The samples beside, below and above one.
  private static func neighbours(of index: Int, side: Int) -> [Int] {
    let (column, row) = (index % side, index / side)
    return [
      column > 0 ? index - 1 : nil, column < side - 1 ? index + 1 : nil,
      row > 0 ? index - side : nil, row < side - 1 ? index + side : nil,
    ].compactMap(\.self)
  }

  /// A sample that is as far from the region's border as any, which the picture's border is, too.
  private static func innermost(of region: [Int], side: Int) -> Int {
    let region = region.sorted()
    var depths = Array(repeating: 0, count: side * side)
    for index in region {
      let left = index % side > 0 ? depths[index - 1] : 0
      let below = index >= side ? depths[index - side] : 0
      depths[index] = 1 + min(left, below)
    }
    for index in region.reversed() {
      let right = index % side < side - 1 ? depths[index + 1] : 0
      let above = index + side < depths.count ? depths[index + side] : 0
      depths[index] = min(depths[index], 1 + min(right, above))
    }
    let most = region.map { depths[$0] }.max() ?? 0
    let deepest = region.filter { depths[$0] == most }
    return deepest[deepest.count / 2]
  }
}
