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

  @Test("Runs end where the next pixel differs, in whichever channel", arguments: 1...70)
  func ends(width: Int) throws {
    var random = SplitMix64(seed: UInt64(width))
    var pixels: [[UInt8]] = [[9, 9, 9]]
    while pixels.count < 12 * width {
      var next = pixels[pixels.count - 1]
      if Bool.random(using: &random) { next[Int.random(in: 0..<3, using: &random)] ^= 1 }
      pixels.append(next)
    }
    let picture = try #require(Pixmap(width: width, height: 12, bytes: pixels.flatMap(\.self)))
    let runs = try #require(PixelRuns(picture))
    var expected: [Int] = []
    for (place, pixel) in pixels.enumerated() {
      let isLast = place % width == width - 1
      if isLast || pixels[place + 1] != pixel { expected.append(place % width + 1) }
    }
    #expect(runs.runs.map { Int($0.end) } == expected)
    #expect(runs.table.counts.reduce(0, +) == pixels.count)
  }

  @Test("Shapes that repeat are stored once, where that is shorter than their runs")
  func repeats() throws {
    var random = SplitMix64(seed: 5)
    // A patch of noise, again and again on a ground.
    let patch = (0..<64).map { _ in UInt8.random(in: 0...7, using: &random) }
    var grey = [UInt8](repeating: 255, count: 400 * 200)
    for place in 0..<60 {
      let start = (place / 10 * 30 + 5) * 400 + place % 10 * 38 + place
      for index in patch.indices { grey[start + index / 8 * 400 + index % 8] = patch[index] }
    }
    let picture = try #require(
      Pixmap(width: 400, height: 200, bytes: grey.flatMap { [$0, $0, $0] }))
    let runs = try #require(PixelRuns(picture))
    let codes = runs.table.colors.indices.map { UInt8($0) }
    let stream = try #require(try IndexedPixels(picture)?.stream())
    #expect(2 * stream.count < (try runs.stream(.runs, codes, isFiltered: true)).count)
    #expect(try Pixmap(png: picture.png()) == picture)
  }

  @Test(
    "Waves, surfaces with holes and small pictures are within a tenth of zlib's level 9",
    arguments: Repetitive.allCases)
  func repetitive(kind: Repetitive) throws {
    let pixmap = try kind.picture
    let picture = try #require(IndexedPixels(pixmap))
    let codes = picture.runs.table.colors.indices.map { UInt8($0) }
    let best = try picture.runs.stream(Compression(level: 9), codes, isFiltered: false)
    let size = try picture.stream().count
    #expect(10 * size <= 11 * best.count)
    #expect(try Pixmap(png: pixmap.png(isQuick: true)) == pixmap)
  }

  @Test("Each row has the filter that leaves fewer runs")
  func filters() throws {
    let ground = [UInt8](repeating: 255, count: 6)
    let ramp = (0..<6).map { UInt8(40 * $0) }
    let brighter = ramp.map { $0 + 1 }
    let bar = [UInt8](repeating: 7, count: 6)
    let rows = [ground, ground, brighter, ramp, bar]
    let filtered: [[UInt8]] = [
      [0] + ground, [2, 0, 0, 0, 0, 0, 0], [2] + brighter.map { $0 &- 255 },
      [2, 255, 255, 255, 255, 255, 255], [0] + bar,
    ]
    let plain = rows.map { [0] + $0 }
    #expect(rows.flatMap(\.self).rows(6) == plain.flatMap(\.self))
    #expect(plain.flatMap(\.self).lessRowsAbove(6) == filtered.flatMap(\.self))
    let rgb = rows.joined().flatMap { [$0, $0, $0] }
    let picture = try #require(
      Pixmap(width: 6, height: 5, bytes: rgb).flatMap { IndexedPixels($0) })
    let codes = picture.runs.table.colors.map { UInt8($0 & 255) }
    for (isFiltered, expected) in [(true, filtered), (false, plain)] {
      let stream = try picture.runs.stream(.runs, codes, isFiltered: isFiltered)
      #expect(stream == (try expected.flatMap(\.self).deflated(.runs, stride: 7)))
    }
  }

  @Test(
    "Rows that are made in sections are those that are made at once",
    arguments: [13, 799, 16_383, 16_384])
  func sections(width: Int) throws {
    var random = SplitMix64(seed: UInt64(width))
    let height = 200_000 / width
    let codes = (0..<width * height).map { _ in UInt8.random(in: 0...2, using: &random) }
    let picture = try #require(
      Pixmap(width: width, height: height, bytes: codes.flatMap { [$0, $0, $0] }))
    let runs = try #require(PixelRuns(picture))
    let indexes = runs.table.colors.map { UInt8($0 & 255) }
    for isFiltered in [true, false] {
      let rows = isFiltered ? codes.rows(width).lessRowsAbove(width) : codes.rows(width)
      let stream = try runs.stream(.repeats, indexes, isFiltered: isFiltered)
      #expect(stream == (try rows.deflated(.repeats, stride: width + 1)))
    }
  }
}
