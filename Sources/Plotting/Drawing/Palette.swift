internal import Raster

/// The colours of a theme.
///
/// Any two inks are at least 40 apart in CIELAB for each kind of colour vision (simulated after
/// Machado et al. 2009), and lines have a contrast of at least 3 : 1 to the ground, texts of 4.5 : 1
/// (WCAG 2). Blue and vermillion are Okabe & Ito's, vermillion lighter on the dark ground; no more
/// of their colours keep that distance, so ink and violet were searched for. Beyond four, dashes and
/// the shape of the marks tell apart: see ``SeriesStyle``.
struct Palette: Sendable {
  let ground, text, mutedText, grid, zero, frame, minimum: Color
  /// Of lines where areas of a plane meet.
  let border: Color
  /// How light tints are, in turn, and areas of a plane: the same for all inks, of which some would
  /// else be loud.
  private let tintLights, areaLights: [Double]
  /// Blue, vermillion, ink and violet.
  let inks: [Color]
  /// Of lines of one height: light lines on dark bands shine more than dark ones on light bands.
  let lineOpacity: Double

  func curve(_ index: Int) -> Color { inks[SeriesStyle.curve(index).ink] }
  func trace(_ index: Int) -> Color { inks[SeriesStyle.trace(index).ink] }

  /// The ends of many descents, counted from the left; blue is the curve's.
  func crowd(_ rank: Int) -> Color { inks[[1, 3, 2][rank % 3]] }

  /// The ground of zones, counted from the left: light enough for texts, neighbours differing in
  /// lightness, too.
  func tint(_ index: Int) -> Color {
    onGround(crowd(index), tintLights[index % 2])
  }

  /// Areas of a plane, counted from the left: neighbours differ in hue and lightness.
  func area(_ index: Int) -> Color { onGround(crowd(index), areaLights[index % 2]) }

  /// What stands out most from a colour: that of texts, or that of the ground.
  func ink(on color: Color) -> Color {
    func contrast(_ ink: Color) -> Double {
      let (a, b) = (ink.luminance + 0.05, color.luminance + 0.05)
      return max(a / b, b / a)
    }
    return contrast(text) >= contrast(ground) ? text : ground
  }

  /// As much of an ink on the ground as makes it so light.
  private func onGround(_ ink: Color, _ light: Double) -> Color {
    let (from, to) = (ink.luminance, ground.luminance)
    return ink.mixed(with: ground, amount: min(max((light - from) / (to - from), 0), 1))
  }

  func color(of role: TextBlock.Role) -> Color {
    switch role {
    case .title, .axis, .level, .shared: text
    case .tick, .minimum: mutedText
    case .curve(let index), .name(let index): curve(index).mixed(with: text, amount: 0.35)
    case .trace(let index): trace(index).mixed(with: text, amount: 0.35)
    case .crowd(let rank): crowd(rank).mixed(with: text, amount: 0.35)
    }
  }

  init(_ theme: Figure.Theme) {
    switch theme {
    case .light:
      lineOpacity = 0.8
      ground = Color(0xFFFFFF)
      (text, mutedText) = (Color(0x1B1E23), Color(0x50565E))
      (grid, zero, frame) = (Color(0xE7E9EC), Color(0x9BA1A9), Color(0xB4B9C0))
      (minimum, border) = (Color(0x6B727B), Color(0x6B7077))
      (tintLights, areaLights) = ([0.82, 0.9], [0.6, 0.78])
      inks = [Color(0x0072B2), Color(0xD55E00), Color(0x1B1E23), Color(0x9900FF)]
    case .dark:
      lineOpacity = 0.55
      ground = Color(0x14171B)
      (text, mutedText) = (Color(0xECEEF0), Color(0xAEB4BC))
      (grid, zero, frame) = (Color(0x282D33), Color(0x6A727C), Color(0x4A515A))
      (minimum, border) = (Color(0x9AA1AA), Color(0xA6ACB3))
      (tintLights, areaLights) = ([0.02, 0.014], [0.05, 0.026])
      inks = [Color(0x56B4E9), Color(0xF07020), Color(0xFFEECC), Color(0x8833FF)]
    }
  }
}

extension Color {
  /// How light it is to the eye, from 0 to 1 (WCAG 2).
  fileprivate var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}
