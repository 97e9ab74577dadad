internal import Raster

/// The key of a picture with more series than can be named where they are: a sample of each line or
/// mark, its name and, of a descent, from where to where it goes.
///
/// It stands inside of the data area where it hides nothing, else below the axis, without a frame.
struct Legend: Hashable, Sendable {
  /// Up to as many series of a kind are named where they are.
  static let mostNamed = 4

  /// What is explained.
  enum Series: Hashable, Sendable {
    case curve(Int)
    case trace(Int)

    var role: TextBlock.Role {
      switch self {
      case .curve(let index): .curve(index)
      case .trace(let index): .trace(index)
      }
    }
  }

  struct Entry: Hashable, Sendable {
    var series: Series
    var name: String
    /// What else there is to say, the longest text first; may be empty.
    var details: [String] = []
  }

  struct Row: Hashable, Sendable {
    /// Nil where only the text counts.
    var series: Series?
    var sample: Point
    var name: TextBlock
    var detail: TextBlock?

    /// What the row takes.
    var box: Box {
      var box = (detail ?? name).box
      box.left = sample.x
      return box
    }
  }

  let box: Box
  private(set) var rows: [Row]
  /// Whether it stands below the axis.
  private(set) var isBelow = false
  /// How much of what is drawn it lies on, in small squares.
  private(set) var hidden = 0

  init(_ table: LegendTable, in box: Box, isBelow: Bool = false, hidden: Int = 0) {
    (self.box, rows, self.isBelow, self.hidden) = (box, table.rows(in: box), isBelow, hidden)
  }

  /// The legend without what is known only at the end.
  var withoutDetails: Legend {
    var legend = self
    for index in rows.indices { legend.rows[index].detail = nil }
    return legend
  }
}

extension Legend {
  /// The entries of a picture's curves and descents; none of what is named where it is.
  static func entries(curves: [String], traces: [DescentTexts]) -> [Entry] {
    let curves = curves.count > mostNamed ? curves : []
    let traces = traces.count > mostNamed ? traces : []
    return curves.enumerated().map {
      Entry(series: .curve($0.offset), name: $0.element)
    }
      + traces.enumerated().map {
        Entry(series: .trace($0.offset), name: $0.element.name, details: $0.element.courses)
      }
  }
}
