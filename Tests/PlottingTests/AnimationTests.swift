import PNG
import Raster
import Testing
import TestSupport

@testable import Plotting

@Suite struct AnimationTests {
  private static func frames(of figure: Figure) -> [(picture: Pixmap, seconds: Double)] {
    var frames: [(Pixmap, Double)] = []
    figure.forEachFrame { frames.append(($0, $1)) }
    return frames
  }

  @Test func `shows the steps that move, with a rest at both ends`() throws {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)]).animated()
    let animation = try #require(figure.animation)
    let steps = animation.frames.map(\.step)
    #expect(steps.first == 0)
    #expect(steps.last == .some(nil))
    // Of 100 steps the first dozen go anywhere.
    #expect((8...20).contains(steps.count))
    let numbers = steps.compactMap { $0 }
    #expect(numbers == Set(numbers).sorted())
    #expect(animation.frames[0].seconds >= 1)
    #expect(animation.frames.last?.seconds == 3)
  }

  @Test func `ends with the finished picture, and every frame differs from the one before`() {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)]).animated()
    let frames = Self.frames(of: figure)
    #expect(frames.count == figure.animation?.frames.count)
    #expect(frames.last?.picture == figure.drawn())
    for (a, b) in zip(frames, frames.dropFirst()) { #expect(a.picture != b.picture) }
  }

  @Test func `shows very long descents in 60 frames`() throws {
    // Rate 2/3 on x² − 1 turns round at each step and hardly comes nearer.
    var steps: [Figure.Trace.Step] = []
    for index in 0..<20_000 {
      let x = (index.isMultiple(of: 2) ? 4.0 : -4) * (1 - Double(index) / 30_000)
      steps.append(Figure.Trace.Step(x: x, value: x * x))
    }
    let trace = Figure.Trace(
      label: "d", steps: steps, end: steps.last, rate: 1, epochs: 20_000, isConverged: false)
    let animation = try #require(Lecture.figure([trace]).animated().animation)
    #expect(animation.frames.count == 60)
    #expect(animation.seconds < 12)
  }

  @Test func `any figure can be animated`() {
    var random = SplitMix64(seed: 41)
    for _ in 0..<8 {
      var figure = Figure.random(using: &random)
      figure.size = Figure.Size(width: 200, height: 160)
      let animated = figure.animated()
      #expect(Self.frames(of: animated).last?.picture == animated.drawn())
    }
  }

  @Test func `a still figure is its only frame`() {
    let figure = Lecture.figure()
    #expect(Self.frames(of: figure).map(\.picture) == [figure.drawn()])
  }

  @Test func `is told in words`() {
    let still = Lecture.figure([Lecture.trace("d", from: 0.5)])
    #expect(still.animated().description.hasPrefix(still.description))
    #expect(still.animated().description.contains("frames show the descent step by step"))
  }

  @Test func `is a small file`() throws {
    let figure = Lecture.figure([Lecture.trace("d", from: 0.5)]).animated()
    var animation = AnimatedPNG(still: figure.drawn())
    figure.forEachFrame { animation.append($0, seconds: $1) }
    let bytes = try animation.png(tolerance: 3).count
    #expect(bytes <= 60_000)
  }
}
