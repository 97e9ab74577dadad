import Expressions

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks over a tree and computes as it goes: what every program must agree with.
///
/// Written apart from the module's tables. `noise` changes the results of the C library's functions.
struct TreeEvaluation {
  var values: [String: Double]
  var noise: (Double) -> Double = { $0 }

  func callAsFunction(_ expression: Expression) -> Double {
    switch expression {
    case .number(let value): value
    case .constant(let constant): constant.value
    case .name(let name): values[name] ?? .nan
    case .negation(let operand): -self(operand)
    case .not(let operand): self(operand) == 0 ? 1 : 0
    case .binary(.power, let base, .number(2)): self(base) * self(base)
    case .binary(let symbol, let left, let right): combine(symbol, self(left), self(right))
    case .call(let function, let arguments): apply(function, arguments.map { self($0) })
    case .apply: .nan
    }
  }

  private func combine(_ symbol: BinaryOperator, _ a: Double, _ b: Double) -> Double {
    switch symbol {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: noise(pow(a, b))
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .and: a != 0 && b != 0 ? 1 : 0
    case .or: a != 0 || b != 0 ? 1 : 0
    }
  }

  private func apply(_ function: Function, _ x: [Double]) -> Double {
    switch function {
    case .sqrt: sqrt(x[0])
    case .abs: abs(x[0])
    case .sign: x[0] > 0 ? 1 : x[0] < 0 ? -1 : x[0]
    case .floor: floor(x[0])
    case .ceil: ceil(x[0])
    case .round: rint(x[0])
    case .min: x.reduce(x[0]) { $0 <= $1 || $0.isNaN ? $0 : $1 }
    case .max: x.reduce(x[0]) { $0 >= $1 || $0.isNaN ? $0 : $1 }
    case .relu: x[0] >= 0 || x[0].isNaN ? x[0] : 0
    case .where: x[0] != 0 ? x[1] : x[2]
    default: noise(transcendental(function, x))
    }
  }

  private func transcendental(_ function: Function, _ x: [Double]) -> Double {
    switch function {
    case .sin: sin(x[0])
    case .cos: cos(x[0])
    case .tan: tan(x[0])
    case .asin: asin(x[0])
    case .acos: acos(x[0])
    case .atan: atan(x[0])
    case .atan2: atan2(x[0], x[1])
    case .sinh: sinh(x[0])
    case .cosh: cosh(x[0])
    case .tanh: tanh(x[0])
    case .asinh: asinh(x[0])
    case .acosh: acosh(x[0])
    case .atanh: atanh(x[0])
    case .exp: exp(x[0])
    case .log: log(x[0])
    case .log2: log2(x[0])
    case .log10: log10(x[0])
    case .cbrt: cbrt(x[0])
    case .hypot: hypot(x[0], x[1])
    case .sigmoid: 1 / (1 + exp(-x[0]))
    case .softplus: (x[0] >= 0 || x[0].isNaN ? x[0] : 0) + log1p(exp(-abs(x[0])))
    default: .nan
    }
  }
}
