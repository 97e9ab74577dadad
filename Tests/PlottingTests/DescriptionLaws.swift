import Plotting
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is said of random functions, compared with some ten thousands of their values.
@Suite struct DescriptionLaws {
  typealias Function = @Sendable (Double) -> Double

  /// Waves, polynomials, kinks and steps, some far from 0, some too fast for pictures.
  private static func function(using random: inout SplitMix64) -> Function {
    let waves = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      [
        Double.random(in: -2...2, using: &random), .random(in: 0.1...30, using: &random),
        .random(in: 0...6, using: &random),
      ]
    }
    let wave: Function = { x in waves.reduce(0) { $0 + $1[0] * sin($1[1] * x + $1[2]) } }
    let places = (0..<5).map { _ in Double.random(in: -2...2, using: &random) }
    let polynomial: Function = { x in places.reduce(0.1) { $0 * (x - $1) } }
    let step: Function = { x in places.reduce(0) { $0 + ($1 < x ? 1.5 : 0.25 * x) } }
    let kinks: Function = { x in places.reduce(0) { $0 + abs(x - $1) * $1 } }
    let speed = pow(10, Double.random(in: 1...5, using: &random))
    let offset = pow(10, Double.random(in: 1...6, using: &random))
    return [
      wave, wave, polynomial, step, kinks, { wave($0) + step($0) },
      { sin(speed * $0) + $0 / 3 }, { offset + 0.01 * wave($0) },
      { tanh(speed * ($0 - places[0])) },
      { sin(speed * $0 * $0) },
    ].randomElement(using: &random) ?? wave
  }

  /// The numbers in `is lowest at 1, 2 and 3 (value 4)`; nil if that is not said.
  private static func places(_ word: String, in text: String) -> (xs: [Double], value: Double)? {
    guard let start = text.firstRange(of: "is \(word) at ") else { return nil }
    let rest = text[start.upperBound...]
    guard let middle = rest.firstRange(of: " (value "), let end = rest.firstRange(of: ")") else {
      return nil
    }
    let xs = rest[..<middle.lowerBound].replacing(" and ", with: ", ").split(separator: ", ")
    guard let value = number(rest[middle.upperBound..<end.lowerBound]) else { return nil }
    return (xs.compactMap(number), value)
  }

  private static func number(_ text: Substring) -> Double? {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return Double(
      String(
        text.replacing("×10", with: "e").map { character in
          if character == "−" || character == "⁻" { return "-" }
          return raised.firstIndex(of: character).map { Character(String($0)) } ?? character
        }))
  }

  /// How often values turn down and up.
  private static func turns(_ values: [Double]) -> (lows: Int, highs: Int) {
    var (lows, highs, direction, best) = (0, 0, 0, values[0])
    for value in values.dropFirst() where abs(value - best) > 32 * max(abs(value), abs(best)).ulp {
      let now = value < best ? -1 : 1
      if direction == -1, now == 1 { lows += 1 }
      if direction == 1, now == -1 { highs += 1 }
      (direction, best) = (now, value)
    }
    return (lows, highs)
  }

  private static func check(_ function: @escaping Function, _ range: AxisRange) {
    let figure = Figure(
      title: "f", xRange: range, curves: [Figure.Curve(label: "f", function: function)])
    let text = figure.description
    let count = 40_000
    let values = (0...count).map {
      function(range.lower + range.length * Double($0) / Double(count))
    }
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    for (word, extreme) in [("lowest", low), ("highest", high)] {
      guard let said = places(word, in: text) else { continue }
      #expect(abs(said.value - extreme) <= 1e-4 * (high - low), "\(word) \(extreme): \(text)")
      for x in said.xs {
        // A place has six digits: the function may be steep there.
        let near = (-40...40).map { function(x + Double($0) * 1e-6 * range.length) }
        #expect(
          near.contains { abs($0 - extreme) <= 1e-4 * (high - low) }, "\(word) at \(x): \(text)")
      }
    }
    let turns = turns(values)
    let said = text.contains("Between its ends it has") || text.contains(" throughout.")
    guard said, !text.contains("jumps") else { return }
    func words(_ number: Int, _ noun: String) -> String {
      "\(number == 0 ? "no" : String(number)) \(noun)\(number == 1 ? "" : "s")"
    }
    let counted =
      "Between its ends it has \(words(turns.lows, "low")) and \(words(turns.highs, "high"))."
    let isMonotonic = turns == (0, 0) && text.contains(" throughout.")
    #expect(isMonotonic || text.contains(counted), "\(counted) \(text)")
  }

  @Test(arguments: 1...8)
  func `what is said of a random curve holds`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<25 {
      let function = Self.function(using: &random)
      let center = Double.random(in: -3...3, using: &random)
      Self.check(function, AxisRange(center - 3, center + .random(in: 0.1...4, using: &random)))
    }
  }
}
