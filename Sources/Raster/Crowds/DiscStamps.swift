/// A disc's levels at each of 16 × 16 places within a pixel, made when they are first needed.
///
/// So each disc lies within 1/32 pixel of its true place in both directions.
struct DiscStamps {
  static let phases = 16
  /// Larger discs are better painted one by one: their stamps would be large, too.
  static let largestRadius = 24.0

  /// Rows and columns of a stamp, a multiple of what one vector holds.
  let side: Int
  private let radius: Double
  private var stamps: [[SIMD8<UInt8>]]

  init(radius: Double) {
    self.radius = radius
    side = (Int(2 * radius) + 2 + 7) / 8 * 8
    stamps = Array(repeating: [], count: Self.phases * Self.phases)
  }

  /// From a stamp's first pixel to the one that holds the centre.
  var reach: Int { Int(radius.rounded(.up)) }

  /// The stamp's vectors row by row, `side` / 8 to a row, for a centre so many parts of a pixel to
  /// the right of and below its pixel's corner.
  mutating func stamp(_ right: Int, _ down: Int) -> [SIMD8<UInt8>] {
    let index = down * Self.phases + right
    if stamps[index].isEmpty { stamps[index] = made(right, down) }
    return stamps[index]
  }

  private func made(_ right: Int, _ down: Int) -> [SIMD8<UInt8>] {
    func place(_ phase: Int) -> Double {
      Double(reach) + (Double(phase) + 0.5) / Double(Self.phases)
    }
    let disc = Coverage(
      of: .circle(center: Point(place(right), place(down)), radius: radius),
      within: PixelBounds(left: 0, top: 0, right: side, bottom: side))
    let levels = disc.grid.map { UInt8(Ink.level(ofCoverage: $0)) }
    return stride(from: 0, to: levels.count, by: 8).map { start in
      SIMD8(levels[start..<start + 8])
    }
  }
}

extension Pixmap {
  /// Fills discs of one size and one opaque colour, no pixel outside of `clip`.
  ///
  /// For crowds: the cost of each is a few nanoseconds, and memory does not grow with their number.
  /// Each lies within 1/32 pixel of its place. A centre that is not finite is left out.
  public mutating func fillDiscs(
    centers: [Point], radius: Double, _ color: Color, clip: PixelBounds? = nil
  ) {
    let visible = self.visible(clip)
    guard radius > 0, !visible.isEmpty, !centers.isEmpty else { return }
    guard radius <= DiscStamps.largestRadius else {
      for center in centers { fill(.circle(center: center, radius: radius), color, clip: clip) }
      return
    }
    var stamps = DiscStamps(radius: radius)
    var map = LevelMap(around: visible, margin: stamps.side)
    map.stamp(centers, &stamps, within: visible)
    paint(map, color, clip: visible)
  }
}

extension LevelMap {
  fileprivate mutating func stamp(
    _ centers: [Point], _ stamps: inout DiscStamps, within visible: PixelBounds
  ) {
    let phases = Double(DiscStamps.phases)
    let reach = Double(stamps.reach + 1)
    let (left, right) = (Double(visible.left) - reach, Double(visible.right) + reach)
    let (top, bottom) = (Double(visible.top) - reach, Double(visible.bottom) + reach)
    let (bounds, width) = (bounds, bounds.width)
    withLevels { levels in
      for center in centers
      where left < center.x && center.x < right && top < center.y && center.y < bottom {
        let (column, row) = (center.x.rounded(.down), center.y.rounded(.down))
        let stamp = stamps.stamp(
          Int((center.x - column) * phases), Int((center.y - row) * phases))
        let start =
          (Int(row) - stamps.reach - bounds.top) * width + Int(column) - stamps.reach - bounds.left
        levels.raise(to: stamp, side: stamps.side, at: start, stride: width)
      }
    }
  }
}

extension MutableSpan<UInt8> {
  /// Raises a square of levels to those of a stamp.
  @inline(__always)
  fileprivate mutating func raise(
    to stamp: [SIMD8<UInt8>], side: Int, at start: Int, stride: Int
  ) {
    precondition(start >= 0 && start + (side - 1) * stride + side <= count)
    withUnsafeMutableBytes { bytes in
      var index = 0
      for row in 0..<side {
        for column in Swift.stride(from: 0, to: side, by: 8) {
          let offset = start + row * stride + column
          let before = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt8>.self)
          bytes.storeBytes(
            of: pointwiseMax(before, stamp[index]), toByteOffset: offset, as: SIMD8<UInt8>.self)
          index += 1
        }
      }
    }
  }
}
