import Raster
import Testing

@Suite struct PixmapTests {
  @Test(arguments: [(0, 1), (1, 0), (-1, 5), (16_385, 1), (1, 16_385), (Int.max, Int.max)])
  func `there are no pictures of these sizes`(width: Int, height: Int) {
    #expect(Pixmap(width: width, height: height) == nil)
    #expect(Pixmap(width: width, height: height, bytes: []) == nil)
  }

  @Test func `bytes are rows of red, green and blue`() throws {
    var pixmap = try #require(Pixmap(width: 2, height: 2, background: Color(0x102030)))
    pixmap.fill(PixelBounds(left: 1, top: 0, right: 9, bottom: 1), Color(0xD55E00))
    #expect(
      pixmap.bytes == [0x10, 0x20, 0x30, 0xD5, 0x5E, 0x00, 0x10, 0x20, 0x30, 0x10, 0x20, 0x30])
    #expect(pixmap[1, 0]?.hex == 0xD55E00)
    #expect(Pixmap(width: 2, height: 2, bytes: pixmap.bytes) == pixmap)
    #expect(Pixmap(width: 2, height: 2, bytes: [0]) == nil)
  }

  @Test(arguments: [(-1, 0), (0, -1), (2, 0), (0, 2), (Int.max, Int.min)])
  func `outside of the picture there is no colour`(x: Int, y: Int) throws {
    let pixmap = try #require(Pixmap(width: 2, height: 2))
    #expect(pixmap[x, y] == nil)
  }

  @Test func `coverage of other bounds is cut to the picture`() throws {
    var pixmap = try #require(Pixmap(width: 2, height: 2))
    let wide = PixelBounds(left: -5, top: -5, right: 9, bottom: 9)
    pixmap.paint(
      Coverage(of: .rectangle(left: -5, top: -5, right: 9, bottom: 1), within: wide), .black)
    #expect(pixmap.bytes == [0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255])
  }

  @Test func `drawing stays inside of the clip`() throws {
    var pixmap = try #require(Pixmap(width: 4, height: 1))
    let clip = PixelBounds(left: 1, top: 0, right: 3, bottom: 1)
    pixmap.stroke(
      .polyline([Point(-9, 0.5), Point(9, 0.5)]), Stroke(width: 3), .black, clip: clip)
    #expect(pixmap.bytes == [255, 255, 255, 0, 0, 0, 0, 0, 0, 255, 255, 255])
  }
}
