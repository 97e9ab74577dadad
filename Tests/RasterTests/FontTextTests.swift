import Raster
import Testing

/// What a caller sees of the font: paths and widths of whole lines of text.
struct FontTextTests {
  private let font = StrokeFont.standard

  static let promised: [String] = {
    let signs = "−·×÷±²³′″₀₁₂₃₄₅₆₇₈₉⁰¹⁴⁵⁶⁷⁸⁹⁻⁺₋∂∇√∞≤≥≠≈→←↑↓°…–—‘’“”•∈∑∫∓"
    let greek = "αβγδεζηθικλμνξοπρσςτυφχψωΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
    let cyrillic = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяІЇЄҐіїєґЎў"
    let latin = "ŒœŠšŽžŸŁłāčėęőřşũůźẋẏ"
    // ASCII and Latin-1, but for spaces, controls and the soft hyphen.
    let codes: [UInt32] = Array(33...126) + Array(0xA1...0xAC) + Array(0xAE...0xFF)
    return codes.compactMap(Unicode.Scalar.init).map { String(Character($0)) }
      + (signs + greek + cyrillic + latin).map { String($0) }
  }()

  @Test("Every promised character has a shape, and not the box", arguments: promised)
  func covers(character: String) {
    let path = font.path(of: character, size: 100)
    #expect(!path.elements.isEmpty)
    #expect(path != font.path(of: "\u{E000}", size: 100))
    #expect(font.width(of: character, size: 100) > 0)
  }

  @Test(
    "A character without a glyph is a box that takes space",
    arguments: ["\u{E000}", "漢", "😀", "א", "\u{7}", "\u{10FFFF}", "\u{FFFD}"])
  func missing(character: String) {
    #expect(font.path(of: character, size: 20) == font.path(of: "\u{E000}", size: 20))
    #expect(font.path(of: character, size: 20).elements.count == 5)
    #expect(font.width(of: character, size: 20) == 10)
  }

  @Test("Nothing is drawn for no text")
  func empty() {
    #expect(font.path(of: "", size: 12) == Path())
    #expect(font.width(of: "", size: 12) == 0)
  }

  @Test(
    "Spaces take room and draw nothing",
    arguments: [" ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\t", "\n"])
  func spaces(space: String) {
    #expect(font.path(of: space, size: 12) == Path())
    #expect(font.width(of: space, size: 12) > 1)
  }

  @Test("Joiners and variation selectors neither draw nor take room")
  func ignorable() {
    #expect(font.path(of: "a\u{200D}b\u{FE0F}", size: 12) == font.path(of: "ab", size: 12))
    #expect(font.width(of: "a\u{200D}b\u{FE0F}", size: 12) == font.width(of: "ab", size: 12))
  }

  @Test("A figure space is as wide as a digit")
  func figureSpace() {
    #expect(font.width(of: "\u{2007}", size: 50) == font.width(of: "7", size: 50))
  }

  @Test("Heights are those of the em", arguments: [20.0, 100, 1000])
  func heights(size: Double) throws {
    for (letter, height) in [("x", StrokeFont.xHeight), ("H", StrokeFont.capHeight), ("1", 0.7)] {
      let ys = try #require(font.path(of: letter, size: size).extent(\.y))
      #expect(ys.upperBound == 0)
      #expect(ys.lowerBound == -(height * size).rounded())
    }
    let tall = try #require(font.path(of: "l", size: size).extent(\.y))
    #expect(abs(tall.lowerBound + StrokeFont.ascent * size) <= 0.5)
    let deep = try #require(font.path(of: "p", size: size).extent(\.y))
    #expect(abs(deep.upperBound - StrokeFont.descent * size) <= 0.5)
  }

  @Test("In small text round and flat letters end at the same whole pixel", arguments: 9...24)
  func fitting(size: Int) throws {
    for letter in "aceomnrsuvxz" {
      let ys = try #require(font.path(of: String(letter), size: Double(size)).extent(\.y))
      #expect(abs(ys.upperBound) < 1e-9)
      #expect(abs(ys.lowerBound + (Double(size) / 2).rounded()) < 1e-9)
    }
  }

  @Test("In large text round letters overshoot")
  func overshoot() throws {
    let round = try #require(font.path(of: "o", size: 200).extent(\.y))
    #expect(round.upperBound == 2)
    #expect(round.lowerBound == -102)
  }

