/// Random numbers from a seed: the same seed gives the same numbers on every machine.
///
/// The state grows by an odd constant, 2⁶⁴ divided by the golden ratio; what is returned is the state
/// with its bits well mixed, so that all 2⁶⁴ numbers come once in a period:
///
///     s ← s + 9E3779B97F4A7C15₁₆                    all modulo 2⁶⁴
///     z ← (s ⊕ s/2³⁰) · BF58476D1CE4E5B9₁₆
///     z ← (z ⊕ z/2²⁷) · 94D049BB133111EB₁₆
///     next = z ⊕ z/2³¹
///
/// Steele, Lea & Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014; the constants
/// of the mix are David Stafford's variant 13.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number of an interval, all equally likely: (1 − u) · lower + u · upper.
  ///
  /// u is the upper 53 of the next 64 bits, divided by 2⁵³.
  public mutating func uniform(in interval: ClosedRange<Double>) -> Double {
    let u = Double(next() >> 11) / 9_007_199_254_740_992
    return (1 - u) * interval.lowerBound + u * interval.upperBound
  }
}
