/// How a series looks beside others: its ink, the dashes of its line, and the shape of its marks.
///
/// The first four series have four inks, four dashes and four shapes. From the fifth on inks come
/// again, each with the next dash or shape, so that no two of sixteen curves, and no two of sixteen
/// descents, have all alike. After sixteen they repeat.
struct SeriesStyle: Hashable, Sendable {
  /// The rhythm of a line.
  enum Dash: Int, CaseIterable, Sendable {
    case solid, dashed, dotted, dashedAndDotted

    /// Drawn and left out in turn, in points.
    var lengths: [Double] {
      switch self {
      case .solid: []
      case .dashed: [9, 6]
      case .dotted: [2, 6]
      case .dashedAndDotted: [12, 5, 2, 5]
      }
    }
  }

  /// What a step is marked with; none of them points anywhere, which a triangle does.
  enum Shape: Int, CaseIterable, Sendable {
    case disc, square, diamond, cross

    /// The shape of the starts that led to an end, counted from the left.
    init(rank: Int) { self = Self.allCases[rank % Self.allCases.count] }
  }

  /// How many there are before they repeat.
  static let count = inkCount * 4
  private static let inkCount = 4

  /// An index into the palette's inks.
  let ink: Int
  let dash: Dash
  let shape: Shape

  /// Curves and traces take the inks in opposite orders, so that two of each are four colours.
  static func curve(_ index: Int) -> SeriesStyle {
    SeriesStyle(
      ink: [0, 3, 2, 1][index % inkCount], dash: Dash.allCases[turn(index)], shape: .disc)
  }

  static func trace(_ index: Int) -> SeriesStyle {
    SeriesStyle(
      ink: [1, 2, 3, 0][index % inkCount], dash: .solid, shape: Shape.allCases[turn(index)])
  }

  /// One place further each time that the inks come again.
  private static func turn(_ index: Int) -> Int { (index + index / inkCount) % 4 }
}
