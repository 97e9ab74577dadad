import Raster
import TestSupport
import Testing

@testable import Plotting

struct PaintingTests {
  @Test(
    "Shapes lie in the order in which they were drawn, however many",
    arguments: [1, 2, 255, 700])
  func order(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let ground = try #require(Pixmap(width: 60, height: 40, background: .white))
    var painting = Painting(Ground(ground), .fine, cache: nil, until: { false })
    var expected = ground
    for index in 0..<count {
      let color = Color(UInt32.random(in: 0...0xFF_FFFF, using: &random))
      let corner = Point(Double.random(in: 0...50, using: &random), Double(index % 37))
      if index.isMultiple(of: 5) {
        let bounds = PixelBounds(left: Int(corner.x), top: index % 37, right: 50, bottom: 39)
        painting.fill(bounds, color)
        expected.fill(bounds, color)
      } else if index % 50 == 3 {
        painting.change { $0.fillDiscs(centers: [corner], radius: 4, color) }
        expected.fillDiscs(centers: [corner], radius: 4, color)
      } else {
        let path = Path.circle(center: corner, radius: 6)
        painting.lay(color, on: Shape(outline: .filled(path), scale: 1, bounds: painting.bounds))
        expected.fill(path, color)
      }
    }
    #expect(painting.layers.pixmap == expected)
  }

  @Test("Nothing is painted for somebody who has gone")
  func cancelled() throws {
    let ground = try #require(Pixmap(width: 8, height: 8, background: .white))
    var painting = Painting(Ground(ground), .fine, cache: nil, until: { true })
    let disc = Path.circle(center: Point(4, 4), radius: 3)
    painting.lay(.black, on: Shape(outline: .filled(disc), scale: 1, bounds: painting.bounds))
    painting.fill(PixelBounds(left: 0, top: 0, right: 8, bottom: 8), .black)
    painting.change { $0.fillDiscs(centers: [Point(4, 4)], radius: 3, .black) }
    #expect(painting.layers.pixmap == ground)
  }
}
