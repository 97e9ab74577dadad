import Foundation
import Raster
import Testing

@testable import Plotting

/// Colours as people with each kind of colour vision see them.
///
/// The matrices are those for complete deficiencies (severity 1.0) of Machado, Oliveira & Fernandes,
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009; they act on
/// linear light. Distances are CIE 1976 in CIELAB under D65.
private enum Vision: CaseIterable {
  case normal, protan, deutan, tritan

  var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  func lab(_ color: Color) -> [Double] {
    let light = [color.hex >> 16, color.hex >> 8, color.hex].map { byte in
      let value = Double(byte & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let seen = product(matrix, light).map { min(max($0, 0), 1) }
    let xyz = product(
      [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ], seen)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white in
      let t = value / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  private func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in zip(row, vector).map { $0 * $1 }.reduce(0, +) }
  }
}

@Suite struct `The inks of a theme` {
  @Test(arguments: [Figure.Theme.light, .dark])
  func `are at least 40 apart for every kind of colour vision`(theme: Figure.Theme) {
    let inks = Palette(theme).inks
    for vision in Vision.allCases {
      for (index, ink) in inks.enumerated() {
        for other in inks[(index + 1)...] {
          let distance = zip(vision.lab(ink), vision.lab(other))
            .map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
          #expect(distance >= 40, "\(ink.hex) and \(other.hex) for \(vision)")
        }
      }
    }
  }

  /// Known values: CIELAB of pure sRGB red, and that red and green draw near for deuteranopes.
  @Test func `are measured rightly`() {
    let red = Vision.normal.lab(Color(0xFF0000))
    for (value, expected) in zip(red, [53.24, 80.09, 67.20]) {
      #expect(abs(value - expected) < 0.05)
    }
    func distance(_ vision: Vision) -> Double {
      // matplotlib's third and fourth colour: 119.8 apart, and 7.3 for deuteranopes.
      zip(vision.lab(Color(0x2CA02C)), vision.lab(Color(0xD62728)))
        .map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }
    #expect(abs(distance(.normal) - 119.8) < 0.2)
    #expect(abs(distance(.deutan) - 7.3) < 0.2)
  }
}
