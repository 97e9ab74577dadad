import CVectorMath
import Testing

@Suite struct BlockTests {
  private let x = Points.even(1, 0.1...0.9, count: 40)
  private let b = Points.even(2, 1...3, count: 40)

  @Test(arguments: Kernel.all)
  func `any count, any place, and in place`(_ kernel: Kernel) {
    let x = kernel.name == "acosh" ? x.map { 1 + $0 } : x
    let expected = x.map { values(of: kernel.dispatched, at: [$0])[0] }
    for count in 0...33 {
      for offset in 0...2 {
        var y = [Double](repeating: -7, count: 40), same = x
        x.withUnsafeBufferPointer { x in
          y.withUnsafeMutableBufferPointer { y in
            kernel.dispatched(
              x.baseAddress.map { $0 + offset }, y.baseAddress.map { $0 + 1 }, count)
          }
        }
        same.withUnsafeMutableBufferPointer { same in
          let start = same.baseAddress.map { $0 + offset }
          kernel.dispatched(start, start, count)
        }
        var outside = [Double](repeating: -7, count: 40), inside = x
        outside.replaceSubrange(1..<1 + count, with: expected[offset..<offset + count])
        inside.replaceSubrange(offset..<offset + count, with: expected[offset..<offset + count])
        #expect(y == outside)
        #expect(same == inside)
      }
    }
  }

  @Test(arguments: BinaryKernel.all)
  func `one number may stand for a block`(_ kernel: BinaryKernel) {
    for variant in variants {
      let function = kernel.variant(variant)
      for count in 0...33 {
        for numbers: UInt32 in 0...3 {
          var y = x
          function(y, b, &y, count, numbers)
          let first = (0..<count).map { x[numbers & 1 == 0 ? $0 : 0] }
          let second = (0..<count).map { b[numbers & 2 == 0 ? $0 : 0] }
          let expected = zip(first, second).map { values(of: function, at: [$0], [$1])[0] }
          #expect(y == expected + x[count...])
        }
      }
    }
  }

  @Test(arguments: [3, -0.1, 1e12, 0, .infinity])
  func `functions of products are those of the products`(factor: Double) throws {
    let x = Points.even(4, -9...9, count: 70) + Points.patterns(5, count: 30) + [0, -0.0, .nan]
    for variant in variants {
      let pairs: [(Unary?, ProductKernel?)] = [
        (variant.sin, variant.sin_of_product), (variant.cos, variant.cos_of_product),
        (variant.exp, variant.exp_of_product),
      ]
      for (function, ofProduct) in pairs {
        let expected = values(of: try #require(function), at: x.map { $0 * factor })
        for count in [0, 1, 15, 16, 17, x.count] {
          var y = x
          y.withUnsafeMutableBufferPointer {
            ofProduct?($0.baseAddress, factor, $0.baseAddress, count)
          }
          let all = expected.prefix(count) + x.dropFirst(count)
          #expect(y.map(\.bitPattern) == all.map(\.bitPattern))
        }
      }
    }
  }

  private typealias ProductKernel =
    @convention(c) (UnsafePointer<Double>?, Double, UnsafeMutablePointer<Double>?, Int) -> Void

  @Test(arguments: Kernel.all)
  func `a value does not depend on its neighbours`(_ kernel: Kernel) {
    let x = kernel.ranges.flatMap { Points.even(3, $0, count: 500) }
    let alone = values(of: kernel.dispatched, at: x)
    for neighbour in [Double.nan, 0, -1e300, .infinity, .leastNonzeroMagnitude] {
      let among = values(of: kernel.dispatched, at: x.flatMap { [$0, neighbour] })
      let found = stride(from: 0, to: among.count, by: 2).map { among[$0].bitPattern }
      #expect(found == alone.map(\.bitPattern))
    }
  }
}
