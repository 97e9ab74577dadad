import Raster
import Testing

@Suite struct CoverageTests {
  @Test func `a rectangle covers parts of the pixels at its edges`() {
    let path = Path.rectangle(left: 1.5, top: 1, right: 5, bottom: 3.2)
    #expect(
      asciiArt(Coverage(of: path, within: bounds(7, 5))) == """
        .......
        .5###..
        .5###..
        .1222..
        .......
        """)
  }

  @Test func `a triangle`() {
    let path = Path.polygon([Point(0, 0), Point(8, 0), Point(0, 4)])
    #expect(
      asciiArt(Coverage(of: path, within: bounds(8, 4))) == """
        ######83
        ####83..
        ##83....
        83......
        """)
  }

  @Test func `a disc`() {
    let path = Path.circle(center: Point(3.5, 3.5), radius: 3)
    #expect(
      asciiArt(Coverage(of: path, within: bounds(7, 7))) == """
        .03530.
        07###70
        3#####3
        5#####5
        3#####3
        07###70
        .03530.
        """)
  }

  @Test func `winding rules differ where a path winds twice`() {
    var path = Path.rectangle(left: 0, top: 0, right: 5, bottom: 3)
    path.append(.rectangle(left: 1, top: 1, right: 6, bottom: 4))
    #expect(
      asciiArt(Coverage(of: path, rule: .nonZero, within: bounds(6, 4))) == """
        #####.
        ######
        ######
        .#####
        """)
    #expect(
      asciiArt(Coverage(of: path, rule: .evenOdd, within: bounds(6, 4))) == """
        #####.
        #....#
        #....#
        .#####
        """)
  }

  @Test func `a hole winds the other way`() {
    var path = Path.rectangle(left: 0, top: 0, right: 4, bottom: 3)
    path.append(.polygon([Point(1, 1), Point(1, 2), Point(3, 2), Point(3, 1)]))
    #expect(
      asciiArt(Coverage(of: path, within: bounds(4, 3))) == """
        ####
        #..#
        ####
        """)
  }

  @Test func `nothing outside of the bounds is covered`() {
    let path = Path.rectangle(left: -100, top: -100, right: 100, bottom: 100)
    let clip = PixelBounds(left: 2, top: 1, right: 4, bottom: 3)
    var pixels: [[Double]] = []
    Coverage(of: path, within: clip).forEachSpan { row, columns, covered in
      for column in columns { pixels.append([Double(column), Double(row), covered]) }
    }
    #expect(pixels == [[2, 1, 1], [3, 1, 1], [2, 2, 1], [3, 2, 1]])
  }

  @Test func `shapes that cross the bounds are cut, not moved`() {
    let corners = [Point(-3, 1), Point(9, -2), Point(4, 8)]
    let whole = Coverage(
      of: .polygon(corners), within: PixelBounds(left: -4, top: -4, right: 12, bottom: 12))
    let cut = Coverage(of: .polygon(corners), within: bounds(5, 5))
    for row in 0..<5 {
      for column in 0..<5 {
        let expected = whole.grid[(row + 4) * 16 + column + 4]
        #expect(abs(cut.grid[row * 5 + column] - expected) < 1e-12)
      }
    }
  }
}
