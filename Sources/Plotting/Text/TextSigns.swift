/// The characters that figures in text are made of.
enum TextSigns {
  static func axes(
    _ style: FigureText.Style
  ) -> (
    horizontal: Character, vertical: Character, corner: Character, leftTick: Character,
    bottomTick: Character, zero: Character
  ) {
    switch style {
    case .braille: ("─", "│", "└", "┤", "┬", "┈")
    case .ascii: ("-", "|", "+", "+", "+", ".")
    }
  }

  /// In ASCII the curves differ in their sign; braille has room for their names only.
  static func curve(_ role: FigureText.Role, _ style: FigureText.Style) -> Character {
    guard case .curve(let index) = role else { return "*" }
    return ["*", "x", "%", "="][index % 4]
  }

  static func trace(
    _ style: FigureText.Style
  ) -> (start: Character, step: Character, end: Character) {
    switch style {
    case .braille: ("○", "•", "★")
    case .ascii: ("O", "o", "@")
    }
  }

  /// Where one zone ends and the next begins.
  static func border(_ style: FigureText.Style) -> Character { style == .braille ? "┆" : "!" }

  static func minimum(_ rank: Figure.Minimum.Rank, _ style: FigureText.Style) -> Character {
    switch style {
    case .braille: rank == .local ? "△" : "▲"
    case .ascii: "^"
    }
  }

  /// Shades from the lowest band of heights to the highest.
  static func shades(_ style: FigureText.Style) -> [Character] {
    switch style {
    case .braille: [" ", "░", "▒", "▓", "█"]
    case .ascii: [" ", ".", ":", "-", "=", "+", "*", "#", "%", "&"]
    }
  }

  /// For each end of areas, from left to right, its sign: shades where they can be told apart, else
  /// digits and letters; nil for those that share one.
  static func areas(
    _ areas: Figure.Areas, _ x: AxisRange, _ y: AxisRange, _ style: FigureText.Style
  ) -> [Character?] {
    let ranks = Figure.Crowd.ranks(of: areas.ends)
    let named = areas.ends.indices.sorted { ranks[$0] < ranks[$1] }
      .map { areas.hasColor(areas.ends[$0], x, y) }
    let isShaded = style == .braille && named.count(where: \.self) <= 4
    var signs = Array(isShaded ? "░▓▒█" : "123456789abcdefghijklmnopqrstuvwxyz")[...]
    return named.map { $0 ? signs.popFirst() : nil }
  }

  /// What is painted with no sign of its own, though it leads to a minimum.
  static let otherAreas: Character = "+"

  /// Where a surface has no values.
  static func hole(_ style: FigureText.Style) -> Character { style == .braille ? "╱" : "/" }

  static func mark(_ kind: Figure.Mark.Kind, isExtreme: Bool, _ style: FigureText.Style)
    -> Character
  {
    switch (style, kind) {
    case (.braille, .minimum): isExtreme ? "▼" : "▽"
    case (.braille, .maximum): isExtreme ? "▲" : "△"
    case (.braille, .saddle): "◇"
    case (.ascii, .minimum): "v"
    case (.ascii, .maximum): "^"
    case (.ascii, .saddle): "x"
    }
  }

  /// What stands below: `○ start (1, 2)` and `★ end (0.5, 0.25), 100 steps`.
  static func legend(
    _ trace: Figure.SurfaceTrace, isNamed: Bool, step: Character, _ style: FigureText.Style
  ) -> [String] {
    func place(_ step: Figure.SurfaceTrace.Step) -> String {
      "(\(Decimal.text(step.x)), \(Decimal.text(step.y)))"
    }
    let signs = Self.trace(style)
    let name = isNamed ? "\(step) \(trace.label):" : nil
    let start = trace.steps.first.map { "\(signs.start) start \(place($0))" }
    let steps = Words.count(trace.steps.count, "step")
    let end = trace.end.map { "\(signs.end) end \(place($0)), \(steps)" }
    let places = [start, end].compactMap { $0 }
    return ([name].compactMap { $0 } + (places.isEmpty ? [unstarted] : places)).map {
      text($0, style)
    }
  }

  /// What is said of a descent that has no place at all.
  private static let unstarted = "could not start"

  /// How much is said of a descent.
  enum Form: CaseIterable {
    /// `a: ○ start 0.5  ★ end −0.7017 (100 steps)`
    case full
    /// `a: ○ start 0.5  ★ end −0.7017`
    case places
    /// `a: ○ 0.5  ★ −0.7017`
    case numbers
  }

  /// What stands below of a descent over curves.
  static func legend(
    _ trace: Figure.Trace, on axis: AxisRange, isNamed: Bool, _ form: Form,
    _ style: FigureText.Style
  ) -> String {
    let signs = Self.trace(style)
    let name = isNamed ? "\(trace.label): " : ""
    func place(_ word: String, _ step: Figure.Trace.Step) -> String {
      (form == .numbers ? "" : word + " ") + Words.number(step.x, within: axis.length)
    }
    let start = trace.steps.first.map { "\(signs.start) \(place("start", $0))" }
    let steps = form == .full ? " (\(Words.count(trace.steps.count, "step")))" : ""
    let end = trace.end.map { "\(signs.end) \(place("end", $0))\(steps)" }
    let places = [start, end].compactMap { $0 }
    return text(name + (places.isEmpty ? unstarted : places.joined(separator: "  ")), style)
  }

  /// What stands below: `△ local minima  ▲ deepest minimum`; nil where there are none.
  static func legend(_ minima: [Figure.Minimum], _ style: FigureText.Style) -> String? {
    func noun(_ count: Int) -> String { count == 1 ? "minimum" : "minima" }
    // In ASCII all have one sign.
    let isPlain = minima.count == 1 || style == .ascii
    let kinds =
      isPlain
      ? [minima]
      : Figure.Minimum.Rank.allCases.reversed().map { rank in minima.filter { $0.rank == rank } }
    let entries = kinds.compactMap { kind in
      kind.first.map { first in
        let name = isPlain ? "" : "\(first.rank.word) "
        return "\(minimum(first.rank, style)) \(name)\(noun(kind.count))"
      }
    }
    return entries.isEmpty ? nil : entries.joined(separator: "  ")
  }

  /// A text in the characters of the style.
  static func text(_ text: String, _ style: FigureText.Style) -> String {
    guard style == .ascii else { return text }
    return String(text.replacingPowers.flatMap { plain[$0] ?? String($0) })
  }

  private static let plain: [Character: String] = [
    "−": "-", "·": "*", "×": "x", "′": "'", "″": "''", "π": "pi", "√": "sqrt ", "∞": "inf",
    "→": "->", "²": "^2", "³": "^3", "∂": "d", "…": "...", "—": "-",
  ]
}

extension String {
  /// `2.5×10⁻⁷` as `2.5e-7`.
  fileprivate var replacingPowers: String {
    guard let power = firstRange(of: "×10") else { return self }
    let raised: [Character: Character] = [
      "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
      "⁹": "9", "⁻": "-",
    ]
    let rest = self[power.upperBound...]
    let exponent = rest.prefix { raised[$0] != nil }
    guard !exponent.isEmpty else { return self }
    return self[..<power.lowerBound] + "e" + String(exponent.compactMap { raised[$0] })
      + String(rest.dropFirst(exponent.count)).replacingPowers
  }
}
