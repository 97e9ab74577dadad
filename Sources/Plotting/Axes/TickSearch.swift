/// The search for round numbers along an axis, scored as in extended Wilkinson (Talbot, Lin & Hanrahan
/// 2010, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes").
///
/// Candidates are all multiples in the range of a step of q · 10^z, 0 among them where the range
/// holds it. The best have simple numbers, reach the range's ends and are about as dense as asked
/// for.
struct TickSearch {
  /// A sequence of decimals: `first`, `first + step`, … (mantissas to the same exponent).
  struct Sequence: Hashable {
    var first: Int
    var step: Int
    var count: Int
    var exponent: Int

    var decimals: [Decimal] {
      (0..<count).map { Decimal(mantissa: first + $0 * step, exponent: exponent) }
    }
  }

  /// The numbers that steps are multiples of, in tenths, the simplest first.
  private static let bases = [10, 50, 20, 25, 40, 30]
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5)
  /// More numbers than asked for that there may be, where their steps are rounder.
  private static let mostMore = 3

  private let range: AxisRange
  private let target: Int
  private var best: (score: Double, sequence: Sequence)?

  /// The best sequence of about `target` numbers: at least 4 unless fewer are asked for, or no 4
  /// are to be had.
  static func best(in range: AxisRange, target: Int) -> Sequence? {
    var search = TickSearch(range: range, target: max(target, 2))
    search.run(fewest: min(search.target, 4))
    if search.best == nil { search.run(fewest: 2) }
    return search.best?.sequence
  }

  private init(range: AxisRange, target: Int) {
    (self.range, self.target) = (range, target)
  }

  private mutating func run(fewest: Int) {
    let counts = fewest...target + Self.mostMore
    for (rank, base) in Self.bases.enumerated() {
      let finest = range.length / Double(counts.upperBound + 1) / Double(base)
      let smallest = Int(decimalLogarithm(finest).rounded(.down))
      for exponent in smallest...smallest + 2 {
        guard let sequence = multiples(of: base, exponent), counts.contains(sequence.count)
        else { continue }
        consider(sequence, simplicity: -Double(rank) / Double(Self.bases.count - 1))
      }
    }
  }

  /// All multiples of a step in the range.
  private func multiples(of step: Int, _ exponent: Int) -> Sequence? {
    let length = Double(step) * powerOfTen(exponent)
    guard length > 0 else { return nil }
    // A little slack, so that an end which is a decimal counts as inside of its binary range.
    let slack = range.length * 1e-9
    let first = ((range.lower - slack) / length).rounded(.up)
    let last = ((range.upper + slack) / length).rounded(.down)
    guard abs(first) < 1e15, abs(last) < 1e15, first < last else { return nil }
    return Sequence(
      first: Int(first) * step, step: step, count: Int(last) - Int(first) + 1, exponent: exponent)
  }

  private mutating func consider(_ sequence: Sequence, simplicity: Double) {
    let unit = powerOfTen(sequence.exponent)
    let low = Double(sequence.first) * unit
    let high = low + Double(sequence.step * (sequence.count - 1)) * unit
    let weights = Self.weights
    let score =
      weights.simplicity * simplicity + weights.coverage * coverage(from: low, to: high)
      + weights.density * density(from: low, to: high, sequence.count)
    if score > best?.score ?? -.infinity { best = (score, sequence) }
  }

  private func coverage(from low: Double, to high: Double) -> Double {
    let above = (range.upper - high) / (0.1 * range.length)
    let below = (low - range.lower) / (0.1 * range.length)
    return 1 - 0.5 * (above * above + below * below)
  }

  private func density(from low: Double, to high: Double, _ count: Int) -> Double {
    let actual = Double(count - 1) / ((high - low) / range.length)
    let wanted = Double(target - 1)
    return 2 - max(actual / wanted, wanted / actual)
  }
}
