import Raster
import Testing

struct PixelBlockTests {
  private static let (red, blue) = (Color(0xFF0000), Color(0x0000FF))

  private func replaced(left: Int, top: Int) throws -> [UInt32] {
    var pixmap = try #require(Pixmap(width: 4, height: 3, background: Color(0xFFFFFF)))
    pixmap.replace(
      left: left, top: top, with: [[0, 1, 2], [2, 0, 1]], of: [Self.red, nil, Self.blue])
    return stride(from: 0, to: pixmap.bytes.count, by: 3).map { place in
      let channels = pixmap.bytes[place..<place + 3]
      return channels.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  }

  @Test("A block of pixels gets the colours of its places, and none where there is none")
  func block() throws {
    let (r, b, w): (UInt32, UInt32, UInt32) = (0xFF0000, 0x0000FF, 0xFFFFFF)
    #expect(try replaced(left: 1, top: 1) == [w, w, w, w, w, r, w, b, w, b, r, w])
  }

  @Test("What is outside is left out", arguments: [(-1, -1), (3, 2), (-4, 0), (9, 9), (0, -2)])
  func clipping(left: Int, top: Int) throws {
    let (r, b, w): (UInt32, UInt32, UInt32) = (0xFF0000, 0x0000FF, 0xFFFFFF)
    let block = [[r, w, b], [b, r, w]]
    let expected = (0..<12).map { pixel in
      let (row, column) = (pixel / 4 - top, pixel % 4 - left)
      return (0..<2).contains(row) && (0..<3).contains(column) ? block[row][column] : w
    }
    #expect(try replaced(left: left, top: top) == expected)
  }
}
