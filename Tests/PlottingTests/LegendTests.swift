import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which series a legend names, and what it hides.
@Suite struct LegendTests {
  @Test func `up to four series of a kind are named where they are, more in a legend`() {
    func legend(_ curves: Int, _ traces: Int) -> Legend? {
      var figure = Lecture.figure(
        (0..<traces).map { Lecture.trace("d\($0)", from: -4 + 0.9 * Double($0)) })
      figure.curves = (0..<curves).map { index in
        Figure.Curve(label: "c\(index)") { $0 * Double(index + 1) }
      }
      return Scene(figure).overlay.legend
    }
    #expect(legend(4, 4) == nil)
    #expect(legend(5, 0)?.rows.map(\.name.lines) == (0..<5).map { ["c\($0)"] })
    #expect(legend(1, 9)?.rows.map(\.series) == (0..<9).map { .trace($0) })
    #expect(legend(8, 8)?.rows.count == 16)
  }

  @Test
  func `a legend tells from where to where a descent goes, while it is under way only its name`() {
    var figure = Lecture.figure((0..<5).map { Lecture.trace("d\($0)", from: 0.5) })
    figure.yRange = AxisRange(-2, 8)
    let overlay = Scene(figure).overlay
    #expect(overlay.legend?.rows[0].detail?.lines == ["x₀ = 0.5 → x = −0.7017, f = −1.0758"])
    #expect(overlay.underway([]).legend?.rows[0].detail == nil)
    #expect(overlay.underway([]).legend?.box == overlay.legend?.box)
  }

  @Test func `a legend says less before it hides anything`() throws {
    let starts = [-4, -3, -2.2, -1.2, 0.5, 1, 2.5, 4.6]
    let figure = Lecture.figure(starts.map { Lecture.trace("d", from: $0) })
    let scene = Scene(figure)
    let legend = try #require(scene.overlay.legend)
    #expect(legend.rows[0].detail?.lines == ["x₀ = −4 → x = −4.7124"])
    for point in scene.curves.flatMap(\.lines).joined() { #expect(!legend.box.contains(point)) }
  }

  @Test func `a legend hides nothing where there is room beside the curves`() throws {
    var figure = Lecture.figure()
    figure.yRange = AxisRange(-1, 4)
    figure.curves = (1...8).map { n in Figure.Curve(label: "c\(n)") { sin($0 * Double(n)) / 2 } }
    let scene = Scene(figure)
    let box = try #require(scene.overlay.legend).box
    for point in scene.curves.flatMap(\.lines).joined() { #expect(!box.contains(point)) }
  }
}
