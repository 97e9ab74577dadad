import Raster
import Testing

@testable import PNG

struct AnimatedPNGTests {
  /// Frames of a square that wanders, over a ground of some colours.
  private func frames(colors: Int, count: Int) throws -> [Pixmap] {
    let ground = try Pixmap.random(width: 60, height: 40, colors: colors, seed: 3)
    return (0..<count).map { index in
      var frame = ground
      let left = 7 * index % 50
      frame.fill(
        PixelBounds(left: left, top: 5 + index, right: left + 9, bottom: 12 + index), .black)
      return frame
    }
  }

  private func animation(_ frames: [Pixmap], seconds: Double = 0.25) throws -> AnimatedPNG {
    var animation = AnimatedPNG(still: try #require(frames.last))
    for frame in frames { animation.append(frame, seconds: seconds) }
    return animation
  }

  @Test(
    "Each frame, put together by the rules of APNG, is what was given", arguments: [3, 200, 900])
  func frames(colors: Int) throws {
    let frames = try frames(colors: colors, count: 9)
    let file = try AnimationFile(try animation(frames).png())
    #expect(file.frames.count == 9)
    for (decoded, frame) in zip(file.frames, frames) { #expect(decoded.bytes == frame.bytes) }
  }

  @Test("Viewers without animation see the still picture", arguments: [200, 900])
  func fallback(colors: Int) throws {
    let frames = try frames(colors: colors, count: 3)
    #expect(try Pixmap(png: animation(frames).png()) == frames[2])
  }

  @Test("Few colours share one palette, many are RGB", arguments: [(200, 3), (254, 3), (900, 2)])
  func colorType(colors: Int, type: UInt8) throws {
    let png = try animation(try frames(colors: colors, count: 3)).png()
    let chunks = PNGChunk.all(in: png)
    #expect(chunks[0].data[9] == type)
    #expect(chunks.count { $0.type == "PLTE" } == (type == 3 ? 1 : 0))
  }

  @Test("The chunks stand in order, numbered without gaps, each with its checksum")
  func chunks() throws {
    let png = try animation(try frames(colors: 20, count: 3)).png(
      PNGMetadata(title: "t", description: "d"))
    #expect(
      PNGChunk.all(in: png).map(\.type) == [
        "IHDR", "acTL", "sRGB", "PLTE", "tRNS", "pHYs", "tEXt", "iTXt", "IDAT",
        "fcTL", "fdAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND",
      ])
    let file = try AnimationFile(png)
    #expect(file.plays == 0)
    #expect(file.numbers == Array(0..<6))
    #expect(file.hasRightChecksums)
    #expect(file.seconds == [0.25, 0.25, 0.25])
  }

  @Test("A frame holds only the rectangle that changed")
  func rectangles() throws {
    let file = try AnimationFile(try animation(try frames(colors: 20, count: 3)).png())
    // The square moves 7 to the right and 1 down; it is 9 wide and 7 high.
    #expect(file.sizes[0] == [60, 40])
    #expect(file.sizes[1] == [16, 8])
  }

  @Test("A frame that equals the one before is one pixel")
  func nothingChanged() throws {
    let frame = try Pixmap.random(width: 30, height: 30, colors: 9, seed: 1)
    let file = try AnimationFile(try animation([frame, frame]).png())
    #expect(file.sizes[1] == [1, 1])
    #expect(file.frames[1].bytes == frame.bytes)
  }

  @Test(
    "Times are whole milliseconds within what fits",
    arguments: [(0.0, 0.0), (0.1, 0.1), (1.0 / 3, 0.333), (-1.0, 0.0), (1e9, 65.0)])
  func times(seconds: Double, expected: Double) throws {
    let frame = try Pixmap.random(width: 3, height: 3, colors: 2, seed: 1)
    let file = try AnimationFile(try animation([frame], seconds: seconds).png())
    #expect(file.seconds == [expected])
  }

  @Test("The same frames are the same bytes")
  func reproducible() throws {
    let frames = try frames(colors: 300, count: 4)
    #expect(try animation(frames).png(tolerance: 3) == animation(frames).png(tolerance: 3))
  }

  @Test("Without frames it is a still picture")
  func still() throws {
    let frame = try Pixmap.random(width: 30, height: 30, colors: 9, seed: 1)
    let png = try AnimatedPNG(still: frame).png()
    #expect(!PNGChunk.all(in: png).contains { $0.type == "acTL" })
    #expect(try Pixmap(png: png) == frame)
  }
}
