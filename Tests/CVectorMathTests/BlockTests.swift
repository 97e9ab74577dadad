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
