internal import CVectorMath

/// What a step of a program computes from its operands a, b and c.
enum Operation: UInt8, Sendable {
  /// Leaves: never a step.
  case number, argument
  /// a
  case copy
  case negate, not
  case add, subtract, multiply, divide
  /// a^b by the C library.
  case power
  /// a^n of a whole n: one by one the C library's (a square is a product), over blocks by products.
  case wholePower
  case less, lessOrEqual, equal, notEqual, and, or
  case least, greatest
  /// a b + c, a b − c and c − a b, each rounded twice, as when written in two steps.
  case multiplyAdd, multiplySubtract, subtractProduct
  /// (a b) c, rounded twice.
  case product
  /// b where a is not 0, else c.
  case choose
  /// A function of the table of one argument, or of two.
  case unary, binary
  /// A function of a product a b, where b is one number for a whole block.
  case unaryOfProduct

  /// Whether it is the sum or difference of a product and something else.
  var isSumWithProduct: Bool {
    self == .multiplyAdd || self == .multiplySubtract || self == .subtractProduct
  }

  /// Whether its results over a block can pass by the caches.
  var canStream: Bool {
    switch self {
    case .add, .subtract, .multiply, .divide: true
    case .multiplyAdd, .multiplySubtract, .subtractProduct, .product: true
    default: false
    }
  }
}

/// One step of a program: it reads its operands from numbered slots and writes the result to one.
struct Step: Sendable {
  var operation: Operation
  /// Which operands are the same number for a whole block: 1 for a, 2 for b, 4 for c.
  var numbers: UInt8 = 0
  /// The exponent of a whole power, or which of the program's functions.
  var detail: Int16 = 0
  var target: Int32 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// A function as a program calls it.
struct Callee: Sendable {
  typealias Kernel =
    @convention(c) (UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int)
    -> Void

  typealias BinaryKernel =
    @convention(c) (
      UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafeMutablePointer<Double>?, Int, UInt32
    ) -> Void

  typealias ProductKernel =
    @convention(c) (UnsafePointer<Double>?, Double, UnsafeMutablePointer<Double>?, Int) -> Void

  let unary: @Sendable (Double) -> Double
  let binary: @Sendable (Double, Double) -> Double
  /// The function over a block, where there is one.
  let kernel: Kernel?
  let binaryKernel: BinaryKernel?
  /// The function of a block times a number.
  let productKernel: ProductKernel?

  init(_ function: Function) {
    (kernel, binaryKernel) = (function.blockKernel, function.binaryBlockKernel)
    productKernel = function.productKernel
    switch function.entry.kernel {
    case .unary(let value): (unary, binary) = (value, { value, _ in value })
    case .binary(let value): (unary, binary) = ({ $0 }, value)
    case .reduction, .choice: preconditionFailure("\(function) has operations of its own")
    }
  }
}

extension Function {
  /// The C function over a block, where there is one.
  fileprivate var blockKernel: Callee.Kernel? {
    switch self {
    case .sin: minima_sin
    case .cos: minima_cos
    case .tan: minima_tan
    case .asin: minima_asin
    case .acos: minima_acos
    case .atan: minima_atan
    case .sinh: minima_sinh
    case .cosh: minima_cosh
    case .tanh: minima_tanh
    case .asinh: minima_asinh
    case .acosh: minima_acosh
    case .atanh: minima_atanh
    case .exp: minima_exp
    case .log: minima_log
    case .log2: minima_log2
    case .log10: minima_log10
    case .sqrt: minima_sqrt
    case .cbrt: minima_cbrt
    case .abs: minima_abs
    case .sign: minima_sign
    case .floor: minima_floor
    case .ceil: minima_ceil
    case .round: minima_round
    case .sigmoid: minima_sigmoid
    case .softplus: minima_softplus
    default: nil
    }
  }

  /// The C function of two arguments over a block, where there is one.
  fileprivate var binaryBlockKernel: Callee.BinaryKernel? {
    switch self {
    case .atan2: minima_atan2
    case .hypot: minima_hypot
    default: nil
    }
  }

  /// The C function of a block times a number, where there is one.
  var productKernel: Callee.ProductKernel? {
    switch self {
    case .sin: minima_sin_of_product
    case .cos: minima_cos_of_product
    case .exp: minima_exp_of_product
    default: nil
    }
  }
}
