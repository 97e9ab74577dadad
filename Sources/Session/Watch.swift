/// Whoever waits for long work: may end it, and hears how far it is.
public struct Watch: Sendable {
  /// Asked between steps; true ends the work with what was reached.
  public var isCancelled: @Sendable () -> Bool
  /// Told now and then which part of the work is done, from 0 to 1.
  public var progress: @Sendable (Double) -> Void

  /// Creates a watch.
  public init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// Nobody waits: the work goes on to its end.
  public static let nobody = Watch()

  /// A watch over one of several pieces that take about equally long.
  /// - Parameters:
  ///   - index: the piece's number, from 0.
  ///   - count: how many there are, at least 1.
  public func part(_ index: Int, of count: Int) -> Watch {
    Watch(isCancelled: isCancelled) { [progress] fraction in
      progress((Double(index) + fraction) / Double(count))
    }
  }
}
