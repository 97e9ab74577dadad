import Raster
import Synchronization
import Testing

@testable import Plotting

/// Counts, from whatever thread.
private final class Counter: Sendable {
  private let number = Atomic(0)
  var value: Int { number.load(ordering: .relaxed) }
  func add(_ count: Int = 1) { number.wrappingAdd(count, ordering: .relaxed) }
}

@Suite struct `A figure that nobody waits for` {
  @Test func `asks its curves no more`() {
    let calls = Counter()
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    figure.curves[0].function = { x in
      calls.add()
      return x
    }
    let abandoned = figure.cancellable { calls.value >= 100 }
    _ = abandoned.settled().drawn()
    _ = abandoned.description
    _ = abandoned.text(columns: 80, rows: 20)
    #expect(calls.value == 100)
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `asks its surface only for what was begun`(style: Figure.Surface.Style) {
    let points = Counter()
    let figure = Self.surface(style, count: points).cancellable { points.value > 0 }
    _ = figure.drawn()
    _ = figure.description
    _ = figure.text(columns: 80, rows: 20)
    #expect((1...8_192).contains(points.value))
  }

  @Test func `paints nothing more`() {
    let whole = Lecture.figure([Lecture.trace("d", from: 0.5)])
    let picture = whole.cancellable { true }.drawn()
    #expect(Set(picture.bytes) == [255])
    #expect((picture.width, picture.height) == (800, 480))
  }

  @Test(arguments: [Figure.Surface.Style.contour, .heatmap])
  func `is what it was while somebody waits`(style: Figure.Surface.Style) {
    let surface = Self.surface(style, count: Counter())
    #expect(surface.cancellable { false }.drawn() == surface.drawn())
    let lecture = Lecture.figure([Lecture.trace("d", from: 0.5)], minima: Lecture.minima)
    #expect(lecture.cancellable { false }.drawn() == lecture.drawn())
    #expect(lecture.cancellable { false }.description == lecture.description)
  }

  @Test func `tells those who find out where its areas end`() {
    var figure = Self.surface(.contour, count: Counter())
    figure.surface?.areas = Figure.Areas(ends: [], count: 1) { x, _, isCancelled in
      #expect(isCancelled())
      return x.map { _ in nil }
    }
    _ = figure.cancellable { true }.drawn()
  }

  private static func surface(_ style: Figure.Surface.Style, count: Counter) -> Figure {
    var figure = Figure(title: "g", xRange: AxisRange(-2, 2))
    figure.surface = Figure.Surface(label: "g", style: style) { x, y in
      count.add(x.count)
      return zip(x, y).map { $0 * $0 - $1 * $1 }
    }
    return figure
  }
}
