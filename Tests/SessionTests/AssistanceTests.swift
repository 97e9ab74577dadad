import Session
import Testing

@Suite struct `Help while typing` {
  /// A session that knows f, g, a and d.
  static let session: Interpreter = {
    var session = Interpreter()
    for line in ["f(x) = x^2", "g(x, y) = x y", "a = 0.5", "d = descend f from 1"] {
      _ = session.run(line)
    }
    return session
  }()

  /// One that knows searches, too.
  static let searched: Interpreter = {
    var session = Self.session
    for line in ["r = restarts f count 5", "b = basins f", "s = sweep f from 1 count 5"] {
      _ = session.run(line)
    }
    return session
  }()

  static let hints: [(String, String?)] = [
    ("descend f", " from … rate 0.1 epochs 100"), ("descend f ", "from … rate 0.1 epochs 100"),
    ("descend f from", " 0.5"), ("descend f from 1 ", "rate 0.1 epochs 100"),
    ("descend f from 1", " rate 0.1 epochs 100"), ("descend f from 1 rate", " 0.1"),
    ("descend f from 1 rate 0.2", " epochs 100"), ("descend f from 1 using", " momentum 0.9"),
    ("descend f from 1 epochs 10 rate 0.1", nil), ("d2 = descend f", " from … rate 0.1 epochs 100"),
    ("descend", " f from … rate 0.1 epochs 100"), ("desce", "nd f from … rate 0.1 epochs 100"),
    ("plot", " f on [-5, 5]"), ("plot f", " on [-5, 5]"), ("plot f on", " [-5, 5]"),
    ("plot f on [-1, 1]", nil), ("plot fo", nil), ("plot f theme", " dark"), ("animate", " d"),
    ("table ", "d"), ("save", " \"picture.png\""),
    ("g(", "x, y)"), ("g(1,", " y)"), ("g(1, ", "y)"), ("sin(", "x)"), ("f'(", "x)"),
    ("end(", "d)"), ("atan2(1, ", "x)"), ("1 + hypot(", "x, y)"), ("(", nil), ("g(1", nil),
    ("h(x)", " = …"), ("h(x, y)", " = …"), ("f(2)", nil), ("", nil), ("x", nil), ("de", nil),
    ("explore", " f from …"), ("explore f", " from … on [-5, 5]"),
    ("explore f from 1", " on [-5, 5]"), ("explore f from", " 0.5"), ("expl", "ore f from …"),
    ("explore f using", " momentum 0.9"),
    ("restarts", " f count 100 on [-5, 5] seed 7"), ("rest", "arts f count 100 on [-5, 5] seed 7"),
    ("restarts f", " count 100 on [-5, 5] seed 7"), ("restarts f count", " 100"),
    ("restarts f seed 3", " count 100 on [-5, 5]"), ("r = restarts f count 5 on [0, 1]", " seed 7"),
    ("basins", " f on [-5, 5]"), ("basins f", " on [-5, 5]"), ("basins f rate", " 0.1"),
    ("basins f epochs", " 1000"), ("basins f on [0, 1]", nil),
    ("sweep", " f from … rate 0.01 to 1"), ("sweep f", " from … rate 0.01 to 1"),
    ("sweep f from 1", " rate 0.01 to 1"), ("sweep f from 1 rate 0.1", " to 1"),
    ("sweep f from 1 rate 0.1 to", " 1"), ("s = sweep f from 1 rate 0.1 to 1", nil),
    ("save \"a", nil), ("f(2) # plot", nil), ("1 ? 2", nil), ("sin(x", nil),
  ]

  @Test(arguments: hints)
  func `hints at what could follow`(line: String, hint: String?) {
    #expect(Self.session.hint(after: line) == hint)
  }

  /// The roles in a line, each as a letter under its bytes; a space for none.
  static func roles(_ line: String, cursor: Int? = nil) -> String {
    var letters = [Character](repeating: " ", count: line.utf8.count)
    for highlight in session.highlights(of: line, cursor: cursor) {
      let letter: Character =
        switch highlight.role {
        case .word: "w"
        case .function: "f"
        case .number: "n"
        case .text: "t"
        case .comment: "c"
        case .pair: "p"
        case .mistake: "!"
        }
      for index in highlight.range { letters[index] = letter }
    }
    return String(letters)
  }

