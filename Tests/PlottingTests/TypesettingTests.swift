import Testing

@testable import Plotting

@Suite struct TypesettingTests {
  @Test(arguments: [
    ("f(x) = x^2 - 1", "f(x) = x² − 1"),
    ("r(x, y) = (1 - x)^2 + 100(y - x^2)^2", "r(x, y) = (1 − x)² + 100(y − x²)²"),
    ("x^-1", "x⁻¹"), ("x^12 y", "x¹² y"), ("4x^3·2", "4x³ · 2"), ("10·2", "10·2"), ("-x", "−x"),
    ("f'(x), f''(x), f'''(x)", "f′(x), f″(x), f‴(x)"), ("1e-12 sin(x) + 1", "10⁻¹² sin(x) + 1"),
    ("2.5e20x", "2.5×10²⁰x"), ("sin(2 pi x)", "sin(2πx)"), ("cos(tau x)", "cos(τx)"),
    ("2 pi sin(x) + x pi", "2π sin(x) + x π"), ("3 pi x^2 y", "3πx² y"),
    ("where(x <= 1, 2, 3)", "where(x ≤ 1, 2, 3)"),
  ])
  func `sets formulas as they are printed in books`(plain: String, set: String) {
    #expect(Typesetting.set(plain) == set)
  }

  /// Raised digits would say something else here.
  @Test(arguments: [
    "x^2.5", "2^x", "x^(1/3)", "2^3^x", "x^2e5", "1e5^2", "2^1e5", "basins of g", "to-and-fro",
    "x1 + x2",
    "log10(x)", "pixel", "taunt", "x^", "x^1234567890123", "'", "f''''(x)", "e^x", "",
  ])
  func `leaves what it could make ambiguous`(text: String) {
    #expect(Typesetting.set(text) == text)
  }

  @Test
  func `is how titles, axes and curves are named, in words as well, which are read aloud better`() {
    var figure = Figure(
      title: "f(x) = x^2 - 1,  f'(x) = 2x", yLabel: "f'(x)", xRange: AxisRange(-2, 2),
      curves: [
        Figure.Curve(label: "f") { $0 * $0 - 1 }, Figure.Curve(label: "f'") { 2 * $0 },
      ])
    let scene = Scene(figure)
    let texts = (scene.layout.texts + scene.overlay.notes.map(\.block)).flatMap(\.lines)
    for text in ["f(x) = x² − 1,  f′(x) = 2x", "f′(x)", "f", "f′"] { #expect(texts.contains(text)) }
    #expect(figure.description.hasPrefix("f(x) = x² − 1, f′(x) = 2x: a plot"))
    figure.curves = (1...5).map { n in Figure.Curve(label: "x^\(n)") { $0 * Double(n) } }
    #expect(
      Scene(figure).overlay.legend?.rows.map(\.name.lines[0]) == ["x¹", "x²", "x³", "x⁴", "x⁵"])
  }
}
