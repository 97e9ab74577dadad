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
        (table.subtract_product, { $2 - $0 * $1 }), (table.product, { $0 * $1 * $2 }),
        (table.choose, { $0 != 0 ? $1 : $2 }),
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

  @Test(arguments: UInt32(0)..<8)
  func `has the same bits where results pass by the caches`(numbers: UInt32) {
    let (count, stream) = (21, UInt32(MINIMA_STREAM))
    let (a, b, c) = (
      Self.block(count, seed: 4), Self.block(count, seed: 5), Self.block(count, seed: 6)
    )
    var expected = [Double](repeating: 7, count: count)
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 8 * count, alignment: 64)
    defer { memory.deallocate() }
    let y = memory.bindMemory(to: Double.self, capacity: count)
    for table in Self.variants {
      let pairs = [table.add, table.subtract, table.multiply, table.divide]
      for function in pairs {
        function?(a, b, &expected, count, numbers & 3)
        function?(a, b, y, count, numbers & 3 | stream)
        minima_end_stream()
        expect((0..<count).map { y[$0] }, { expected[$0] }, "of two")
      }
      let triples = [
        table.multiply_add, table.multiply_subtract, table.subtract_product, table.product,
      ]
      for function in triples {
        function?(a, b, c, &expected, count, numbers)
        function?(a, b, c, y, count, numbers | stream)
        minima_end_stream()
        expect((0..<count).map { y[$0] }, { expected[$0] }, "of three")
      }
    }
  }

  @Test(arguments: [1, 8, 13], [UInt32(0), 1])
  func `moves descents`(count: Int, numbers: UInt32) {
    let (start, slope) = (Self.block(count, seed: 7), Self.block(count, seed: 8))
    let rate = Self.block(count, seed: 9)
    for table in Self.variants {
      var (x, steepest) = (start, [Double](repeating: 2, count: count))
      table.descend(start, &x, slope, rate, &steepest, count, numbers)
      expect(x, { start[$0] - rate[numbers & 1 > 0 ? 0 : $0] * slope[$0] }, "x")
      expect(steepest, { slope[$0].magnitude > 2 ? slope[$0].magnitude : 2 }, "steepest")
    }
  }

  @Test(arguments: [1, 8, 13, 24])
  func `knows which descents have settled`(count: Int) {
    let x = (0..<count).map(Double.init)
    let (before, twice, flat) = (x.map { $0 + 0.5 }, x.map { -$0 - 1 }, x.map { _ in 2.0 })
    for table in Self.variants {
      func settled(
        _ x: [Double], _ before: [Double], _ twice: [Double], _ steepest: [Double]
      ) -> [Int] {
        var rows = [UInt8](repeating: 255, count: (count + 7) / 8)
        let any = table.settled(x, before, twice, steepest, 2, &rows, count)
        let found = (0..<8 * rows.count).filter { rows[$0 / 8] >> ($0 % 8) & 1 == 1 }
        #expect((any != 0) == !found.isEmpty)
        return found
      }
      #expect(settled(x, before, twice, flat) == [])
      for index in 0..<count {
        var (changed, other, older, steep) = (x, before, twice, flat)
        other[index] = x[index]
        #expect(settled(x, other, twice, flat) == [index])
        older[index] = x[index]
        #expect(settled(x, before, older, flat) == [index])
        steep[index] = 2.5
        #expect(settled(x, before, twice, steep) == [index])
        guard index > 0 else { continue }
        changed[index] = x[index - 1]
        #expect(settled(changed, before, twice, flat) == [index])
      }
    }
  }

  @Test(arguments: [1, 8, 13], UInt32(0)..<8)
  func `moves descents along sums`(count: Int, numbers: UInt32) {
    let (a, b) = (Self.block(count, seed: 10), Self.block(count, seed: 11))
    let (c, rate) = (Self.block(count, seed: 12), Self.block(count, seed: 13))
    func slope(_ i: Int, _ signs: UInt32) -> Double {
      let product = a[i] * b[numbers & 1 > 0 ? 0 : i]
      let c = c[numbers & 2 > 0 ? 0 : i]
      return (signs & 1 > 0 ? -product : product) + (signs & 2 > 0 ? -c : c)
    }
    for table in Self.variants {
      for signs: UInt32 in 0..<3 {
        let start = Self.block(count, seed: 14)
        var (x, steepest) = (start, [Double](repeating: 2, count: count))
        table.descend_sum(start, &x, a, b, c, rate, &steepest, count, numbers, signs)
        expect(x, { start[$0] - rate[numbers & 4 > 0 ? 0 : $0] * slope($0, signs) }, "\(signs)")
        let sizes = (0..<count).map { slope($0, signs).magnitude }
        expect(steepest, { sizes[$0] > 2 ? sizes[$0] : 2 }, "\(signs)")
      }
    }
  }

  @Test(arguments: [1, 8, 13], [(1, UInt32(0)), (2, 0), (2, 1), (3, 0), (3, 1)])
  func `moves descents in several variables`(count: Int, job: (variables: Int, numbers: UInt32)) {
    let starts = (0..<job.variables).map { Self.block(count, seed: 20 + UInt64($0)) }
    let slopes = (0..<job.variables).map { Self.block(count, seed: 30 + UInt64($0)) }
    let rate = Self.block(count, seed: 40)
    for table in Self.variants {
      var steepest = [Double](repeating: 3, count: count)
      // One after the other: the blocks of all variables in one array.
      var (x, g) = (starts.flatMap { $0 }, slopes.flatMap { $0 })
      x.withUnsafeMutableBufferPointer { x in
        g.withUnsafeMutableBufferPointer { g in
          let places = starts.indices.map { j in x.baseAddress.map { $0 + j * count } }
          let gradient = starts.indices.map { j in
            g.baseAddress.map { UnsafePointer($0 + j * count) }
          }
          table.descend_several(
            places.map { UnsafePointer($0) }, places, gradient, job.variables, rate, &steepest,
            count, job.numbers)
        }
      }
      for j in starts.indices {
        expect(
          Array(x[j * count..<(j + 1) * count]),
          { starts[j][$0] - rate[job.numbers & 1 > 0 ? 0 : $0] * slopes[j][$0] }, "x\(j)")
      }
      let squares = (0..<count).map { i in
        slopes.dropFirst().reduce(slopes[0][i] * slopes[0][i]) { $1[i] * $1[i] + $0 }
      }
      expect(steepest, { 3 >= squares[$0] ? 3 : squares[$0] }, "steepest")
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
