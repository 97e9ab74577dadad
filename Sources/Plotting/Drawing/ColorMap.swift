internal import Raster

/// Colours for heights: from blue over green to yellow, in steps that look even.
///
/// Computed in Oklab (Ottosson 2020, "A perceptual color space for image processing"), where equal
/// distances look equal, and spaced by length along the way there: no height has an edge that the
/// function has not. Lightness grows from end to end, so the order of the heights can be seen
/// without any colour vision; the hue turns from 265° to 105°, which all kinds of colour vision
/// follow. The chroma keeps within what sRGB has of each hue, since a way cut off there would bend.
struct ColorMap {
  private typealias Place = (light: Double, a: Double, b: Double)

  private static let hues = (265.0, 105.0)
  private static let pieces = 256

  /// The first and last lightness, and the first and last chroma.
  private let lightness, chroma: (Double, Double)
  /// How long the way is up to each of its pieces' ends.
  private var lengths = [0.0]

  /// A map for areas that carry texts and lines, or for areas that are all there is.
  init(_ theme: Figure.Theme, _ style: Figure.Surface.Style) {
    switch (theme, style) {
    case (.light, .contour): (lightness, chroma) = ((0.70, 0.975), (0.095, 0.086))
    case (.dark, .contour): (lightness, chroma) = ((0.20, 0.52), (0.048, 0.095))
    case (_, .heatmap): (lightness, chroma) = ((0.22, 0.95), (0.07, 0.16))
    }
    for piece in 0..<Self.pieces {
      let (from, to) = (place(piece), place(piece + 1))
      let (l, a, b) = (to.light - from.light, to.a - from.a, to.b - from.b)
      lengths.append(lengths[piece] + (l * l + a * a + b * b).squareRoot())
    }
  }

  /// The colour of a height's part of the range, 0…1.
  func color(_ part: Double) -> Color {
    let length = min(max(part, 0), 1) * lengths[Self.pieces]
    let piece = max((lengths.firstIndex { $0 >= length } ?? Self.pieces) - 1, 0)
    let within = (length - lengths[piece]) / (lengths[piece + 1] - lengths[piece])
    let place = place(Double(piece) + within)
    let rgb = Self.linear(place.light, place.a, place.b)
    return Color(linearRed: rgb.0, green: rgb.1, blue: rgb.2)
  }

  private func place(_ piece: Int) -> Place { place(Double(piece)) }

  /// The way at a number of pieces from its start.
  private func place(_ pieces: Double) -> Place {
    let part = pieces / Double(Self.pieces)
    func mixed(_ ends: (Double, Double), _ amount: Double) -> Double {
      ends.0 + (ends.1 - ends.0) * amount
    }
    let (radius, hue) = (mixed(chroma, part * part), mixed(Self.hues, part) * .pi / 180)
    return (mixed(lightness, part), radius * cosine(hue), radius * sine(hue))
  }

  /// Oklab to linear sRGB.
  private static func linear(_ l: Double, _ a: Double, _ b: Double) -> (Double, Double, Double) {
    let (x, y, z) = (
      l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b,
      l - 0.0894841775 * a - 1.2914855480 * b
    )
    let (long, medium, short) = (x * x * x, y * y * y, z * z * z)
    return (
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short
    )
  }
}
