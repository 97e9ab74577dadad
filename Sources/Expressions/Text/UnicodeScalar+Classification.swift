extension Unicode.Scalar {
  /// Whether it only separates tokens; a line's end does, too.
  var isBlank: Bool {
    properties.generalCategory == .spaceSeparator || self == "\t" || self == "\r" || self == "\n"
  }

  /// Whether it is a decimal digit of numbers.
  var isDigit: Bool { "0"..."9" ~= self }

  /// Whether a name can begin with it: a letter of any script, or `_`.
  var startsName: Bool { self == "_" || properties.isXIDStart }

  /// Whether a name can go on with it: also digits, accents, subscripts, but not the dot `·`, which
  /// Unicode counts among them.
  var continuesName: Bool {
    properties.isXIDContinue && self != "\u{B7}" && self != "\u{387}" || isSubscript
  }

  /// The digit or sign that it raises.
  var superscript: Character? {
    switch self {
    case "⁰": "0"
    case "¹": "1"
    case "²": "2"
    case "³": "3"
    case "⁴"..."⁹": Character(Unicode.Scalar(UInt8(48 + value - 0x2070)))
    case "⁻": "-"
    default: nil
    }
  }

  /// How many primes it stands for.
  var primes: Int {
    switch self {
    case "'", "′", "’", "ʹ": 1
    case "″": 2
    case "‴": 3
    default: 0
    }
  }

  /// Whether it opens or closes a text.
  var isQuote: Bool { ["\"", "“", "”", "„", "«", "»"].contains(self) }

  /// Whether it can be shown in a message as it is.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  private var isSubscript: Bool { "₀"..."₉" ~= self }
}
