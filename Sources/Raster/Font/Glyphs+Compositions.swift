extension Glyphs {
  /// Characters that are set as others: accented letters, look-alikes, ready-made fractions.
  static let compositions: [Unicode.Scalar: String] = [
    // Letters with accents.
    "À": "A\u{300}", "Á": "A\u{301}", "Â": "A\u{302}", "Ã": "A\u{303}", "Ä": "A\u{308}",
    "Å": "A\u{30A}", "Ç": "C\u{327}", "È": "E\u{300}", "É": "E\u{301}", "Ê": "E\u{302}",
    "Ë": "E\u{308}", "Ì": "I\u{300}", "Í": "I\u{301}", "Î": "I\u{302}", "Ï": "I\u{308}",
    "Ñ": "N\u{303}", "Ò": "O\u{300}", "Ó": "O\u{301}", "Ô": "O\u{302}", "Õ": "O\u{303}",
    "Ö": "O\u{308}", "Ù": "U\u{300}", "Ú": "U\u{301}", "Û": "U\u{302}", "Ü": "U\u{308}",
    "Ý": "Y\u{301}", "Ÿ": "Y\u{308}", "Č": "C\u{30C}", "Š": "S\u{30C}", "Ž": "Z\u{30C}",
    "à": "a\u{300}", "á": "a\u{301}", "â": "a\u{302}", "ã": "a\u{303}", "ä": "a\u{308}",
    "å": "a\u{30A}", "ç": "c\u{327}", "è": "e\u{300}", "é": "e\u{301}", "ê": "e\u{302}",
    "ë": "e\u{308}", "ì": "i\u{300}", "í": "i\u{301}", "î": "i\u{302}", "ï": "i\u{308}",
    "ñ": "n\u{303}", "ò": "o\u{300}", "ó": "o\u{301}", "ô": "o\u{302}", "õ": "o\u{303}",
    "ö": "o\u{308}", "ù": "u\u{300}", "ú": "u\u{301}", "û": "u\u{302}", "ü": "u\u{308}",
    "ý": "y\u{301}", "ÿ": "y\u{308}", "č": "c\u{30C}", "š": "s\u{30C}", "ž": "z\u{30C}",

    // Accents by themselves stand over an empty space.
    "´": "\u{2002}\u{301}", "¨": "\u{2002}\u{308}", "¯": "\u{2002}\u{304}",
    "¸": "\u{2002}\u{327}",

    // Greek letters with Latin shapes, or with the tonos.
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X", "ο": "o", "ά": "α\u{301}", "έ": "ε\u{301}",
    "ή": "η\u{301}", "ί": "ι\u{301}", "ό": "ο\u{301}", "ύ": "υ\u{301}", "ώ": "ω\u{301}",

    // The same shapes under other names.
    "µ": "μ", "\u{2126}": "Ω", "∆": "Δ", "⋅": "·", "∙": "·", "‐": "-", "‑": "-", "∗": "*",
    "‴": "′″", "\u{212A}": "K", "\u{212B}": "Å", "ʹ": "′", "∕": "/", "∣": "|", "∥": "‖", "∶": ":",
    "½": "¹⁄₂", "¼": "¹⁄₄", "¾": "³⁄₄",
  ]

  /// What is drawn small and high.
  static let superscripts = scripts(
    "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿnⁱiªaºoᵀTˣxᵏkᵐmᵃaᵇbᵈdᵗt")

  /// What is drawn small and low.
  static let subscripts = scripts(
    "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋−₌=₍(₎)ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx")

  private static func scripts(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(pairs.unicodeScalars)
    let indices = stride(from: 0, to: scalars.count - 1, by: 2)
    return Dictionary(indices.map { (scalars[$0], scalars[$0 + 1]) }) { first, _ in first }
  }
}
