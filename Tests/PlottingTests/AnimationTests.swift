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

  /// f(x) = x² from `x` with a rate that leaves the picture for good.
  private static func diverging(from x: Double = 1) -> Figure.Trace {
    let steps = (0..<100).map { index in
      let x = x * power(-1.2, index)
      return Figure.CurveStep(x: x, value: x * x)
    }
    return Figure.Trace(
      label: "d", steps: steps, end: steps.last, rate: 1.1, epochs: 99, isConverged: false)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  private static func parabola(_ traces: [Figure.Trace]) -> Figure {
    var figure = Lecture.figure(traces)
    figure.curves = [Figure.Curve(label: "x^2") { $0 * $0 }]
    return figure
  }

  @Test func `goes on only while there is something to be seen`() throws {
    let figure = Self.parabola([Self.diverging()]).animated()
    let steps = try #require(figure.animation).frames.compactMap(\.step)
    // 1.2⁸ is 4.3, 1.2⁹ is 5.2: there it has left.
    #expect(steps == Array(0...9))
  }

  @Test func `a descent that is outside stands at the border`() throws {
    let figure = Self.parabola([Self.diverging()])
    let layout = Scene(figure).layout
    let trace = TraceScene(figure.traces[0], in: layout, along: [], upTo: 60)
    let current = try #require(trace.current)
    #expect(layout.data.contains(current))
    #expect(current.x == layout.data.left || current.y == layout.data.top)
    let near = TraceScene(figure.traces[0], in: layout, along: [], upTo: 3)
    #expect(near.current == near.last)
  }

  /// A ring would hide it that is as large.
  @Test func `where a descent stands is seen at its start, too`() throws {
    var figure = Self.parabola([Self.diverging(from: 4)])
    figure.theme = .light
    let layout = Scene(figure).layout
    let frame = try #require(Self.frames(of: figure.animated()).first).picture
    let place = layout.place(of: figure.traces[0].steps[0])
    #expect(frame[Int(place.x), Int(place.y)] == Palette(.light).trace(0))
  }

  @Test func `tells where descents with long names are, in small pictures`() {
    var figure = Self.parabola(
      ["einlangername", "nochlaenger"].map { name in
        var trace = Self.diverging()
        trace.label = name
        return trace
      })
    figure.size = Figure.Size(width: 320, height: 240)
    let captions = Scene(figure.animated()).layout.captions
    #expect(captions[1]?.lines == ["step 1: ein… −1.2, noc… −1.2"])
  }

  @Test(arguments: [200, 320, 480, 800])
  func `no caption is cut or lies on another text`(width: Int) throws {
    let names = ["a", "b", "a_longer_name", "c", "e", "f"]
    for count in 1...names.count {
      var figure = Self.parabola(
        names.prefix(count).enumerated().map { index, name in
          var trace = Self.diverging(from: 1 + 0.123_456 * Double(index))
          trace.label = name
          return trace
        })
      figure.size = Figure.Size(width: width, height: 320)
      figure = figure.animated()
      let layout = Scene(figure).layout
      #expect(layout.captions.count == figure.animation?.frames.compactMap(\.step).count)
      for (step, caption) in layout.captions {
        #expect(layout.canvas.contains(caption.box))
        #expect(caption.lines[0].hasPrefix("step \(step)") && !caption.lines[0].hasSuffix("…"))
        for text in layout.texts { #expect(!text.box.overlaps(caption.box), "\(text), \(caption)") }
      }
    }
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
