import CVectorMath
import TestSupport
import Testing

/// The loops of arithmetic.c on each kind of CPU that the machine can be: the same bits on all.
@Suite struct `Arithmetic over blocks` {
  private static let variants = (0..<3).compactMap { minima_arithmetic_variant($0)?.pointee }
  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, 2.5, -3.5, .infinity, -.infinity, .nan, 0x1p-1030, 1e300, -1e-300,
  ]

  private static func block(_ count: Int, seed: UInt64) -> [Double] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      Bool.random(using: &random)
        ? Double.random(in: -9...9, using: &random) : special.randomElement(using: &random) ?? 0
    }
  }

  private func expect(
    _ values: [Double], _ expected: (Int) -> Double, _ note: Comment,
    location: SourceLocation = #_sourceLocation
  ) {
    let wrong = values.indices.first { i in
      let value = expected(i)
      return values[i].bitPattern != value.bitPattern && !(values[i].isNaN && value.isNaN)
    }
    #expect(wrong == nil, note, sourceLocation: location)
  }

  @Test(arguments: [1, 7, 8, 9, 61])
  func `of one block is what IEEE 754 says`(count: Int) {
    let a = Self.block(count, seed: 1)
    for table in Self.variants {
      let functions: [(UnaryLoop?, (Double) -> Double)] = [
        (table.negate, { -$0 }), (table.not, { $0 == 0 ? 1 : 0 }), (table.abs, \.magnitude),
        (table.sign, { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }), (table.floor, { $0.rounded(.down) }),
        (table.ceil, { $0.rounded(.up) }), (table.round, { $0.rounded(.toNearestOrEven) }),
        ({ table.power($0, 3, $1, $2) }, { $0 * $0 * $0 }),
        ({ table.power($0, -2, $1, $2) }, { 1 / ($0 * $0) }),
      ]
      for (index, (function, value)) in functions.enumerated() {
        var y = a
        y.withUnsafeMutableBufferPointer { function?($0.baseAddress, $0.baseAddress, count) }
        expect(y, { value(a[$0]) }, "function \(index)")
      }
    }
  }

  @Test(arguments: [1, 8, 13], [UInt32(0), 1, 2, 3])
  func `of two blocks is what IEEE 754 says`(count: Int, numbers: UInt32) {
    let (a, b) = (Self.block(count, seed: 2), Self.block(count, seed: 3))
    for table in Self.variants {
      let functions: [(BinaryLoop?, (Double, Double) -> Double)] = [
        (table.add, { $0 + $1 }), (table.subtract, { $0 - $1 }), (table.multiply, { $0 * $1 }),
        (table.divide, { $0 / $1 }), (table.least, { $0 <= $1 || $0.isNaN ? $0 : $1 }),
        (table.greatest, { $0 >= $1 || $0.isNaN ? $0 : $1 }), (table.less, { $0 < $1 ? 1 : 0 }),
        (table.less_or_equal, { $0 <= $1 ? 1 : 0 }), (table.equal, { $0 == $1 ? 1 : 0 }),
        (table.not_equal, { $0 != $1 ? 1 : 0 }), (table.and, { $0 != 0 && $1 != 0 ? 1 : 0 }),
        (table.or, { $0 != 0 || $1 != 0 ? 1 : 0 }),
      ]
      for (index, (function, value)) in functions.enumerated() {
        var y = [Double](repeating: 7, count: count)
        function?(a, b, &y, count, numbers)
        let expected = { value(a[numbers & 1 > 0 ? 0 : $0], b[numbers & 2 > 0 ? 0 : $0]) }
        expect(y, expected, "function \(index)")
      }
    }
  }

  @Test(arguments: [1, 8, 13], UInt32(0)..<8)
  func `of three blocks is what IEEE 754 says`(count: Int, numbers: UInt32) {
    let (a, b, c) = (
      Self.block(count, seed: 4), Self.block(count, seed: 5), Self.block(count, seed: 6)
    )
    for table in Self.variants {
      let functions: [(TernaryLoop?, (Double, Double, Double) -> Double)] = [
        (table.multiply_add, { $0 * $1 + $2 }), (table.multiply_subtract, { $0 * $1 - $2 }),
        (table.subtract_product, { $2 - $0 * $1 }), (table.choose, { $0 != 0 ? $1 : $2 }),
      ]
      for (index, (function, value)) in functions.enumerated() {
        var y = [Double](repeating: 7, count: count)
        function?(a, b, c, &y, count, numbers)
        let expected = { (i: Int) in
          value(
            a[numbers & 1 > 0 ? 0 : i], b[numbers & 2 > 0 ? 0 : i], c[numbers & 4 > 0 ? 0 : i])
        }
        expect(y, expected, "function \(index)")
      }
    }
  }

  @Test(arguments: [1, 8, 13], [UInt32(0), 1])
  func `moves descents and knows who has settled`(count: Int, numbers: UInt32) {
    let (start, slope) = (Self.block(count, seed: 7), Self.block(count, seed: 8))
    let rate = Self.block(count, seed: 9)
    for table in Self.variants {
      var (x, steepest) = (start, [Double](repeating: 2, count: count))
      table.descend(&x, slope, rate, &steepest, count, numbers)
      expect(x, { start[$0] - rate[numbers & 1 > 0 ? 0 : $0] * slope[$0] }, "x")
      expect(steepest, { slope[$0].magnitude > 2 ? slope[$0].magnitude : 2 }, "steepest")
      let (ones, twos) = (x.map { _ in 1.0 }, x.map { _ in 2.0 })
      let threes = x.map { _ in 3.0 }
      #expect(table.any_settled(ones, twos, threes, twos, 2, count) == 0)
      for index in 0..<count {
        var (before, twice, steep) = (twos, threes, twos)
        before[index] = 1
        #expect(table.any_settled(ones, before, threes, twos, 2, count) == 1)
        twice[index] = 1
        #expect(table.any_settled(ones, twos, twice, twos, 2, count) == 1)
        steep[index] = 2.5
        #expect(table.any_settled(ones, twos, threes, steep, 2, count) == 1)
      }
    }
  }

  private typealias UnaryLoop = (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int) -> Void
  private typealias BinaryLoop = (
    UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int, UInt32
  ) -> Void
  private typealias TernaryLoop = (
    UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?,
    UnsafeMutablePointer<Double>?, Int, UInt32
  ) -> Void
}
