extension SyntaxError {
  /// What was expected and what was found, in one sentence without a final stop.
  public var message: String {
    switch kind {
    case .expected(let expected, let after, let found, _):
      "Expected \(alternatives(expected))\(after.map { " after \(quoted($0))" } ?? ""), found "
        + (found.map(quoted) ?? "the end of the line")
    case .character(let scalar):
      "Expected a number, a name or an operator, found \(name(of: scalar))"
    case .unclosedString: "Expected a closing quote, found the end of the line"
    case .numberTooLarge: "This number is larger than the largest that can be computed with"
    case .lineTooLong(let limit): "A line has at most \(grouped(limit)) characters"
    case .tooDeep(let limit): "An expression is at most \(limit) levels deep"
    case .unknownName(let name, _): "Unknown name \(quoted(name))"
    case .notAFunction(let name, _): "\(quoted(name)) is not a function"
    case .missingArguments(let name, _): "Expected '(' after the function \(quoted(name))"
    case .exponentOnFunction(let name, _, _):
      "Expected '(' after the function \(quoted(name)), found an exponent"
    case .primesOnBuiltIn(let name): "Only functions of your own have primes, not \(quoted(name))"
    case .tooManyPrimes(let limit): "A derivative has at most \(limit) primes"
    case .primesOnSeveralVariables(let name):
      "Primes are for functions of one variable, and \(quoted(name)) has several"
    case .argumentCount(let name, let expected, let found):
      "\(quoted(name)) takes \(count(expected)), found \(found)"
    case .ambiguousProduct(let inside, let outside):
      "This could mean \(quoted(inside)) or \(quoted(outside))"
    case .descentAsNumber(let name, _): "\(quoted(name)) is a descent, not a number"
    case .minimaAsNumber(let name): "\(quoted(name)) stands for minima, not for a number"
    case .notMinima(let name, let function):
      "Expected the name of minima in \(quoted("\(function)(…)")), found \(quoted(name))"
    case .searchAsNumber(let name, _):
      "\(quoted(name)) stands for many descents, not for a number"
    case .notRestarts(let name, let function):
      "Expected the name of restarts in \(quoted("\(function)(…)")), found \(quoted(name))"
    case .notADescent(let name, let function):
      "Expected the name of a descent in \(quoted("\(function)(…)")), found \(quoted(name))"
    }
  }

  /// What to write instead, if that is plain.
  public var hint: String? {
    switch kind {
    case .expected(_, _, _, let clue): clue?.hint
    case .character, .numberTooLarge, .argumentCount: nil
    case .unclosedString: "Write the text between two quotes: \"picture.png\""
    case .lineTooLong, .tooDeep: "Give a part of it a name of its own, as in g(x) = …"
    case .unknownName(_, let suggestion): suggestion?.hint
    case .notAFunction(let name, hasPrimes: false): "Write \(cut(name))*(…) for a product"
    case .notAFunction: "Primes stand after the name of a function: f'(x)"
    case .missingArguments(let name, let argument): "Write \(cut(name))(\(cut(argument)))"
    case .exponentOnFunction(let name, let exponent, let argument) where isInverse(exponent):
      "Write \(inverse(of: name, at: cut(argument)))"
    case .exponentOnFunction(let name, let exponent, let argument):
      "Write \(cut(name))(\(cut(argument)))^\(cut(exponent))"
    case .primesOnBuiltIn(let name): "Define f(x) = \(cut(name))(x), then write f'(x)"
    case .tooManyPrimes: nil
    case .primesOnSeveralVariables: "Its partial derivatives are shown where it is defined"
    case .ambiguousProduct: "Write the parentheses that you mean"
    case .descentAsNumber(let name, let function):
      function.map { "Write \($0)(\(cut(name))) for where it ended" }
    case .minimaAsNumber(let name): "Write count(\(name)) for how many there are"
    case .notMinima: "Minima get a name so: m = minima f on [-5, 5]"
    case .searchAsNumber(let name, "end"?): "Write end(\(cut(name))) for where the best one ended"
    case .searchAsNumber(let name, let function):
      function.map { "Write \($0)(\(cut(name))) for a number" } ?? "Draw it: plot \(cut(name))"
    case .notRestarts: "Restarts get a name so: r = restarts f count 100"
    case .notADescent: "A descent gets a name so: d = descend f from 1"
    }
  }
}

extension SyntaxError.Clue {
  fileprivate var hint: String {
    switch self {
    case .decimalComma(let number): "A decimal number has a point: \(cut(number))"
    case .grouped(let number): "Thousands are not set apart: \(cut(number))"
    case .singleEquals: "Write == to compare two numbers"
    case .missingOperator: "Write * between two numbers for a product"
    }
  }
}

extension Suggestion {
  fileprivate var hint: String {
    switch self {
    case .name(let name): "Did you mean '\(cut(name))'?"
    case .product(let product): "Write \(product) for a product"
    case .call(let call): "Did you mean '\(call)'?"
    }
  }
}

private func isInverse(_ exponent: String) -> Bool {
  ["-1", "(-1)"].contains(exponent.replacing("−", with: "-"))
}

/// `asin(x)` for `sin^-1(x)`, where there is such a function, else the reciprocal.
private func inverse(of name: String, at argument: String) -> String {
  let function = Function(name: name).flatMap { Function(name: "a" + $0.name) }
  return function.map { "\($0.name)(\(argument))" } ?? "1/\(cut(name))(\(argument))"
}

// "a number, a name or '('"
private func alternatives(_ words: [String]) -> String {
  let head = words.dropLast().joined(separator: ", ")
  return head.isEmpty ? words.last ?? "" : "\(head) or \(words[words.count - 1])"
}

/// Text of the user's, at most 40 characters of it.
private func cut(_ text: String) -> String {
  text.unicodeScalars.count > 40 ? "\(text.unicodeScalars.prefix(40))…" : text
}

private func quoted(_ text: String) -> String { "'\(cut(text))'" }

/// A number with its thousands set apart: `20,000`.
func grouped(_ number: Int) -> String {
  let (thousands, rest) = number.quotientAndRemainder(dividingBy: 1000)
  let digits = "\(rest)"
  return thousands == 0
    ? digits : "\(thousands),\(String(repeating: "0", count: 3 - digits.count))\(digits)"
}

private func count(_ arity: ClosedRange<Int>) -> String {
  if arity.upperBound == .max { return "\(arity.lowerBound) or more arguments" }
  return arity.lowerBound == 1 ? "1 argument" : "\(arity.lowerBound) arguments"
}

/// A character as it is, and its number if it does not show.
private func name(of scalar: Unicode.Scalar) -> String {
  let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  return scalar.isPrintable ? "'\(scalar)'" : "the character \(code)"
}
