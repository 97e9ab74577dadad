import TestSupport
import Testing

@testable import Raster

/// Laws that hold for each drawing in the tables.
struct FontGlyphTests {
  static let drawn: [(Unicode.Scalar, String)] = [
    Glyphs.latin, Glyphs.digits, Glyphs.punctuation, Glyphs.greek, Glyphs.cyrillic, Glyphs.symbols,
    Glyphs.letters, Glyphs.marks,
  ].flatMap { $0.map { ($0.key, $0.value) } }

  @Test("Every notation can be read", arguments: drawn)
  func reads(character: Unicode.Scalar, notation: String) throws {
    let glyph = try #require(Glyph(notation: notation))
    #expect(!glyph.strokes.elements.isEmpty)
  }

  @Test("A line is as wide as when it is put together, to the bit", arguments: 0..<100)
  func width(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let text = String(
      decoding: (0..<Int.random(in: 0...40, using: &random)).map { _ in
        UInt8.random(in: 0...127, using: &random)
      }, as: UTF8.self)
    #expect(Layout.advance(of: text) == Layout(text).advance)
    // One letter of another kind, and all is put together.
    #expect(Layout.advance(of: text + "é") == Layout(text + "é").advance)
  }

  @Test("Strokes fill the width between the bearings and no more", arguments: drawn)
  func widths(character: Unicode.Scalar, notation: String) throws {
    let glyph = try #require(Glyph(notation: notation))
    let xs = try #require(glyph.strokes.extent(\.x))
    #expect(xs.lowerBound >= -1.5 && xs.upperBound <= glyph.width + 1.5, "\(xs) of \(glyph.width)")
    let narrower = glyph.width - (xs.upperBound - xs.lowerBound)
    #expect(narrower < 90 || Glyphs.digits[character] != nil, "\(xs) of \(glyph.width)")
  }

  @Test("Strokes stay between the deepest and the highest sign", arguments: drawn)
  func heights(character: Unicode.Scalar, notation: String) throws {
    let ys = try #require(Glyph(notation: notation)?.strokes.extent(\.y))
    #expect(ys.lowerBound >= -235 && ys.upperBound <= 771)
  }

  @Test("Letters reach from the baseline to their line, with 10 more where they are round")
  func letterHeights() throws {
    let lines: [(String, Double, Double)] = [
      ("acemnorsuvwxz", 0, 500), ("gpqy", -200, 500), ("bdhkl", 0, 740),
      ("ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789", 0, 700),
      ("ΓΔΘΛΞΠΣΥΩ", 0, 700), ("αεικνοπστυω", 0, 500), ("ηρμφ", -200, 500),
      ("АБВГЕЖЗИКЛМНОПРСТУХЧШЪЫЬЭЮЯІЄ", 0, 700), ("авгежзиклмнопстхчшъыьэюяє", 0, 500),
    ]
    for (letters, bottom, top) in lines {
      for letter in letters.unicodeScalars {
        let glyph = try #require(Layout(String(letter)).glyphs.first?.glyph)
        let ys = try #require(glyph.strokes.extent(\.y))
        #expect(ys.lowerBound <= bottom && ys.lowerBound >= bottom - 10, "\(letter) \(ys)")
        #expect(ys.upperBound >= top && ys.upperBound <= top + 10, "\(letter) \(ys)")
      }
    }
  }

