extension Figure {
  /// The same figure for somebody who may go before it is drawn, told or written in characters.
  ///
  /// As soon as `isCancelled` says so its functions have no values and nothing more is painted, so
  /// that whatever is going on with it soon ends. What comes of that is no picture of anything.
  public func cancellable(by isCancelled: @escaping @Sendable () -> Bool) -> Figure {
    var figure = self
    figure.isCancelled = isCancelled
    for (index, curve) in curves.enumerated() {
      figure.curves[index].function = { isCancelled() ? .nan : curve.function($0) }
    }
    if let surface {
      figure.surface?.function = { surface.values($0, $1, until: isCancelled) }
    }
    figure.surface?.areas?.isCancelled = isCancelled
    return figure
  }
}

extension Figure.Surface {
  /// Points that are asked for at a time: some milliseconds' work.
  private static let chunk = 8_192

  /// The values at many points, and none from when `isCancelled` says so.
  fileprivate func values(
    _ x: [Double], _ y: [Double], until isCancelled: () -> Bool
  ) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(x.count)
    while values.count < x.count, !isCancelled() {
      let part = values.count..<min(values.count + Self.chunk, x.count)
      values += function(Array(x[part]), Array(y[part]))
    }
    return values + Array(repeating: .nan, count: x.count - values.count)
  }
}
