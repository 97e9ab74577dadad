/// How a line is drawn along a path: with a round pen, so that joins and caps are round.
public struct Stroke: Hashable, Sendable {
  /// The pen's diameter in pixels; nothing is drawn unless it is greater than 0.
  public var width: Double
  /// Lengths in pixels of dash, gap, dash, gap …, measured along the path; empty for a solid line.
  ///
  /// The round caps lengthen each dash by one width. An odd list is run through twice, as in PDF.
  public var dash: [Double]

  /// Creates a stroke.
  public init(width: Double, dash: [Double] = []) {
    self.width = width
    self.dash = dash
  }
}
