internal import Expressions

extension Function {
  /// The names that its arguments go by; `…` for more of the same.
  var parameters: [String] {
    switch self {
    case .where: ["condition", "a", "b"]
    case .atan2: ["y", "x"]
    case .hypot: ["x", "y"]
    case .min, .max: ["a", "b", "…"]
    default: ["x"]
    }
  }

  /// How many arguments it takes.
  var arityInWords: String {
    switch arity {
    case 1...1: "One argument"
    case 2...2: "Two arguments"
    case 3...3: "Three arguments"
    default: "Two or more arguments"
    }
  }

  /// Its derivatives as a definition shows them: `sin'(x) = cos(x)`, `∂hypot/∂x = x/hypot(x, y)`.
  var derivativesInWords: [String] {
    // A condition has no derivative.
    let names = parameters.filter { $0 != "…" && $0 != "condition" }
    let call = Expression.call(
      self, (self == .where ? ["condition"] + names : names).map { .name($0) })
    return names.compactMap { name in
      guard let slope = try? call.derivative(withRespectTo: name).simplified() else { return nil }
      let head = arity == 1...1 ? "\(self.name)'(\(name))" : "∂\(self.name)/∂\(name)"
      return "\(head) = \(slope)"
    }
  }

  /// A line that uses it.
  var example: String {
    switch self {
    case .sin: "sin(pi/2)"
    case .cos: "cos(pi)"
    case .tan: "tan(pi/4)"
    case .asin: "asin(1)"
    case .acos: "acos(-1)"
    case .atan: "4 atan(1)"
    case .atan2: "atan2(1, -1)"
    case .sinh: "sinh(1)"
    case .cosh: "cosh(1)"
    case .tanh: "tanh(0.5)"
    case .asinh: "asinh(1)"
    case .acosh: "acosh(2)"
    case .atanh: "atanh(0.5)"
    case .exp: "exp(1)"
    case .log: "log(10)"
    case .log2: "log2(1024)"
    case .log10: "log10(0.001)"
    case .sqrt: "sqrt(2)"
    case .cbrt: "cbrt(-27)"
    case .abs: "abs(-3) + |2 - 5|"
    case .sign: "sign(-0.5)"
    case .floor: "floor(-1.5)"
    case .ceil: "ceil(1.2)"
    case .round: "round(2.5)"
    case .min: "min(3, 1, 2)"
    case .max: "max(3, 1, 2)"
    case .hypot: "hypot(3, 4)"
    case .sigmoid: "sigmoid(0)"
    case .relu: "relu(-2) + relu(3)"
    case .softplus: "softplus(0)"
    case .where: "where(2 > 1 and not 3 > 4, 10, 20)"
    }
  }
}

extension Constant {
  /// A line that uses it.
  var example: String {
    switch self {
    case .pi: "sin(pi/6)"
    case .e: "log(e^2)"
    case .tau: "cos(tau)"
    case .inf: "exp(-inf)"
    }
  }
}
