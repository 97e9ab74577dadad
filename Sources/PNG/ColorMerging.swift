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
    let order = table.colors.indices.sorted {
      (table.counts[$1], $0) < (table.counts[$0], $1)
    }
    let codes = order.map { SIMD4<Int16>(code: table.colors[$0]) }
    if let choice = Choice(codes, exact: areas, tolerance, limit) {
      take(choice.kept, choice.substitutes, of: table, order)
      return
    }
    for shades in Self.surfaces.shades {
      // Where mixtures are most of the picture, it is none of bands or shades.
      let exact = order.prefix(shades).reduce(0) { $0 + table.counts[$1] }
      guard exact * 4 >= total * 3 else { break }
      for width in Self.surfaces.widths where width > tolerance {
        guard let choice = Choice(codes, exact: shades, width, limit) else { continue }
        take(choice.kept, choice.nearest(codes), of: table, order)
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

/// Which of some colours, the most frequent first, stand for all.
private struct Choice {
  /// Their ranks.
  private(set) var kept: [Int] = []
  /// For each colour the place in `kept` of the first that is near to it: of its own where it is kept.
  private(set) var substitutes: [Int] = []
  private var channels: [SIMD4<Int16>] = []

  /// `nil` if that takes more than `limit`.
  ///
  /// The first `exact` are kept, however near they are to others.
  init?(_ codes: [SIMD4<Int16>], exact: Int, _ tolerance: Int, _ limit: Int) {
    substitutes.reserveCapacity(codes.count)
    for (rank, code) in codes.enumerated() {
      if rank >= exact, let first = channels.firstIndex(where: { $0.isNear(code, tolerance) }) {
        substitutes.append(first)
        continue
      }
      guard kept.count < limit else { return nil }
      substitutes.append(kept.count)
      kept.append(rank)
      channels.append(code)
    }
  }

  /// For each colour the place in `kept` of the one that is nearest to it.
  func nearest(_ codes: [SIMD4<Int16>]) -> [Int] {
    zip(codes, substitutes).map { code, first in
      // A colour that is kept stands for itself.
      if channels[first] == code { return first }
      var (best, least) = (first, Int32.max)
      for (index, channel) in channels.enumerated() {
        let distance = channel.distance(to: code)
        if distance < least { (best, least) = (index, distance) }
      }
      return best
    }
  }
}

extension SIMD4<Int16> {
  fileprivate init(code: UInt32) {
    self.init(Int16(code >> 16), Int16(code >> 8 & 255), Int16(code & 255), 0)
  }

  /// How far the channel is off that is off most, and in the second place how far all are.
  fileprivate func distance(to other: Self) -> Int32 {
    let difference = self &- other
    let sizes = SIMD4<Int32>(truncatingIfNeeded: pointwiseMax(difference, 0 &- difference))
    return sizes.max() << 16 | (sizes &* sizes).wrappedSum() >> 2
  }

  /// Whether no channel differs by more than a tolerance.
  fileprivate func isNear(_ other: Self, _ tolerance: Int) -> Bool {
    let difference = self &- other
    let size = pointwiseMax(difference, 0 &- difference)
    return all(size .<= SIMD4(repeating: Int16(tolerance)))
  }
}
