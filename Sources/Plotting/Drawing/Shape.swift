internal import Raster

/// What is to be painted in one colour, in points, and where: shapes that are equal cover the same pixels.
struct Shape: Hashable, Sendable {
  enum Outline: Hashable, Sendable {
    /// The inside of a path.
    case filled(Path)
    case stroked(Path, width: Double, dash: [Double])
    /// A line of text; `halo` points wider than its letters are.
    case text(String, size: Double, StrokeFont.Weight, baseline: Point, halo: Double)
  }

  let outline: Outline
  /// Pixels to a point.
  let scale: Int
  /// The pixels that it may cover.
  let bounds: PixelBounds

  /// The pixels that it covers.
  var coverage: Coverage {
    let scale = Double(scale)
    let transform = Transform.scale(scale, scale)
    return switch outline {
    case .filled(let path): Coverage(of: path.transformed(by: transform), within: bounds)
    case .stroked(let path, let width, let dash):
      Coverage(
        of: path.transformed(by: transform),
        stroke: Stroke(width: width * scale, dash: dash.map { $0 * scale }), within: bounds)
    case .text(let line, let size, let weight, let baseline, let halo):
      text(line, size: size * scale, weight, transform.apply(to: baseline), halo: halo * scale)
    }
  }

  /// A line of text whose letters stand on whole pixels.
  private func text(
    _ line: String, size: Double, _ weight: StrokeFont.Weight, _ baseline: Point, halo: Double
  ) -> Coverage {
    let font = StrokeFont.standard
    let y = font.crispBaseline(near: baseline.y, size: size, weight: weight)
    return Coverage(
      ofText: line, size: size,
      strokeWidth: font.strokeWidth(size: size, weight: weight) + halo,
      at: Point(baseline.x, y), within: bounds)
  }
}
