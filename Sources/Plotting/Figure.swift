/// A plot before it is drawn.
public struct Figure: Sendable {
  /// The line above the plot.
  public var title: String

  /// Creates an empty figure.
  public init(title: String) {
    self.title = title
  }
}
