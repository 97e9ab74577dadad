import Parallel
import Raster
import TestSupport
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct `Pictures that have much in common` {
  private static let functions: [(formula: String, function: @Sendable (Double) -> Double)] = [
    ("f", Lecture.function), ("f'", Lecture.derivative), ("tan(x)", { tan($0) }),
    ("1 / x", { 1 / $0 }), ("log(x)", { log($0) }), ("0 / 0", { _ in .nan }),
    ("sin(1 / x)", { sin(1 / $0) }),
  ]

  /// A figure of functions that a cache knows again.
  private static func random(
    _ cache: DrawingCache?, using random: inout SplitMix64
  ) -> Figure {
    var figure = Figure.random(using: &random)
    figure.xRange =
      [AxisRange(-5, 5), AxisRange(-1, 2)].randomElement(using: &random) ?? figure.xRange
    figure.scale = .random(in: 1...2, using: &random)
    figure.cache = cache
    for index in figure.curves.indices {
      let (formula, function) = functions[.random(in: 0..<functions.count, using: &random)]
      (figure.curves[index].formula, figure.curves[index].function) = (formula, function)
    }
    return figure
  }

  @Test func `are what they would be one by one`() {
    let cache = DrawingCache()
    for seed in 0..<40 {
      var (first, second) = (SplitMix64(seed: UInt64(seed)), SplitMix64(seed: UInt64(seed)))
      let (alone, other) = (Self.random(nil, using: &first), Self.random(cache, using: &second))
      #expect(other.drawn() == alone.drawn(), "seed \(seed)")
      #expect(other.description == alone.description, "seed \(seed)")
      #expect(cache.size <= DrawingCache.limit)
    }
    #expect(cache.size > 0)
  }

  @Test func `are drawn at the same time as well as one after the other`() {
    let cache = DrawingCache()
    let pictures = Threads.map(8) { index in
      var random = SplitMix64(seed: UInt64(index / 2))
      let figure = Self.random(cache, using: &random)
      return (figure.drawn(), figure.description)
    }
    for (index, picture) in pictures.enumerated() {
      var random = SplitMix64(seed: UInt64(index / 2))
      let figure = Self.random(nil, using: &random)
      #expect(picture == (figure.drawn(), figure.description))
    }
  }

  @Test func `ask their function once`() {
    let calls = Guarded(0)
    var figure = Lecture.figure()
    figure.cache = DrawingCache()
    figure.curves[0].formula = "f"
    figure.curves[0].function = { x in
      calls.with { $0 += 1 }
      return Lecture.function(x)
    }
    func asked(_ draw: () -> Void) -> Int {
      let before = calls.with { $0 }
      draw()
      return calls.with { $0 } - before
    }
    let first = asked { _ = (figure.settled().drawn(), figure.description) }
    figure.traces = [Lecture.trace("d", from: 0.5)]
    let second = asked { _ = (figure.settled().drawn(), figure.description) }
    #expect(first > 2_000)
    // The words give some of its values.
    #expect(second < 20)
  }

  @Test func `keep nothing of one that nobody waited for`() {
    let cache = DrawingCache()
    var figure = Lecture.figure([Lecture.trace("d", from: 0.5)])
    (figure.cache, figure.curves[0].formula) = (cache, "f")
    let calls = Guarded(0)
    var abandoned = figure
    abandoned.curves[0].function = { x in
      calls.with { $0 += 1 }
      return Lecture.function(x)
    }
    abandoned = abandoned.cancellable { calls.with { $0 > 300 } }
    _ = (abandoned.settled().drawn(), abandoned.description)
    #expect(figure.drawn() == Lecture.figure([Lecture.trace("d", from: 0.5)]).drawn())
    #expect(figure.description == Lecture.figure([Lecture.trace("d", from: 0.5)]).description)
  }
}
