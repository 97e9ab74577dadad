import Raster
import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A colour in Oklab, from Ottosson's forward matrices.
private func oklab(_ color: Color) -> (light: Double, a: Double, b: Double) {
  let long = 0.4122214708 * color.red + 0.5363325363 * color.green + 0.0514459929 * color.blue
  let medium = 0.2119034982 * color.red + 0.6806995451 * color.green + 0.1073969566 * color.blue
  let short = 0.0883024619 * color.red + 0.2817188376 * color.green + 0.6299787005 * color.blue
  let (l, m, s) = (cbrt(long), cbrt(medium), cbrt(short))
  return (
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  )
}

private func lightness(_ color: Color) -> Double { oklab(color).light }

/// Machado, Oliveira & Fernandes 2009: what a colour looks like at severity 1, in linear light.
private let deficiencies = [
  [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
  [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
]

private func seen(_ color: Color, _ m: [Double]) -> Color {
  func row(_ index: Int) -> Double {
    let sum = m[index] * color.red + m[index + 1] * color.green + m[index + 2] * color.blue
    return min(max(sum, 0), 1)
  }
  return Color(linearRed: row(0), green: row(3), blue: row(6))
}

private let maps: [(Figure.Theme, Figure.Surface.Style)] = [
  (.light, .contour), (.dark, .contour), (.light, .heatmap), (.dark, .heatmap),
]

@Suite struct `A colour map` {
  @Test(arguments: maps)
  func `goes in even steps of what is seen, always lighter`(
    theme: Figure.Theme, style: Figure.Surface.Style
  ) {
    let map = ColorMap(theme, style)
    let places = (0...16).map { oklab(map.color(Double($0) / 16)) }
    let steps = zip(places, places.dropFirst()).map { from, to in
      hypot(hypot(to.light - from.light, to.a - from.a), to.b - from.b)
    }
    let mean = steps.reduce(0, +) / 16
    // Eight bits a channel leave each colour uncertain by up to some 0.002.
    for step in steps { #expect(abs(step - mean) < 0.004, "\(steps)") }
    let lights = places.map(\.light)
    #expect(zip(lights, lights.dropFirst()).allSatisfy { $0 + mean / 3 < $1 })
  }

  /// The greatest turn of the way between neighbouring steps: a bend looks like an edge.
  @Test(arguments: maps)
  func `has no bends`(theme: Figure.Theme, style: Figure.Surface.Style) {
    let map = ColorMap(theme, style)
    let places = (0...16).map { oklab(map.color(Double($0) / 16)) }
    for (first, (second, third)) in zip(places, zip(places.dropFirst(), places.dropFirst(2))) {
      let (l, a, b) = (
        third.light - 2 * second.light + first.light, third.a - 2 * second.a + first.a,
        third.b - 2 * second.b + first.b
      )
      #expect(hypot(hypot(l, a), b) < 0.011)
    }
  }

  @Test(arguments: maps)
  func `keeps its order for all kinds of colour vision`(
    theme: Figure.Theme, style: Figure.Surface.Style
  ) {
    let map = ColorMap(theme, style)
    for matrix in deficiencies {
      let lights = (0...16).map { lightness(seen(map.color(Double($0) / 16), matrix)) }
      #expect(zip(lights, lights.dropFirst()).allSatisfy { $0 + 0.004 < $1 })
    }
  }

  /// WCAG's contrast of relative luminances.
  @Test(arguments: [Figure.Theme.light, .dark])
  func `for contours leaves texts a contrast of 4.5 to 1, and lines one of 3 to 1`(
    theme: Figure.Theme
  ) {
    let palette = Palette(theme)
    for part in 0...20 {
      let band = ColorMap(theme, .contour).color(Double(part) / 20)
      #expect(contrast(palette.text, band) >= 4.5)
      let line = band.mixed(with: palette.text, amount: palette.lineOpacity)
      #expect(contrast(line, band) >= 3, "\(part)")
    }
  }

  @Test(arguments: [Figure.Theme.light, .dark])
  func `of areas leaves the lines where they meet a contrast of 3 to 1`(theme: Figure.Theme) {
    let palette = Palette(theme)
    for index in 0..<6 { #expect(contrast(palette.border, palette.area(index)) >= 3, "\(index)") }
  }

  @Test(arguments: [Figure.Theme.light, .dark], [Figure.Surface.Style.contour, .heatmap])
  func `leaves the outline of level ground a contrast of 3 to 1`(
    theme: Figure.Theme, style: Figure.Surface.Style
  ) {
    let palette = Palette(theme)
    for part in 0...20 {
      let color = ColorMap(theme, style).color(Double(part) / 20)
      #expect(contrast(palette.ink(on: color), color) >= 3)
    }
  }

  /// WCAG 2.
  private func contrast(_ a: Color, _ b: Color) -> Double {
    func light(_ color: Color) -> Double {
      0.2126 * color.red + 0.7152 * color.green + 0.0722 * color.blue + 0.05
    }
    return max(light(a), light(b)) / min(light(a), light(b))
  }
}
