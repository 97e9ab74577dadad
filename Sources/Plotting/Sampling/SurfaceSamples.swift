extension Figure.Surface {
  /// Steps along each side of a picture, by which it is judged however large it is.
  private static let side = 200

  /// The function all over a picture, border to border.
  func samples(in figure: Figure) -> [Figure.SurfaceStep] {
    samples(figure.xRange, figure.yRange ?? figure.xRange, side: Self.side)
  }

  /// The function at evenly spaced places from border to border, row by row from below.
  /// - Parameter side: how many steps there are along each side.
  func samples(_ x: AxisRange, _ y: AxisRange, side: Int) -> [Figure.SurfaceStep] {
    func places(_ range: AxisRange) -> [Double] {
      let scale = Scale(range: range, start: 0, end: Double(side))
      return (0...side).map { scale.value(at: Double($0)) }
    }
    let (xs, ys) = grid(places(x), places(y))
    return zip(zip(xs, ys), function(xs, ys)).map {
      Figure.SurfaceStep(x: $0.0, y: $0.1, value: $1)
    }
  }
}

/// All places of a grid as two columns, row by row.
func grid(_ xs: [Double], _ ys: some Collection<Double>) -> (x: [Double], y: [Double]) {
  (ys.flatMap { _ in xs }, ys.flatMap { Array(repeating: $0, count: xs.count) })
}
