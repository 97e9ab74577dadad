extension Glyphs {
  /// Letters with an accent, each before the letter it is made of, by accent.
  static let accented: [Unicode.Scalar: String] = [
    "\u{300}": "ÀAÈEÌIÒOÙUàaèeìiòoùuẀWẁwỲYỳy",
    "\u{301}": "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýyĆCćcĹLĺlŃNńnŔRŕrŚSśsŹZźzẂWẃwΆΑΈΕΉΗΊΙΌΟΎΥΏΩάαέεήηίιόο"
      + "ύυώω",
    "\u{302}": "ÂAÊEÎIÔOÛUâaêeîiôoûuĈCĉcĜGĝgĤHĥhĴJĵjŜSŝsŴWŵwŶYŷyẐZẑz",
    "\u{303}": "ÃAÑNÕOãañnõoĨIĩiŨUũuẼEẽeỸYỹy",
    "\u{304}": "ĀAāaĒEēeĪIīiŌOōoŪUūuȲYȳy",
    "\u{306}": "ĂAăaĔEĕeĞGğgĬIĭiŎOŏoŬUŭuЙИйиЎУўу",
    "\u{307}": "ĊCċcĖEėeĠGġgİIŻZżzẊXẋxẎYẏyṠSṡsṖPṗpḊDḋdṀMṁmṄNṅnṘRṙrṪTṫtẆWẇwȦAȧaȮOȯo",
    "\u{308}": "ÄAËEÏIÖOÜUäaëeïiöoüuÿyŸYẄWẅwẌXẍxΪΙΫΥϊιϋυЁЕёеЇІїі",
    "\u{30A}": "ÅAåaŮUůu",
    "\u{30B}": "ŐOőoŰUűu",
    "\u{30C}": "ČCčcĎDďdĚEěeĽLľlŇNňnŘRřrŠSšsŤTťtŽZžzǍAǎaǐiǑOǒoǓUǔu",
    "\u{327}": "ÇCçcŞSşsŢTţt",
    "\u{328}": "ĄAąaĘEęeĮIįiŲUųu",
  ]

  /// Characters that are set as others.
  static let compositions: [Unicode.Scalar: String] = accented.reduce(into: named) { table, row in
    for (letter, base) in pairs(row.value) { table[letter] = "\(base)\(row.key)" }
  }

  private static let named: [Unicode.Scalar: String] = [
    // Accents by themselves stand over an empty space.
    "´": "\u{2002}\u{301}", "¨": "\u{2002}\u{308}", "¯": "\u{2002}\u{304}",
    "¸": "\u{2002}\u{327}",

    // Greek letters with Latin shapes.
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X", "ο": "o",

    // Cyrillic letters with Latin or Greek shapes.
    "А": "A", "В": "B", "Г": "Γ", "Е": "E", "І": "I", "К": "K", "М": "M", "Н": "H", "О": "O",
    "П": "Π", "Р": "P", "С": "C", "Т": "T", "Ф": "Φ", "Х": "X", "а": "a", "е": "e", "і": "i",
    "к": "κ", "о": "o", "р": "p", "с": "c", "у": "y", "ф": "ϕ", "х": "x",

    // The same shapes under other names.
    "µ": "μ", "\u{2126}": "Ω", "∆": "Δ", "⋅": "·", "∙": "·", "‐": "-", "‑": "-", "∗": "*",
    "‴": "′″", "\u{212A}": "K", "\u{212B}": "Å", "ʹ": "′", "∕": "/", "∣": "|", "∥": "‖", "∶": ":",
    "½": "¹⁄₂", "¼": "¹⁄₄", "¾": "³⁄₄",
  ]

  /// What is drawn small and high, each before what it is made of.
  static let superscripts = Dictionary(
    uniqueKeysWithValues: pairs(
      "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿnⁱiªaºoᵀTˣxᵏkᵐmᵃaᵇbᵈdᵗt"))

  /// What is drawn small and low, each before what it is made of.
  static let subscripts = Dictionary(
    uniqueKeysWithValues: pairs(
      "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋−₌=₍(₎)ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓx"))

  private static func pairs(_ characters: String) -> [(Unicode.Scalar, Unicode.Scalar)] {
    let scalars = Array(characters.unicodeScalars)
    return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
  }
}
