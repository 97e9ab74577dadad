import Expressions
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs work on a thread with a stack of 512 KiB, as secondary threads have on some systems.
private func withSmallStack(_ work: @escaping @Sendable () -> Void) {
  final class Box { let work: () -> Void; init(_ work: @escaping () -> Void) { self.work = work } }
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 768 << 10)
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
  /// Everything that goes over a tree, on lines that are as deep as they can be.
  private static func walk(_ line: String) {
    let scope = Scope(variables: ["x"])
    guard let expression = try? Expression(parsing: line, scope: scope) else { return }
    let again = try? Expression(parsing: line, scope: scope)
    #expect(expression == again)
    #expect(expression.hashValue == again?.hashValue)
    let printed = expression.description
    #expect(printed.isEmpty == false)
    let simple = expression.simplified()
    #expect(simple.simplified() == simple)
    _ = try? expression.derivative(withRespectTo: "x").simplified()
    #expect(Program(expression, parameters: ["x"])(1).isNaN == false)
    #expect(expression.freeNames.count <= 1)
    _ = expression.substituting(["x": 2])
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
    String(repeating: "(1 or 1 and 0<0+x*(-x)^", count: 160) + "x"
      + String(repeating: ")", count: 160),
    String(repeating: "min(1 or x and 0<0+x*(-x)^x,", count: 140) + "x"
      + String(repeating: ")", count: 140),
  ])
  func deepLinesFitASmallStack(_ line: String) throws {
    _ = try Expression(parsing: line, scope: Scope(variables: ["x"]))
    withSmallStack { Self.walk(line) }
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
