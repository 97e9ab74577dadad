import CReference
import CVectorMath
import Testing

@Suite struct VariantTests {
  /// Without fused multiply-adds a debug build takes a microsecond for each value.
  private func share(_ index: Int, of points: [Double]) -> [Double] {
    #if DEBUG
      index == 0 ? stride(from: 0, to: points.count, by: 50).map { points[$0] } : points
    #else
      points
    #endif
  }

  @Test(arguments: Kernel.all)
  func `all variants give the same bits`(_ kernel: Kernel) throws {
    let widest = try #require(variants.last)
    for (index, variant) in variants.dropLast().enumerated() {
      let x = share(index, of: kernel.points)
      let expected = values(of: kernel.variant(widest), at: x)
      let found = values(of: kernel.variant(variant), at: x)
      let different = x.indices.first { expected[$0].bitPattern != found[$0].bitPattern }
      #expect(different.map { x[$0] } == nil, "\(String(cString: variant.variant))")
    }
  }

  @Test(arguments: BinaryKernel.all)
  func `those of two numbers do, too`(_ kernel: BinaryKernel) throws {
    let widest = try #require(variants.last)
    let (a, b) = kernel.points
    for (index, variant) in variants.dropLast().enumerated() {
      let a = share(index, of: a), b = share(index, of: b)
      let expected = values(of: kernel.variant(widest), at: a, b)
      let found = values(of: kernel.variant(variant), at: a, b)
      let different = a.indices.first { expected[$0].bitPattern != found[$0].bitPattern }
      #expect(different.map { (a[$0], b[$0]) } == nil, "\(String(cString: variant.variant))")
    }
  }

  @Test func `the fused multiply-add in software is that of the C library`() {
    #expect(reference_fused_differences(1, 50_000) == 0)
  }

  @Test func `there is always a variant, and the last is the one that is used`() {
    #expect(variants.first.map { String(cString: $0.variant) } == "baseline")
    for kernel in Kernel.all {
      let x = Points.patterns(1, count: 100)
      let expected = variants.last.map { values(of: kernel.variant($0), at: x).map(\.bitPattern) }
      #expect(values(of: kernel.dispatched, at: x).map(\.bitPattern) == expected)
    }
  }
}