  static let lines: [(String, String)] = [
    ("plot f on [-5, 5]", "wwww f ww   n  n"), ("rate = 0.1", "       nnn"),
    ("descend f from a rate a rate", "wwwwwww f wwww   wwww   wwww"),
    ("save \"a b\" # so", "wwww ttttt cccc"), ("a² + 3π", " nn   nnn"),
    ("d = descend f from 1 using adam", "    wwwwwww f wwww n wwwww wwww"),
    ("plot f theme dark", "wwww f wwwww wwww"), ("save \"a", "wwww tt"),
    ("1 + banana + 2", "n   !!!!!!   n"), ("1 + banana", "n         "),
    ("1 + $ + 2", "n   !"), ("end(d)", "fff   "), ("not 1 < 2", "www n   n"),
    ("plot banana on [1, 2]", "wwww !!!!!! ww  n  n "),
  ]

  @Test(arguments: lines)
  func `tells kinds of pieces, and where a line can't be read`(line: String, roles: String) {
    var expected = roles
    while expected.count < line.utf8.count { expected += " " }
    #expect(Self.roles(line) == expected)
  }

  @Test(arguments: [
    ("f((1))", 6, " p   p"), ("f((1))", 5, "  p p "), ("f((1))", 1, " p   p"),
    ("f((1)", 2, "  p p"),
    ("[1, 2]", 6, "p    p"), ("(1]", 3, "   "), ("f(1)", 0, "    "),
  ])
  func `matches the parentheses at the cursor`(line: String, cursor: Int, pairs: String) {
    let roles = Self.roles(line, cursor: cursor).map { $0 == "p" ? Character("p") : " " }
    let expected = pairs + String(repeating: " ", count: line.utf8.count - pairs.utf8.count)
    #expect(String(roles) == expected)
  }

  static let completions: [(String, [String])] = [
    ("pl", ["plot "]), ("plot f o", ["on "]),
    ("descend f ", ["from", "rate", "epochs", "using"]), ("descend f from 1 ra", ["rate "]),
    ("descend f from 1 rate 0.1 using m", ["momentum "]),
    ("descend f from 1 rate 0.1 ", ["epochs", "using"]),
    ("plot si", ["sin(", "sinh(", "sign(", "sigmoid("]), ("help des", ["descend", "describe"]),
    ("table ", ["d "]), ("end(", ["d)"]), ("plot f on [1, 2] th", ["theme "]),
    ("plot f theme ", ["light", "dark"]), ("animate ", ["d "]), ("3asi", ["asin(", "asinh("]),
    ("d2 = des", ["descend "]),
    ("theme ", ["light", "dark"]), ("ticks ", ["pi", "decimal"]), ("size ", ["800x480 "]),
    ("theme d", ["dark "]), ("rate ", ["= "]), ("zz ", ["= "]),
    ("zzz", []), ("save \"p", []), ("# pl", []), ("1 $ pl", []), ("f", ["f(", "floor("]),
    ("asi", ["asin(", "asinh("]), ("plot d, f", ["floor("]), ("plot ab", ["abs("]),
  ]

  static let searchCompletions: [(String, [String])] = [
    ("explore ", ["f", "g"]), ("explore f ", ["from", "on", "rate", "epochs", "using"]),
    ("explore f from 1 o", ["on "]), ("explore f using r", ["rmsprop "]), ("expl", ["explore "]),
    ("restarts f ", ["count", "on", "seed", "rate", "epochs", "using"]),
    ("restarts f count 5 se", ["seed "]), ("restarts f count 5 seed 3 co", ["cos(", "cosh("]),
    ("basins f ", ["on", "rate", "epochs", "using"]), ("basins f using ad", ["adam "]),
    ("sweep f ", ["from", "rate", "count", "epochs", "using"]),
    ("sweep f from 1 rate 0 ", ["to", "count", "epochs", "using"]), ("r2 = rest", ["restarts "]),
    ("plot ", ["d", "b", "r", "s", "f", "g"]), ("table ", ["d", "b", "r", "s"]),
    ("best(", ["r)"]), ("end(", ["d)", "r)"]), ("s2 = sw", ["sweep "]), ("help ba", ["basins "]),
  ]

