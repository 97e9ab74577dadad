import Raster
import Testing

@testable import Plotting

/// The lines between areas of a grid.
@Suite struct `Borders of areas` {
  private func borders(_ side: Int = 60, _ area: (Double, Double) -> Int32) -> Borders {
    let areas = (0..<side).flatMap { row in (0..<side).map { area(Double($0), Double(row)) } }
    return Borders(areas, columns: side)
  }

  /// Steps would leave a grid's line by half of its distance.
  @Test(arguments: [0.0, 0.07, 0.14, 0.5, 1, 3])
  func `have no steps`(slope: Double) {
    let lines = borders { $1 > 20.3 + slope * ($0 - 10) ? 1 : 0 }.lines
    #expect(lines.count == 1 && lines[0].count >= 20)
    for place in lines.joined().dropFirst(24).dropLast(24) {
      let distance = place.y - 20.3 - slope * (place.x - 10)
      #expect(abs(distance) / (1 + slope * slope).squareRoot() < 0.3)
    }
    let turns = zip(lines[0].dropFirst(12), lines[0].dropFirst(13)).dropLast(12).map {
      ($1.y - $0.y) * 1 - ($1.x - $0.x) * slope
    }
    #expect(turns.allSatisfy { abs($0) < 0.35 * (1 + slope) })
  }

  @Test func `meet where three areas do`() {
    let lines = borders { x, y in x < 30 ? 0 : y < 30 ? 1 : 2 }.lines
    #expect(lines.count == 3)
    let meeting = Point(29.5, 29.5)
    #expect(lines.allSatisfy { $0.first == meeting || $0.last == meeting })
  }

  @Test func `run around islands, and are as long as those`() {
    let lines = borders { x, y in (x - 30) * (x - 30) + (y - 30) * (y - 30) < 225 ? 1 : 0 }.lines
    #expect(lines.count == 1 && lines[0].first == lines[0].last)
    let radii = lines[0].map { $0.distance(to: Point(30, 30)) }
    #expect(radii.allSatisfy { abs($0 - 15) < 0.8 })
    #expect(abs(lines[0].length - 2 * .pi * 15) < 4)
  }

  @Test func `are none where all is one area, or nothing`() {
    #expect(borders { _, _ in -1 }.lines.isEmpty)
    #expect(Borders([], columns: 0).lines.isEmpty && Borders([1, 2, 3], columns: 3).lines.isEmpty)
  }

  /// Every middle between two areas is on one line: nothing is lost in what is busy.
  @Test func `are all there, however busy`() {
    let noise = borders { x, y in Int32((x * 7 + y * 13 + x * y).remainder(dividingBy: 3)) }
    let lines = noise.lines
    #expect(!lines.isEmpty && lines.reduce(0) { $0 + $1.count } >= noise.count)
  }
}
