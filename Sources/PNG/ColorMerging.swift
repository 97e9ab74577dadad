/// Fewer colours, none of them far from what it stands for.
///
/// A rarer colour is replaced by a more frequent one if no channel changes by more than the tolerance;
/// those that fill more than a thousandth of the picture stay as they are. That suits lines on a ground.
///
/// Where it does not leave few enough, as on a surface of many colours, the most frequent stay, which are
/// its bands or shades, and the others, which are mixtures at edges, go to the nearest colour: no
/// further than it takes. Ties go by first appearance, so the result is always the same.
struct ColorMerging {
  /// The part of a picture above which a colour is no mixture.
  private static let area = 1_000
  /// How many colours may be bands or shades, and how far mixtures between them may be off: 28 codes of
  /// 255 are a ninth of a pixel's coverage at most.
  private static let surfaces = (shades: [160, 96, 32], widths: [4, 6, 8, 11, 14, 18, 22, 28])

  /// The colours that are left.
  private(set) var palette: [UInt32] = []
  /// For each colour of the table its place in `palette`.
  private(set) var indexes: [UInt8]
  /// The part of the picture that has its most frequent colour.
  let ground: Double
  /// How many colours are no mixtures.
  let areas: Int

  /// `nil` if more than `limit` colours are left.
  ///
  /// With a tolerance of 0 all are kept, in the order of their first appearance.
  init?(_ table: ColorTable, tolerance: Int, limit: Int = 256) {
    indexes = [UInt8](repeating: 0, count: table.colors.count)
    let total = table.counts.reduce(0, +)
    ground = Double(table.counts.max() ?? 0) / Double(max(total, 1))
    areas = table.counts.count { $0 * Self.area > total }
    guard tolerance > 0 else {
      guard keepAll(table, limit) else { return nil }
      return
    }
    let order = table.order
    let colors = order.map { table.colors[$0] }
    if let choice = ColorChoice(colors, exact: areas, tolerance: tolerance, limit: limit) {
      take(choice.kept, choice.substitutes, of: table, order)
      return
    }
    for shades in Self.surfaces.shades {
      // Where mixtures are most of the picture, it is none of bands or shades.
      let exact = order.prefix(shades).reduce(0) { $0 + table.counts[$1] }
      guard exact * 4 >= total * 3 else { break }
      for width in Self.surfaces.widths where width > tolerance {
        let choice = ColorChoice(colors, exact: shades, tolerance: width, limit: limit)
        guard let choice else { continue }
        take(choice.kept, choice.nearest, of: table, order)
        return
      }
    }
    return nil
  }

  /// Makes the palette of some of the colours, and notes for each which of them stands for it.
  private mutating func take(
    _ kept: [Int], _ substitutes: [Int], of table: ColorTable, _ order: [Int]
  ) {
    palette = kept.map { table.colors[order[$0]] }
    for (index, substitute) in zip(order, substitutes) { indexes[index] = UInt8(substitute) }
  }

  private mutating func keepAll(_ table: ColorTable, _ limit: Int) -> Bool {
    guard table.colors.count <= limit else { return false }
    palette = table.colors
    indexes = table.colors.indices.map { UInt8($0) }
    return true
  }
}
