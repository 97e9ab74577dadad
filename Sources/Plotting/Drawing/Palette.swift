internal import Raster

/// The colours of a theme: Okabe & Ito's, which all kinds of colour vision tell apart; lines have a
/// contrast of at least 3 : 1 to the ground, texts of 4.5 : 1.
struct Palette: Sendable {
  let ground, text, mutedText, grid, zero, frame, minimum: Color
  private let curves, traces: [Color]

  func curve(_ index: Int) -> Color { curves[index % curves.count] }
  func trace(_ index: Int) -> Color { traces[index % traces.count] }

  func color(of role: TextBlock.Role) -> Color {
    switch role {
    case .title, .axis: text
    case .tick, .minimum: mutedText
    case .curve(let index): curve(index).mixed(with: text, amount: 0.35)
    case .trace(let index): trace(index).mixed(with: text, amount: 0.35)
    }
  }

  init(_ theme: Figure.Theme) {
    switch theme {
    case .light:
      ground = Color(0xFFFFFF)
      (text, mutedText) = (Color(0x1B1E23), Color(0x50565E))
      (grid, zero, frame) = (Color(0xE7E9EC), Color(0x9BA1A9), Color(0xB4B9C0))
      minimum = Color(0x6B727B)
      curves = [Color(0x0072B2), Color(0x009E73), Color(0xA9558A), Color(0x1B1E23)]
      traces = [Color(0xD55E00), Color(0x1B1E23), Color(0xA9558A), Color(0x00795A)]
    case .dark:
      ground = Color(0x14171B)
      (text, mutedText) = (Color(0xECEEF0), Color(0xAEB4BC))
      (grid, zero, frame) = (Color(0x282D33), Color(0x6A727C), Color(0x4A515A))
      minimum = Color(0x9AA1AA)
      curves = [Color(0x56B4E9), Color(0x2BC49A), Color(0xE09BC4), Color(0xECEEF0)]
      traces = [Color(0xFF8A3C), Color(0xF0E442), Color(0xE09BC4), Color(0x2BC49A)]
    }
  }
}
