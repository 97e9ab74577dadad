import Testing
import TestSupport

@testable import Plotting

@Suite struct CrowdedTraceTests {
  /// A descent that jumps to and fro, as with a rate that is too great: over a parabola, or anywhere.
  private static func scene(steps: Int, isOnCurve: Bool = true) -> TraceScene? {
    var random = SplitMix64(seed: 7)
    let steps = (0..<steps).map { _ in
      let x = Double.random(in: -1...1, using: &random)
      let y = isOnCurve ? x * x : Double.random(in: 0...1, using: &random)
      return Figure.Trace.Step(x: x, value: y)
    }
    let trace = Figure.Trace(
      label: "d", steps: steps, end: steps.last, rate: 3, epochs: steps.count, isConverged: false)
    let figure = Figure(
      title: "x²", xRange: AxisRange(-1, 1), curves: [Figure.Curve(label: "f") { $0 * $0 }],
      traces: [trace])
    return Scene(figure).overlay.traces.first
  }

  @Test func `of very many steps no more is drawn than can be seen`() throws {
    let scene = try #require(Self.scene(steps: 100_000))
    #expect(scene.moves.count == 500)
    #expect((200...1_000).contains(scene.dots.count))
    #expect(scene.start != nil && scene.end != nil)
  }

  @Test func `steps that fill the picture are a crowd, and not all of them`() throws {
    let scene = try #require(Self.scene(steps: 100_000, isOnCurve: false))
    #expect(scene.isCrowded)
    #expect(scene.dots.count < 40_000)
  }

  @Test func `of as many as can be told apart, all are drawn`() throws {
    let scene = try #require(Self.scene(steps: 60))
    #expect(scene.moves.count > 50)
    #expect(scene.dots.count > 30)
  }
}
