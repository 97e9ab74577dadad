import Plotting
import Testing
import TestSupport

@testable import Session

/// Whatever is typed, its picture in characters has as many rows and columns as there is room for.
@Suite struct `A picture in characters` {
  private static let functions = [
    "1/x", "log(x)", "0", "1/0", "1e300 x^2", "x^400", "floor(x)", "sin(1/x)", "-1e308 x",
    "sin(x) + 0.5 sin(3x)",
  ]
  private static let surfaces = ["x/y", "log(x y)", "3", "1e300 x y", "x^2 - y^2", "1/0 x y"]
  private static let numbers = ["0", "-1", "0.5", "1e300", "inf", "0/0", "100"]
  private static let ranges = [
    "[-5, 5]", "[0, 1e-300]", "[1e300, 1.1e300]", "[-1e308, 1e308]", "[-5, -1]",
  ]

  /// Lines that make things, and lines that show them, whether they are there or not.
  private static func line(_ random: inout SplitMix64) -> String {
    func any(_ list: [String]) -> String { list.randomElement(using: &random) ?? "" }
    let (f, g) = (any(functions), any(surfaces))
    return any([
      "d = descend \(f) from \(any(numbers)) rate \(any(numbers))",
      "e1 = descend \(f) from \(any(numbers)) epochs 3 using adam",
      "h = descend \(g) from [\(any(numbers)), \(any(numbers))]",
      "r = restarts \(f) count 3 on \(any(ranges)) epochs 5",
      "b = basins \(f) on \(any(ranges)) epochs 3",
      "s = sweep \(f) from \(any(numbers)) rate 0 to \(any(numbers)) count 5",
      "plot d", "plot r", "plot b", "plot s", "plot \(f), d", "plot \(f), d, e1 on \(any(ranges))",
      "plot \(f), minima on \(any(ranges))", "contour \(g), h",
      "heatmap \(g), h on \(any(ranges)) x \(any(ranges))",
    ])
  }

  @Test(arguments: 1...3)
  func `fits whatever is in it`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var interpreter = Interpreter()
    for _ in 0..<20 {
      for case .figure(let figure) in interpreter.run(Self.line(&random)) {
        for (columns, rows) in [(60, 18), (24, 9)] {
          let text = figure.text(columns: columns, rows: rows).description
          #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= rows)
        }
      }
    }
  }
}
