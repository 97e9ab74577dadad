import Testing
import TestSupport

@testable import Plotting

/// What holds for every figure, tried on some hundred random ones.
@Suite struct LayoutLaws {
  private static func figures(seed: UInt64, count: Int) -> [Figure] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in Figure.random(using: &random) }
  }

  @Test(arguments: 1...10)
  func `no text overlaps another, and none leaves the canvas`(seed: UInt64) {
    for figure in Self.figures(seed: seed, count: 20) {
      let scene = Scene(figure)
      let blocks = scene.layout.texts + scene.notes.map(\.block)
      for (index, block) in blocks.enumerated() where !block.lines.joined().isEmpty {
        #expect(scene.layout.canvas.contains(block.box), "\(block) in \(figure.size)")
        for other in blocks[..<index] where !other.lines.joined().isEmpty {
          #expect(!block.box.overlaps(other.box), "\(block) and \(other) in \(figure.size)")
        }
      }
    }
  }

  @Test func `notes lie inside of the data area and off the markers`() {
    for figure in Self.figures(seed: 77, count: 60) {
      let scene = Scene(figure)
      for note in scene.notes {
        #expect(scene.layout.data.contains(note.block.box))
        for marker in scene.traces.flatMap({ [$0.start, $0.end].compactMap { $0 } }) {
          #expect(!note.block.box.contains(marker))
        }
      }
    }
  }

  @Test func `the layout does not depend on the scale`() {
    for var figure in Self.figures(seed: 78, count: 20) {
      let plain = Scene(figure)
      figure.scale = 2
      let fine = Scene(figure)
      #expect(plain.layout.texts == fine.layout.texts)
      #expect(plain.layout.data == fine.layout.data)
    }
  }

  @Test func `the data area is three quarters of the canvas`() {
    for figure in [
      Lecture.figure(), Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima),
    ] {
      let layout = Layout(figure, yRange: figure.shownYRange)
      let part =
        layout.data.width * layout.data.height / (layout.canvas.width * layout.canvas.height)
      #expect(part >= 0.75)
    }
  }

  @Test func `pictures of one range share their axes`() {
    let plain = Layout(Lecture.figure(), yRange: Lecture.figure().shownYRange)
    let other = Lecture.figure([Lecture.trace("d", from: 0.5)])
    let traced = Layout(other, yRange: other.shownYRange)
    #expect(plain.x == traced.x)
    #expect(plain.y == traced.y)
  }

  @Test func `both ends of the lecture's range are labelled`() {
    let layout = Layout(Lecture.figure(), yRange: Lecture.figure().shownYRange)
    #expect(layout.xTicks.ticks.map(\.label) == ["−5.0", "−2.5", "0.0", "2.5", "5.0"])
  }
}
