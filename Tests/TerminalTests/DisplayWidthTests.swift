import Testing

@testable import Terminal

struct DisplayWidthTests {
  @Test(
    "A character's cells",
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("−", 1), ("π", 1), ("′", 1), ("√", 1), ("₀", 1),
      ("日", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("Ａ", 2), ("ｱ", 1), ("　", 2),
      ("😀", 2), ("👩‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("❤️", 2), ("❤", 1), ("✔", 1), ("✅", 2),
      ("👍🏽", 2), ("1️⃣", 2), ("𠀀", 2), ("…", 1), ("─", 1),
      ("\u{7}", 0), ("\n", 0), ("\r\n", 0), ("\u{7F}", 0), ("\u{9B}", 0), ("\u{301}", 0),
      ("\u{200B}", 0), ("\u{AD}", 1), ("\u{A0}", 1),
    ] as [(Character, Int)])
  func character(character: Character, width: Int) {
    #expect(character.displayWidth == width)
  }

  @Test("A text's cells are those of its characters")
  func text() {
    #expect("".displayWidth == 0)
    #expect("f(x) = sin(x)".displayWidth == 13)
    #expect("日本 θ\u{302}".displayWidth == 6)
  }

  /// Counted by Python's tables of Unicode 14, the few younger characters being the difference.
  ///
  /// python3 -c "import unicodedata as u; print(sum(u.east_asian_width(chr(c)) in 'WF'
  ///   for c in range(0x1100, 0x10000) if u.category(chr(c))[0] in 'LNPS'))" gives 42,130.
  @Test("About as many characters of the basic plane are wide as Unicode says")
  func wide() {
    let wide = (0x1100..<0x10000).compactMap(Unicode.Scalar.init).filter {
      Character($0).displayWidth == 2 && $0.properties.generalCategory != .unassigned
    }
    #expect((42_130...42_200).contains(wide.count))
  }
}
