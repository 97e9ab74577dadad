import Raster
import Testing

@Suite struct LightTests {
  @Test(arguments: stride(from: 0.0, to: 180, by: 7.3).map { $0 }, [false, true])
  func `a line one pixel wide gives the light of its area at any angle`(
    degrees: Double, isDark: Bool
  ) throws {
    let (ground, ink) = isDark ? (Color.black, Color.white) : (Color.white, Color.black)
    var pixmap = try #require(Pixmap(width: 120, height: 120, background: ground))
    let angle = degrees * .pi / 180
    let reach = (50 * Double.cosine(angle), 50 * Double.sine(angle))
    let line = Path.polyline([
      Point(60.2 - reach.0, 59.7 - reach.1), Point(60.2 + reach.0, 59.7 + reach.1),
    ])
    pixmap.stroke(line, Stroke(width: 1), ink)
    var light = 0.0
    for y in 0..<120 {
      for x in 0..<120 {
        light += abs(try #require(pixmap[x, y]).green - ground.green)
      }
    }
    #expect(abs(light / (100 + .pi / 4) - 1) < 0.01)
  }

  @Test func `fills that abut leave no seam`() throws {
    var pixmap = try #require(Pixmap(width: 20, height: 20, background: .white))
    let ink = Color(0x0072B2)
    let both = [
      [Point(0, 0), Point(20, 0), Point(13.3, 20), Point(0, 20)],
      [Point(20, 0), Point(20, 20), Point(13.3, 20)],
    ]
    // In one path the parts of a pixel add up; one after the other, each would mix with the ground.
    var path = Path()
    for part in both { path.append(.polygon(part)) }
    pixmap.fill(path, ink)
    #expect(stride(from: 0, to: pixmap.bytes.count, by: 3).allSatisfy { pixmap.bytes[$0] == 0 })
    #expect(pixmap[10, 10] == ink)
  }

  @Test func `half a pixel gives half of the light`() throws {
    var pixmap = try #require(Pixmap(width: 1, height: 1, background: .white))
    pixmap.fill(.rectangle(left: 0, top: 0, right: 0.5, bottom: 1), .black)
    // 188 is the code for half of the light: 255 (1.055 · 0.5^(1/2.4) − 0.055).
    #expect(pixmap.bytes == [188, 188, 188])
  }

  @Test func `opacity mixes light`() throws {
    var pixmap = try #require(Pixmap(width: 1, height: 1, background: .black))
    pixmap.fill(pixmap.bounds, Color.white.withAlpha(0.5))
    #expect(pixmap.bytes == [188, 188, 188])
  }

  @Test func `every code is its own light's code`() {
    for code in UInt8.min...UInt8.max {
      let color = Color(red: code, green: code, blue: code)
      #expect(color.hex == UInt32(code) * 0x010101)
    }
  }
}
