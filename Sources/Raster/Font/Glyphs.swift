/// All glyphs' notations, in one table for each script, made when first looked into.
enum Glyphs {
  /// The notation of a character that has a drawing of its own.
  static func notation(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII { return latin[scalar] ?? digits[scalar] ?? punctuation[scalar] }
    return greek[scalar] ?? symbols[scalar] ?? letters[scalar]
  }
}
