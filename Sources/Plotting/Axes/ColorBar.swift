internal import Raster

/// The bar beside a heat map that tells what its colours mean: the lowest at its foot.
struct ColorBar: Sendable {
  /// The bar's distance from the data area, its width, and how far its ticks reach out.
  private static let (gap, width, tick) = (8.0, 10.0, 3.0)
  /// Room between a tick and its text, and the least between two texts.
  private static let space = 3.0

  /// Where the colours are.
  let box: Box
  /// Where ticks stand at its right, in points from the top.
  let ticks: [Double]
  /// What stands beside the ticks.
  let texts: [TextBlock]

  /// What a bar with such labels takes at the right of the data area: at most two fifths of a picture,
  /// in which long ones are cut.
  static func room(for labels: [String], in width: Double) -> Double {
    let widest = labels.map { TextBlock([$0], role: .tick).width }.max() ?? 0
    return min(gap + Self.width + tick + 2 * space + widest, 0.4 * width)
  }

  /// A bar for levels, as many of which are told as have room.
  /// - Parameter room: what there is at the right of the data area.
  init(_ levels: Levels, beside data: Box, room: Double) {
    let left = data.right + Self.gap
    box = Box(left: left, top: data.top, right: left + Self.width, bottom: data.bottom)
    let places = levels.values.map { data.bottom - levels.part(of: $0) * data.height }
    let height = TextBlock([""], role: .tick).height
    let least = zip(places, places.dropFirst()).map { $0 - $1 }.min() ?? .infinity
    let step = max(1, Int(((height + Self.space) / max(least, 0.01)).rounded(.up)))
    // Where some are left out, 0 is none of them.
    let first = (levels.values.firstIndex { $0 >= 0 } ?? 0) % step
    let told = stride(from: first, to: places.count, by: step)
    ticks = told.map { places[$0] }
    let start = box.right + Self.tick + Self.space
    texts = told.map { index in
      var text = TextBlock([levels.labels[index]], role: .tick)
      let baseline = places[index] + StrokeFont.capHeight * text.size / 2
      text.origin = Point(start, baseline - StrokeFont.ascent * text.size)
      // Half of the edge is slack, so that rounding cuts nothing.
      return text.truncated(to: data.right + room - Self.space / 2 - start)
    }
  }

  /// Where a tick ends.
  var tickEnd: Double { box.right + Self.tick }
}
