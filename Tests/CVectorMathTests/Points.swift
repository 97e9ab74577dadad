import CReference

/// Seeded points, made in C: a debug build would take longer over them than over the kernels.
enum Points {
  static func even(_ seed: UInt64, _ range: ClosedRange<Double>, count: Int) -> [Double] {
    fill(count) { reference_even(seed, range.lowerBound, range.upperBound, $0, count) }
  }

  static func scattered(_ seed: UInt64, _ range: ClosedRange<Double>, count: Int) -> [Double] {
    fill(count) { reference_scattered(seed, range.lowerBound, range.upperBound, $0, count) }
  }

  static func patterns(_ seed: UInt64, count: Int) -> [Double] {
    fill(count) { reference_patterns(seed, $0, count) }
  }

  private static func fill(
    _ count: Int, _ body: (UnsafeMutablePointer<Double>?) -> Void
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { buffer, written in
      body(buffer.baseAddress)
      written = count
    }
  }
}

extension Kernel {
  /// A million points: in the interesting ranges, of all magnitudes, and any bits at all.
  var points: [Double] {
    let seed = UInt64(name.unicodeScalars.reduce(0) { $0 * 31 + Int($1.value) })
    let each = 900_000 / ranges.count
    return ranges.enumerated().flatMap { Points.even(seed + UInt64($0), $1, count: each) }
      + Points.scattered(seed + 10, 1e-20...1e20, count: 60_000)
      + Points.patterns(seed + 11, count: 40_000)
  }
}

extension BinaryKernel {
  /// 400,000 points; for pow also such with large exponents, and whole ones of negative numbers.
  var points: (a: [Double], b: [Double]) {
    let bases = Points.even(1, 0...10, count: 100_000),
      exponents = Points.even(2, -20...20, count: 100_000)
    let near = Points.even(3, 0.5...2, count: 100_000)
    let steep = zip(near, Points.even(4, -740...740, count: 100_000)).map { $1 / (2 * ($0 - 1)) }
    let negative = Points.scattered(5, 1e-10...1e10, count: 100_000)
    let whole = Points.even(6, -30...30, count: 100_000).map { $0.rounded() }
    return (
      bases + near + negative + Points.patterns(7, count: 100_000),
      exponents + steep + whole + Points.patterns(8, count: 100_000)
    )
  }
}
