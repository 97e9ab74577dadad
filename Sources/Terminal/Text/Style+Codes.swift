extension Style {
  /// The numbers of the escape sequence that switches the style on (ECMA-48, "SGR").
  func codes(for rendering: StyleRendering) -> [Int] {
    switch rendering {
    case .plain: []
    case .monochrome: traitCodes
    case .basicColor: traitCodes + (role.map { [$0.basicColor] } ?? [])
    case .color:
      if let color = role?.color ?? (traits.contains(.dim) ? Style.dimColor : nil) {
        // Fainter than such a colour nothing can be read.
        Style(traits.subtracting(.dim)).traitCodes + [38, 5, color]
      } else {
        traitCodes
      }
    }
  }

  private var traitCodes: [Int] {
    let codes: [(Traits, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4)]
    return codes.filter { traits.contains($0.0) }.map(\.1)
  }

  /// A grey with a contrast of 4.5 to white and to black: xterm shows black that is faint as black.
  static let dimColor = 243
}

extension Style.Role {
  /// The colour among xterm's 256, of which the last 240 are the same everywhere: one that can be read
  /// on white as well as on black, since nobody knows the ground of a terminal before it is asked.
  ///
  /// A contrast of 4.5 to both is what the best can have (WCAG 2.1, section 1.4.3); these have from
  /// 4.1 to 5.2.
  var color: Int {
    switch self {
    case .accent: 30
    case .code: 98
    case .success: 28
    case .warning: 130
    case .failure: 161
    }
  }

  /// The colour of the terminal's own palette, where there are no others.
  fileprivate var basicColor: Int {
    switch self {
    case .failure: 31
    case .success: 32
    case .warning: 33
    case .code: 35
    case .accent: 36
    }
  }
}
