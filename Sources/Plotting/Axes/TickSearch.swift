/// The search for round numbers along an axis: extended Wilkinson (Talbot, Lin & Hanrahan 2010,
/// "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on Axes").
///
/// Candidates are all arithmetic sequences with a step of j · q · 10^z inside of the range. The best has
/// simple numbers, reaches the range's ends and is about as dense as asked for. Bounds on what a
/// part of the search could still score cut it short; the loops are finite in any case.
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
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)
  private static let longestSkip = 4

  private let range: AxisRange
  private let target: Int
  /// Whether the range's ends are labelled anyway, so that nothing needs to reach them.
  private let hasEnds: Bool
  private var best: (score: Double, sequence: Sequence)?

  /// The best sequence of about `target` numbers: at least 4 unless fewer are asked for, or no 4
  /// are to be had.
  static func best(in range: AxisRange, target: Int, hasEnds: Bool = false) -> Sequence? {
    var search = TickSearch(range: range, target: max(target, 2), hasEnds: hasEnds)
    search.run(fewest: min(search.target, 4))
    if search.best == nil { search.run(fewest: 2) }
    return search.best?.sequence
  }

  private init(range: AxisRange, target: Int, hasEnds: Bool) {
    (self.range, self.target, self.hasEnds) = (range, target, hasEnds)
  }

  private mutating func run(fewest: Int) {
    for skip in 1...Self.longestSkip {
      for (rank, base) in Self.bases.enumerated() {
        let simplicity = Self.simplicity(rank: rank, skip: skip, hasZero: true)
        guard canWin(simplicity, coverage: 1, density: 1) else { continue }
        for count in fewest...(target + 2) {
          let density = densityBound(count: count)
          guard canWin(simplicity, coverage: 1, density: density) else { continue }
          search(skip: skip, rank: rank, base: base, count: count)
        }
      }
    }
  }

  /// Tries the powers of ten for which `count` steps of skip × base fit into the range.
  private mutating func search(skip: Int, rank: Int, base: Int, count: Int) {
    let perStep = range.length / Double(count + 1) / Double(skip * base)
    let smallest = Int(decimalLogarithm(perStep).rounded(.down))
    for exponent in smallest...(smallest + 2) {
      let unit = Double(base) * powerOfTen(exponent)
      let span = unit * Double(skip * (count - 1))
      guard unit > 0, span <= range.length * (1 + 1e-9) else { break }
      // A little slack, so that an end which is a decimal counts as inside of its binary range.
      let slack = range.length * 1e-9
      let first = ((range.lower - slack) / unit).rounded(.up)
      let last = ((range.upper + slack) / unit).rounded(.down) - Double(skip * (count - 1))
      guard abs(first) < 1e15, abs(last) < 1e15, first <= last else { continue }
      for start in Int(first)...Int(last) {
        consider(
          Sequence(
            first: start * base, step: skip * base, count: count, exponent: exponent),
          rank: rank, skip: skip, unit: unit)
      }
    }
  }

  private mutating func consider(_ sequence: Sequence, rank: Int, skip: Int, unit: Double) {
    let scale = unit / Double(Self.bases[rank])
    let low = Double(sequence.first) * scale
    let high = low + Double(sequence.step * (sequence.count - 1)) * scale
    let hasZero = sequence.first.isMultiple(of: sequence.step) && low <= 0 && high >= 0
    let score = Self.score(
      simplicity: Self.simplicity(rank: rank, skip: skip, hasZero: hasZero),
      coverage: coverage(from: low, to: high), density: density(from: low, to: high, sequence.count)
    )
    if score > best?.score ?? -.infinity { best = (score, sequence) }
  }
}

extension TickSearch {
  private static func score(simplicity: Double, coverage: Double, density: Double) -> Double {
    weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density
      + weights.legibility
  }

  private func canWin(_ simplicity: Double, coverage: Double, density: Double) -> Bool {
    let bound = Self.score(simplicity: simplicity, coverage: coverage, density: density)
    return bound > best?.score ?? -.infinity
  }

  private static func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(rank) / Double(bases.count - 1) - Double(skip) + (hasZero ? 1 : 0)
  }

  private func coverage(from low: Double, to high: Double) -> Double {
    if hasEnds { return 1 }
    let above = (range.upper - high) / (0.1 * range.length)
    let below = (low - range.lower) / (0.1 * range.length)
    return 1 - 0.5 * (above * above + below * below)
  }

  private func density(from low: Double, to high: Double, _ count: Int) -> Double {
    let actual = Double(count - 1) / ((high - low) / range.length)
    let wanted = Double(target - 1)
    return 2 - max(actual / wanted, wanted / actual)
  }

  private func densityBound(count: Int) -> Double {
    count >= target ? 2 - Double(count - 1) / Double(target - 1) : 1
  }
}
