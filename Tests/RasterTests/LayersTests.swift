import TestSupport
import Testing

@testable import Raster

struct LayersTests {
  @Test("A band has the pixels of the whole picture", arguments: [1, 7, 90, 2_000])
  func bands(width: Int) throws {
    let height = 180
    let ground = try #require(Ground(width: width, height: height, Color(0xFFF8E0)))
    for layers in [Layers([], on: ground), Self.random(on: ground)] {
      // Once more on what was painted.
      for layers in [layers, Self.random(on: Ground(layers.pixmap))] {
        let expected = layers.pixmap
        for rows in [0..<height, 13..<14, 31..<179, 5..<5] {
          #expect(
            Self.bytes(of: layers, rows)
              == Array(expected.bytes[3 * width * rows.lowerBound..<3 * width * rows.upperBound]))
          #expect(Self.bytes(of: expected, rows) == Self.bytes(of: layers, rows))
        }
      }
    }
  }

  @Test("Layers are laid in their order, as if one by one")
  func order() throws {
    var expected = try #require(Pixmap(width: 90, height: 60))
    let ground = Ground(expected)
    let layers = Self.shapes(within: ground.bounds)
    for layer in layers {
      switch layer {
      case .shape(let coverage, let color): expected.paint(coverage, color, ramp: .coarse)
      case .rectangle(let bounds, let color): expected.fill(bounds, color)
      }
    }
    #expect(Layers(layers, on: ground, ramp: .coarse).pixmap == expected)
  }

  @Test("Bands end when nobody wants more")
  func stopped() throws {
    let ground = try #require(Ground(width: 2_000, height: 100, .white))
    var rows: [Range<Int>] = []
    Layers([], on: ground).forEachBand(of: 0..<100) { band, _ in
      rows.append(band)
      return rows.count < 3
    }
    #expect(rows.count == 3)
    #expect(rows.map(\.lowerBound) == [0] + rows.dropLast().map(\.upperBound))
  }

  @Test("Nothing is painted for somebody who has gone")
  func cancelled() throws {
    let ground = try #require(Ground(width: 30, height: 20, .white))
    let layers = Layers(Self.shapes(within: ground.bounds), on: ground, until: { true })
    #expect(layers.pixmap == ground.pixmap)
    #expect(Self.bytes(of: layers, 0..<20) == ground.pixmap.bytes)
  }

  @Test("A ground has sides that a picture can have", arguments: [(0, 5), (5, 0), (16_385, 5)])
  func sides(width: Int, height: Int) {
    #expect(Ground(width: width, height: height, .white) == nil)
  }

  private static func random(on ground: Ground) -> Layers {
    Layers(shapes(within: ground.bounds), on: ground)
  }

  private static func shapes(within bounds: PixelBounds) -> [Layers.Layer] {
    var random = SplitMix64(seed: UInt64(bounds.width))
    return (0..<24).map { index in
      let color = Color(
        UInt32.random(in: 0...0xFF_FFFF, using: &random), alpha: index % 3 == 0 ? 0.4 : 1)
      let center = Point(
        Double.random(in: -20...Double(bounds.width) + 20, using: &random),
        Double.random(in: -20...Double(bounds.height) + 20, using: &random))
      if index % 4 == 1 {
        return .rectangle(
          PixelBounds(
            left: Int(center.x), top: Int(center.y), right: Int(center.x) + 40,
            bottom: Int(center.y) + 9), color)
      }
      // Large ones are kept as cells, small ones as grids.
      let radius = index % 2 == 0 ? 9.0 : 400
      return .shape(Coverage(of: .circle(center: center, radius: radius), within: bounds), color)
    }
  }

  private static func bytes(of source: some PixelSource, _ rows: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    source.forEachBand(of: rows) { _, band in
      for index in band.indices { bytes.append(band[index]) }
      return true
    }
    return bytes
  }
}
