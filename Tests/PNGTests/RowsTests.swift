import Raster
import TestSupport
import Testing

@testable import PNG

struct RowsTests {
  @Test(
    "Rows of any runs survive, however long they are and whatever repeats",
    arguments: [1, 2, 3, 9], [1, 2, 257, 258, 259, 700, 1_031])
  func rows(seed: UInt64, width: Int) throws {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    while bytes.count < 3 * width * 40 {
      let grey = UInt8.random(in: 0...(seed == 9 ? 255 : 3), using: &random)
      let length = Int.random(in: 1...(seed == 1 ? 5_000 : 9), using: &random)
      bytes += [UInt8](repeating: grey, count: 3 * length)
    }
    let image = try #require(
      Pixmap(width: width, height: 40, bytes: Array(bytes.prefix(3 * width * 40))))
    #expect(try Pixmap(png: image.png()) == image)
  }

  @Test("Each row has the filter that leaves fewer runs")
  func filters() throws {
    // White ground, the same row again, a ramp of greys, and the ramp moved by a step.
    let ramp = (0..<6).map { UInt8(40 * $0) }
    let rows = [[UInt8](repeating: 255, count: 6), Array(repeating: 255, count: 6), ramp]
    let rgb = (rows + [ramp.map { $0 + 1 }]).joined().flatMap { [$0, $0, $0] }
    let runs = try #require(PixelRuns(rgb: rgb, width: 6))
    let codes = runs.table.colors.map { UInt8($0 & 255) }
    let filtered = runs.filteredRows(codes)
    #expect(
      filtered == [2] + rows[0] + [2, 0, 0, 0, 0, 0, 0] + [0] + ramp + [2, 1, 1, 1, 1, 1, 1])
    #expect(runs.rows(codes).count == filtered.count)
  }
}
