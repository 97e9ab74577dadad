import Plotting
import TestSupport

/// Figures of many descents at once: crowds, basins, areas, clouds.
extension Figure {
  /// Any figure with a crowd over a curve or a coloured ground, or both.
  static func randomSearch(using random: inout SplitMix64) -> Figure {
    var figure = Figure.random(using: &random)
    (figure.traces, figure.minima) = (Array(figure.traces.prefix(2)), [])
    let function = figure.curves.first?.function ?? { $0 }
    if Bool.random(using: &random) {
      figure.crowds.append(
        Crowd.random(along: figure.xRange, using: &random) { x, _ in function(x) })
    } else {
      figure.ground = .random(along: figure.xRange, function, using: &random)
    }
    if Bool.random(using: &random) {
      figure.cloud = (0..<40).map { _ in
        let x = figure.xRange.place(using: &random)
        return Curve.Place(x: x, y: function(x))
      }
    }
    figure.caption = captions.randomElement(using: &random) ?? nil
    return figure
  }

  /// Any surface with a crowd over it, or painted by where descents end.
  static func randomPlaneSearch(using random: inout SplitMix64) -> Figure {
    var figure = Figure.randomSurface(using: &random)
    let y = figure.yRange ?? figure.xRange
    let crowd = Crowd.random(along: figure.xRange, using: &random) { y.place(part: $1) }
    if Bool.random(using: &random) {
      figure.surface?.crowds.append(crowd)
    } else {
      let count = crowd.ends.count
      figure.surface?.traces = []
      figure.surface?.areas = Areas(ends: crowd.ends, count: crowd.count) { x, _, _ in
        x.indices.map { count > 0 && $0 % 7 > 0 ? $0 % count : nil }
      }
    }
    figure.caption = captions.randomElement(using: &random) ?? nil
    return figure
  }

  private static let captions: [String?] = [
    nil, "", "100 random starts, seed 7", "white: no minimum",
    "1000000 random starts, seed 9007199254740992, 3 lost (boxes), 100 not at rest (rings)",
  ]
}

extension Figure.Crowd {
  /// - Parameter height: where a start stands upward, from its x and a random part of 0…1.
  fileprivate static func random(
    along range: AxisRange, using random: inout SplitMix64, height: (Double, Double) -> Double
  ) -> Figure.Crowd {
    var places: [(x: Double, value: Double)] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let x = range.place(using: &random)
      places.append((x, height(x, .random(in: -0.1...1.1, using: &random))))
    }
    let best = places.map(\.value).min()
    let ends = places.map {
      End(
        x: $0.x, value: $0.value, count: .random(in: 1...1_000_000, using: &random),
        isBest: $0.value == best)
    }
    let starts = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      let x = range.place(using: &random)
      let fate: Fate =
        ends.isEmpty || Int.random(in: 0...5, using: &random) == 0
        ? [.open, .lost].randomElement(using: &random) ?? .open
        : .end(.random(in: 0..<ends.count, using: &random))
      return Start(x: x, value: height(x, .random(in: 0...1, using: &random)), fate: fate)
    }
    return Figure.Crowd(
      label: "r", starts: starts, ends: ends, count: starts.count,
      openCount: starts.count { $0.fate == .open }, lostCount: starts.count { $0.fate == .lost })
  }
}

extension Figure.Ground {
  fileprivate static func random(
    along range: AxisRange, _ function: (Double) -> Double, using random: inout SplitMix64
  ) -> Figure.Ground {
    let count = Int.random(in: 1...30, using: &random)
    let inner = (0..<count).map { _ in range.place(using: &random) }.sorted()
    let borders = [range.lower] + inner + [range.upper]
    let ends = inner.prefix(12).map {
      Figure.Crowd.End(x: $0, value: function($0), count: 1, isBest: Bool.random(using: &random))
    }
    let zones = zip(borders, borders.dropFirst()).enumerated().map { index, zone in
      Figure.Zone(
        lower: zone.0, upper: zone.1, labels: ["→ −0.7017, or elsewhere", "→ −0.7"],
        tint: index.isMultiple(of: 5) ? nil : index % 12)
    }
    return Figure.Ground(
      label: "b", zones: zones, height: Bool.random(using: &random) ? .curve : .top, ends: ends,
      tints: Array(ends.indices))
  }
}

extension AxisRange {
  /// A place at a part of the way, 0 at the lower end.
  fileprivate func place(part: Double) -> Double { lower + part * length }

  /// Any place, sometimes a little outside.
  fileprivate func place(using random: inout SplitMix64) -> Double {
    place(part: .random(in: -0.05...1.05, using: &random))
  }
}
