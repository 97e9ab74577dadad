/// Heights in a few bands, each with a shade, parted at round levels.
struct SurfaceBands {
  private static let side = 64

  let shades: [Character]
  /// The levels between the bands, and their texts.
  let levels: [(value: Double, label: String)]
  /// The one height that there is, or nil.
  let constant: Double?
  let hasHoles: Bool
  let isEmpty: Bool

  /// At most as many bands as there are shades.
  init(
    of surface: Figure.Surface, _ x: AxisRange, _ y: AxisRange, shades: [Character]
  ) {
    let values = surface.samples(x, y, side: Self.side).map(\.value)
    let finite = values.filter(\.isFinite)
    let all = Levels(for: finite)
    levels = Self.thinned(Array(zip(all.values, all.labels)), to: shades.count - 1)
    constant = all.constant
    // From the least to the most, whatever the number of bands.
    let count = levels.count
    self.shades = (0...count).map { band in
      shades[count == 0 ? 0 : band * (shades.count - 1) / count]
    }
    hasHoles = finite.count < values.count
    isEmpty = finite.isEmpty
  }

  /// The band of a height, from 0 for the lowest; nil for what is no number.
  func band(of height: Double) -> Int? {
    if height.isNaN { return nil }
    return levels.firstIndex { height < $0.value } ?? levels.count
  }

  /// Every second level, or third, …: those with the shortest texts.
  private static func thinned(
    _ levels: [(Double, String)], to most: Int
  ) -> [(value: Double, label: String)] {
    let stride = (levels.count + most - 1) / max(most, 1)
    guard stride > 1 else { return levels.map { (value: $0.0, label: $0.1) } }
    let choices = (0..<stride).map { offset in
      levels.indices.filter { $0 % stride == offset }.map { levels[$0] }
    }
    let best = choices.filter { $0.count <= most }.min { a, b in
      (-a.count, length(a)) < (-b.count, length(b))
    }
    return (best ?? []).map { (value: $0.0, label: $0.1) }
  }

  /// Digits that are not 0: 1 and 100 are rounder than 2.5.
  private static func length(_ levels: [(Double, String)]) -> Int {
    levels.reduce(0) { $0 + $1.1.count { $0 != "0" && $0 != "." } }
  }
}
