import Expressions
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs work on a thread with a small stack, as secondary threads have on some systems.
private func withStack(kibibytes: Int, _ work: @escaping @Sendable () -> Void) {
  final class Box {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, kibibytes << 10)
  var thread = pthread_t()
  let box = Unmanaged.passRetained(Box(work)).toOpaque()
  let status = pthread_create(
    &thread, &attributes,
    { box in
      if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
      return nil
    }, box)
  precondition(status == 0)
  pthread_join(thread, nil)
}

@Suite struct DepthTests {
  /// Everything that goes over a tree, and its end.
  private static func walk(_ expression: Expression) {
    let copy = expression.substituting([:])
    #expect(expression == copy)
    #expect(expression.hashValue == copy.hashValue)
    #expect(expression.description.isEmpty == false)
    let simple = expression.simplified()
    #expect(simple.simplified() == simple)
    let slope = Result { () throws(ExpressionError) in
      try expression.derivative(withRespectTo: "x").simplified()
    }
    if case .failure(let error) = slope { #expect(error.kind == .tooLarge(limit: 20_000)) }
    #expect(Program(expression, parameters: ["x"])(1).isNaN == false)
    #expect(expression.freeNames.count <= 1)
  }

  @Test(arguments: [
    String(repeating: "1+", count: 2047) + "1",
    String(repeating: "x+", count: 2047) + "x",
    String(repeating: "x-", count: 2047) + "1",
    String(repeating: "1*", count: 2047) + "x",
    String(repeating: "x/", count: 2047) + "x",
    String(repeating: "x ", count: 2047) + "x",
    String(repeating: "x<", count: 2047) + "x",
    String(repeating: "x or ", count: 800) + "x",
    String(repeating: "(", count: 200) + "x" + String(repeating: ")", count: 200),
    String(repeating: "2^", count: 200) + "x",
    String(repeating: "-", count: 200) + "x",
    String(repeating: "√", count: 200) + "x",
    String(repeating: "|", count: 200) + "x" + String(repeating: "|", count: 200),
    String(repeating: "not ", count: 200) + "x",
    String(repeating: "exp(", count: 200) + "x" + String(repeating: ")", count: 200),
    String(repeating: "(1 or 1 and 0<0+x*2^", count: 85) + "x"
      + String(repeating: ")", count: 85),
    String(repeating: "min(1 or x and 0<0+x*(-x)^x,", count: 140) + "x"
      + String(repeating: ")", count: 140),
  ])
  func deepLinesFitASmallStack(_ line: String) throws {
    // A debug build's frames are large: the worst of these need 1.1 MiB there, a tenth in release.
    withStack(kibibytes: 1280) {
      let scope = Scope(variables: ["x"])
      let expression = Result { () throws(SyntaxError) in
        try Expression(parsing: line, scope: scope)
      }
      guard let expression = try? expression.get() else {
        Issue.record("\(expression)")
        return
      }
      withStack(kibibytes: 512) { Self.walk(expression) }
    }
  }

  @Test(arguments: [
    String(repeating: "(", count: 2000),
    String(repeating: "(", count: 201) + "x" + String(repeating: ")", count: 201),
    String(repeating: "2^", count: 201) + "x",
    String(repeating: "-", count: 2000) + "x",
    String(repeating: "exp(", count: 1000),
    String(repeating: "|", count: 3000),
    String(repeating: "√", count: 4000),
  ])
  func deeperLinesAreAnError(_ line: String) {
    let error = #expect(throws: SyntaxError.self) {
      try Expression(parsing: line, scope: Scope(variables: ["x"]))
    }
    #expect(error?.kind == .tooDeep(limit: 200))
  }

  @Test(arguments: [4097, 10_000, 100_000])
  func longerLinesAreAnError(_ length: Int) {
    let error = #expect(throws: SyntaxError.self) {
      try Expression(parsing: String(repeating: "(", count: length))
    }
    #expect(error?.message == "A line has at most 4,096 characters")
  }
}