  @Test(arguments: searchCompletions)
  func `completes searches and explorations`(line: String, expected: [String]) {
    let found = Self.searched.completions(of: line, cursor: line.utf8.count).completions
    // Of the many built-in functions those that stand first are enough.
    #expect(found.map(\.text).prefix(expected.count) == expected[...])
    #expect(line.hasSuffix(" ") || found.count == expected.count)
    #expect(found.allSatisfy { !$0.summary.isEmpty })
  }

  @Test(arguments: completions)
  func `completes what is begun`(line: String, expected: [String]) {
    let found = Self.session.completions(of: line, cursor: line.utf8.count)
    #expect(found.completions.map(\.text) == expected)
  }

  @Test func `knows that an answer is no command and may have any name`() {
    let line = "cos(x) + plot + 1"
    let answer = Self.session.highlights(of: line, as: .answer)
    #expect(answer.map(\.role) == [.function, .number])
    #expect(Self.session.highlights(of: line).contains { $0.role == .mistake })
    #expect(Self.session.hint(after: "descend", as: .answer) == nil)
    #expect(Self.session.hint(after: "atan2(1, ", as: .answer) == "x)")
    func completions(_ line: String) -> [String] {
      Self.session.completions(of: line, as: .answer, cursor: line.utf8.count).completions
        .map(\.text)
    }
    #expect(completions("c").contains("cos("))
    #expect(!completions("c").contains("contour"))
    #expect(completions("des") == [])
  }

  @Test func `completes at the cursor, and says what each is`() {
    let found = Self.session.completions(of: "√ si + 1", cursor: 6)
    #expect(found.range == 4..<6)
    #expect(found.completions.first == Completion("sin(", "the sine of an angle in radians"))
    let all = Self.session.completions(of: "", cursor: 0).completions
    #expect(all.allSatisfy { !$0.summary.isEmpty })
    #expect(all.contains(Completion("g(", "g(x, y) = x y")))
    #expect(all.contains(Completion("a", "= 0.5")))
    #expect(
      Self.session.completions(of: "table", cursor: 5).completions.isEmpty)
  }

  @Test(arguments: [
    ("descend f from 1 rate ", ["0.1", "a"]), ("descend f from ", ["0.5", "a"]),
    ("descend f from 1 epochs ", ["100", "a"]), ("plot f on ", ["[-5, 5] "]),
    ("plot f size ", ["800x480", "a"]), ("theme ", ["light", "dark"]),
    ("sweep f from 1 rate ", ["0.01 to 1", "a"]),
  ])
  func `puts numbers first where a number is wanted`(line: String, expected: [String]) {
    let found = Self.session.completions(of: line, cursor: line.utf8.count).completions
    #expect(found.map(\.text).prefix(expected.count) == expected[...])
    #expect(found[0].summary != found.dropFirst().first?.summary)
  }

  @Test func `answers for any line`() {
    var state: UInt64 = 1
    let pieces = [
      "plot", "descend", "from", "f", "d", "(", ")", "[", "]", "'", "\"", "#", "$", "²", "1.", "=",
      ",", " ", "using", "é", "🇩", "|", "√", "end",
    ]
    for _ in 0..<200 {
      var line = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        line += pieces[Int(state >> 33) % pieces.count]
      }
      let length = line.utf8.count
      for highlight in Self.session.highlights(of: line, cursor: length / 2) {
        #expect(highlight.range.upperBound <= length)
      }
      _ = Self.session.hint(after: line)
      for cursor in 0...length {
        let range = Self.session.completions(of: line, cursor: cursor).range
        #expect(range.upperBound <= cursor || cursor > 0)
      }
    }
  }
}
