import Raster
import Testing

@testable import Plotting

@Suite struct `Marks of minima` {
  private func figure(_ count: Int, isGlobal: (Int) -> Bool) -> Figure {
    Lecture.figure(
      [],
      minima: (0..<count).map {
        Figure.Minimum(
          x: -5 + 10 * (Double($0) + 0.5) / Double(count), value: 0,
          rank: isGlobal($0) ? .deepest : .local)
      })
  }

  @Test(arguments: [1, 5, 40, 400, 3_000])
  func `never overlap, and none is lost`(count: Int) {
    let minima = Scene(figure(count) { $0 == count / 3 }).minima
    let places = minima.marks.map(\.place)
    for (a, b) in zip(places, places.dropFirst()) {
      #expect(a.distance(to: b) > 2 * Markers.minimumRadius)
    }
    #expect(minima.marks.count + minima.hiddenCount == count)
    #expect(minima.counts[.deepest] == 1)
    #expect(minima.marks.count { $0.rank == .deepest } == 1, "the deepest is always marked")
  }

  @Test func `are counted in words where they are many`() {
    let lines = Scene(figure(400) { _ in true }).overlay.notes.flatMap(\.block.lines)
    let hidden = Scene(figure(400) { _ in true }).minima.hiddenCount
    #expect(lines.contains("+\(hidden) more minima"), "\(lines)")
    #expect(lines.contains("one of 400 deepest"), "\(lines)")
    #expect(lines.count == 2)
  }

  @Test(arguments: [7, 16, 24])
  func `have one word at least`(count: Int) {
    let lines = Scene(figure(count) { _ in true }).overlay.notes.flatMap(\.block.lines)
    #expect(lines == ["one of \(count) deepest"])
  }

  @Test func `each have a word where they are few`() {
    let lines = Scene(Lecture.figure([], minima: Lecture.minima)).overlay.notes
      .flatMap(\.block.lines)
    #expect(lines.sorted() == ["deepest", "deepest", "deepest", "local", "local"])
  }

  @Test func `of a surface keep apart, too`() throws {
    var figure = Figure(title: "", xRange: AxisRange(-1, 1))
    let marks = (0..<900).map {
      Figure.Mark(
        x: -0.5 + Double($0 % 30) / 60, y: -0.5 + Double($0 / 30) / 60, value: 0, kind: .saddle)
    }
    figure.surface = Figure.Surface(label: "f", marks: marks) { zip($0, $1).map { $0 * $1 } }
    let scene = SurfaceScene(figure, try #require(figure.surface))
    for (index, mark) in scene.marks.enumerated() {
      for other in scene.marks[..<index] {
        #expect(mark.place.distance(to: other.place) > 2 * Markers.markRadius)
      }
    }
    #expect(scene.overlay.notes.contains { $0.block.lines[0].hasPrefix("+") })
  }
}
