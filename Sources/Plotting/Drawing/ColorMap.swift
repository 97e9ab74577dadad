internal import Raster

/// Colours for heights: from blue over green to yellow, in even steps of lightness.
///
/// Computed in Oklab (Ottosson 2020, "A perceptual color space for image processing"), where equal
/// distances look equal. Lightness grows evenly from end to end, so the order of the heights can be
/// seen without any colour vision; the hue turns from 265° to 105°, which all kinds of colour vision
/// follow; the chroma is as asked for, or as much as sRGB has.
struct ColorMap {
  private static let hues = (265.0, 105.0)

  /// The first and last lightness, 0…1.
  let lightness: (Double, Double)
  /// How colourful it is in the middle, at most.
  let chroma: Double

  /// A map for areas that carry texts and lines, or for areas that are all there is.
  init(_ theme: Figure.Theme, _ style: Figure.Surface.Style) {
    switch (theme, style) {
    case (.light, .contour): (lightness, chroma) = ((0.70, 0.975), 0.095)
    case (.dark, .contour): (lightness, chroma) = ((0.20, 0.52), 0.095)
    case (_, .heatmap): (lightness, chroma) = ((0.22, 0.95), 0.16)
    }
  }

  /// The colour of a height's part of the range, 0…1.
  func color(_ part: Double) -> Color {
    let part = min(max(part, 0), 1)
    let light = lightness.0 + (lightness.1 - lightness.0) * part
    let hue = (Self.hues.0 + (Self.hues.1 - Self.hues.0) * part) * .pi / 180
    let direction = (cosine(hue), sine(hue))
    // The largest chroma that sRGB can show, to a thousandth.
    var (low, high) = (0.0, chroma)
    for _ in 0..<10 {
      let middle = (low + high) / 2
      let rgb = Self.linear(light, middle * direction.0, middle * direction.1)
      let isInside = [rgb.0, rgb.1, rgb.2].allSatisfy { (0...1).contains($0) }
      if isInside { low = middle } else { high = middle }
    }
    let rgb = Self.linear(light, low * direction.0, low * direction.1)
    return Color(linearRed: rgb.0, green: rgb.1, blue: rgb.2)
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