  @Test("No stroke begins almost where the last one ended", arguments: drawn)
  func strokesAreWhole(character: Unicode.Scalar, notation: String) throws {
    var last = Point(-999, -999)
    for element in try #require(Glyph(notation: notation)).strokes.elements {
      guard let end = element.end else { continue }
      if case .move(let start) = element {
        #expect(abs(start.x - last.x) + abs(start.y - last.y) > 6, "at \(start)")
      }
      last = end
    }
  }

  @Test("Digits have one advance, small ones too")
  func digitsAreTabular() {
    for row in ["0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", "₀₁₂₃₄₅₆₇₈₉"] {
      #expect(Set(row.unicodeScalars.map { Layout(String($0)).advance }).count == 1)
    }
  }

  @Test("A letter without its dot is as wide as with it", arguments: [("i", "ı"), ("j", "ȷ")])
  func dotless(letter: Unicode.Scalar, bare: Unicode.Scalar) {
    #expect(Glyph(for: letter).advance == Glyph(for: bare).advance)
    #expect(Glyph(for: letter).width == Glyph(for: bare).width)
  }

  @Test(
    "A malformed notation is refused",
    arguments: [
      "", "1 2 3", "1 2: M0,0", "1 2 x: M0,0", "1 2 3: L0,0", "1 2 3: V5", "1 2 3: M0,0 L1",
      "1 2 3: M0,0 L1,", "1 2 3: M0,0 L1,2,3", "1 2 3: M0,0 C1,1 2,2", "1 2 3: M0,0 C1,1 L2,2",
      "1 2 3: M0,0 X1,1", "1 2 3: O1,1", "1 2 3: M0,0 Z L1,1", "1 2 3: Z", "1 2 3: M0,0 Z5",
      "1 2 3: M0,0 H1,2", "1 2 3: M0,0 L1.5,2", "1 2 3: M0,0 é1,2",
      "1 2 3: M0,0 L99999999999999999999,0",
    ])
  func malformed(notation: String) {
    #expect(Glyph(notation: notation) == nil)
  }

  @Test("Each command draws what the notation says")
  func commands() throws {
    let all = "10 20 30: M0,0 L1,2 3,4 H5 V6 C7,8 9,10 11,12 Z"
    let glyph = try #require(Glyph(notation: all))
    var expected = Path()
    expected.move(to: Point(0, 0))
    for point in [Point(1, 2), Point(3, 4), Point(5, 4), Point(5, 6)] { expected.line(to: point) }
    expected.cubic(to: Point(11, 12), control1: Point(7, 8), control2: Point(9, 10))
    expected.close()
    #expect(glyph.strokes == expected)
    #expect((glyph.left, glyph.width, glyph.right) == (10, 20, 30))
    #expect(glyph.advance == 60)
  }

  @Test(
    "Quarters and arcs lie on their ellipse",
    arguments: [
      "0 0 0: M200,0 N0,300", "0 0 0: M0,300 E200,0", "0 0 0: A0,0 200,300 0,90",
      "0 0 0: A0,0 200,300 143,-143", "0 0 0: A0,0 200,300 37,323", "0 0 0: O0,0 200,300",
    ])
  func arcs(notation: String) throws {
    for point in try #require(Glyph(notation: notation)).strokes.samples {
      let (x, y) = (point.x / 200, point.y / 300)
      // A cubic is off a quarter circle by 2.7e-4 of its radius; the rest is rounding to units.
      #expect(abs((x * x + y * y).squareRoot() - 1) < 4e-3)
    }
  }

  @Test("An arc continues the stroke that ends where it begins")
  func arcsContinue() throws {
    let glyph = try #require(Glyph(notation: "0 0 0: M100,500 V0 A0,0 100,100 0,-90 H-50"))
    let moves = glyph.strokes.elements.filter { if case .move = $0 { true } else { false } }
    #expect(moves.count == 1)
  }
}

extension Path {
  /// Points along all lines and curves.
  var samples: [Point] {
    var points: [Point] = []
    var pen = Point(0, 0)
    for element in elements {
      if case .cubic(let c1, let c2, let end) = element {
        points += stride(from: 0, through: 1, by: 1.0 / 32).map { t in
          let s = 1 - t
          let (b0, b1, b2, b3) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
          return Point(
            b0 * pen.x + b1 * c1.x + b2 * c2.x + b3 * end.x,
            b0 * pen.y + b1 * c1.y + b2 * c2.y + b3 * end.y)
        }
      }
      if let end = element.end {
        points.append(end)
        pen = end
      }
    }
    return points
  }

  func extent(_ coordinate: (Point) -> Double) -> ClosedRange<Double>? {
    let values = samples.map(coordinate)
    guard let least = values.min(), let greatest = values.max() else { return nil }
    return least...greatest
  }
}
