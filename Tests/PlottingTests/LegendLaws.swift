import Testing
import TestSupport

@testable import Plotting

/// What holds for every legend, tried on some hundred random figures.
@Suite struct LegendLaws {
  @Test(arguments: 1...10)
  func `a legend names all that has no other name, and hides nothing`(seed: UInt64) {
    var random = SplitMix64(seed: 3_000 + seed)
    let figures = (0..<20).map { _ in Figure.random(using: &random) }
    for figure in figures where max(figure.curves.count, figure.traces.count) > Legend.mostNamed {
      let scene = Scene(figure)
      guard let legend = scene.overlay.legend else {
        Issue.record("none in \(figure.size)")
        continue
      }
      let data = scene.layout.data
      let hidden = scene.curves.flatMap(\.lines).joined().count {
        data.contains($0) && legend.box.contains($0)
      }
      #expect(hidden == 0, "of a curve in \(figure.size)")
      let marks = scene.overlay.traces.flatMap { $0.dots + [$0.start, $0.end].compactMap(\.self) }
      #expect(marks.count(where: legend.box.contains) == 0, "of a descent in \(figure.size)")
    }
  }

  @Test(arguments: 1...10)
  func `a legend over a surface hides nothing either`(seed: UInt64) throws {
    var random = SplitMix64(seed: 4_000 + seed)
    let figures = (0..<12).map { _ in Figure.randomSurface(using: &random) }
    for figure in figures {
      guard let surface = figure.surface, surface.traces.count > Legend.mostNamed else { continue }
      let scene = SurfaceScene(figure, surface)
      let legend = try #require(scene.overlay.legend)
      let traces = scene.overlay.traces.flatMap { $0.dots + [$0.start, $0.end].compactMap(\.self) }
      let marks = traces + scene.marks.map(\.place) + scene.crowds.flatMap(\.ends).map(\.place)
      #expect(marks.count(where: legend.box.contains) == 0, "in \(figure.size)")
    }
  }
}