  @Test("Widths add up, but for kerned pairs")
  func additive() {
    let parts = ["f(x)", " = ", "sin", "(x)", " + 0.5 ", "−1.0758"]
    let sum = parts.map { font.width(of: $0, size: 13) }.reduce(0, +)
    #expect(abs(font.width(of: parts.joined(), size: 13) - sum) < 1e-9)
    #expect(
      font.width(of: "AV", size: 13) < font.width(of: "A", size: 13) + font.width(of: "V", size: 13)
    )
    #expect(
      font.width(of: "f′", size: 13) > font.width(of: "f", size: 13) + font.width(of: "′", size: 13)
    )
  }

  @Test("Widths grow in proportion to the size")
  func proportional() {
    let text = "∇f(θ) ≈ 0 → Tomb"
    #expect(abs(font.width(of: text, size: 36) - 3 * font.width(of: text, size: 12)) < 1e-9)
  }

  @Test("Numbers of as many digits are as wide, whatever the digits")
  func columns() {
    #expect(font.width(of: "−1.1171", size: 11) == font.width(of: "−0.8068", size: 11))
  }

  @Test(
    "Combining marks take no room", arguments: ["x\u{302}", "θ\u{302}", "x\u{304}", "x\u{307}"])
  func marksTakeNoRoom(text: String) throws {
    let base = String(try #require(text.unicodeScalars.first))
    #expect(font.width(of: text, size: 20) == font.width(of: base, size: 20))
    #expect(
      font.path(of: text, size: 20).elements.count > font.path(of: base, size: 20).elements.count)
  }

  @Test(
    "An accent stands over the middle of its letter",
    arguments: ["x\u{302}", "H\u{302}", "o\u{304}"])
  func marksAreCentred(text: String) throws {
    let base = String(try #require(text.unicodeScalars.first))
    let letter = font.path(of: base, size: 100)
    var accent = Path()
    for element in font.path(of: text, size: 100).elements.dropFirst(letter.elements.count) {
      switch element {
      case .move(let p): accent.move(to: p)
      case .line(let p): accent.line(to: p)
      default: break
      }
    }
    let (below, above) = (try #require(letter.extent(\.x)), try #require(accent.extent(\.x)))
    #expect(abs(below.lowerBound + below.upperBound - above.lowerBound - above.upperBound) < 0.5)
    let (top, bottom) = (try #require(letter.extent(\.y)), try #require(accent.extent(\.y)))
    #expect(bottom.upperBound < top.lowerBound)
  }

  @Test("A letter with its accent is drawn alike in one character and in two")
  func composed() {
    for (one, two) in [("\u{E9}", "e\u{301}"), ("\u{EF}", "i\u{308}"), ("\u{C5}", "A\u{30A}")] {
      #expect(font.path(of: one, size: 14) == font.path(of: two, size: 14))
      #expect(font.width(of: one, size: 14) == font.width(of: two, size: 14))
    }
    #expect(font.path(of: "ί", size: 14) != font.path(of: "ι", size: 14))
  }

  @Test("An accent takes the place of the dot")
  func dots() {
    #expect(font.path(of: "i\u{304}", size: 14) == font.path(of: "ı\u{304}", size: 14))
    #expect(font.path(of: "i\u{327}", size: 14) != font.path(of: "ı\u{327}", size: 14))
  }

  @Test(
    "The pen grows with the em and keeps at least a pixel", arguments: [5.0, 8, 11, 14, 28, 96])
  func pens(size: Double) {
    let light = font.strokeWidth(size: size, weight: .light)
    let regular = font.strokeWidth(size: size)
    let bold = font.strokeWidth(size: size, weight: .bold)
    #expect(light >= 0.9 && light < regular && regular < bold)
    #expect(regular >= 0.08 * size && regular < 0.085 * size + 1)
  }

  @Test("A crisp baseline is at most half a pixel away", arguments: [9.0, 11, 12, 14, 18, 28, 96])
  func baselines(size: Double) {
    for weight in [StrokeFont.Weight.light, .regular, .bold] {
      for y in stride(from: -3, through: 3, by: 0.125) {
        let crisp = font.crispBaseline(near: y, size: size, weight: weight)
        #expect(abs(crisp - y) <= 0.5)
        #expect((crisp * 2).rounded() == crisp * 2)
        #expect(font.crispBaseline(near: crisp, size: size, weight: weight) == crisp)
      }
    }
    #expect(
      font.crispBaseline(near: 20, size: 12) == 20.5
        || font.crispBaseline(near: 20, size: 12) == 19.5)
  }

  @Test("No size is too odd", arguments: [0, -1, .nan, .infinity, -.infinity, 1e-300, 1e300])
  func sizes(size: Double) {
    let path = font.path(of: "Ag\u{302}−", size: size)
    #expect(size > 0 && size.isFinite || path == Path())
    #expect(font.width(of: "Ag", size: size) >= 0)
  }

  @Test(
    "No text is too odd",
    arguments: [
      String(repeating: "minima ", count: 1500), String(repeating: "\u{301}", count: 10_000),
      "e" + String(repeating: "\u{301}", count: 10_000), String(repeating: "👩‍👩‍👧‍👦🏳️‍🌈", count: 500),
      "\u{202E}שלום\u{202C} مرحبا", "\u{0}\u{1}\u{1B}[31m\u{7F}\u{85}\r\n\t", "\u{338}\u{20DD}a",
      String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init))),
    ])
  func hostile(text: String) throws {
    let width = font.width(of: text, size: 12)
    #expect(width >= 0 && width.isFinite)
    let ys = try #require(font.path(of: text, size: 12).extent(\.y))
    #expect(ys.lowerBound >= -13 && ys.upperBound <= 4)
  }
}
