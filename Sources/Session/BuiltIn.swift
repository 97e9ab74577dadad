internal import Expressions

/// A built-in function or constant, as help explains it.
struct BuiltIn {
  let name: String
  /// As it is written: `atan2(y, x)`, `pi`.
  let usage: String
  /// What it is, in a few words.
  let summary: String
  /// Other names that mean the same.
  let aliases: [String]
  /// `One argument`; `nil` for a constant.
  let arity: String?
  /// The derivatives as they are printed: `sin'(x) = cos(x)`.
  let derivatives: [String]
  /// Lines that run.
  let examples: [String]

  /// What a name means, in any of its spellings.
  init?(named name: String) {
    if let function = Function(name: name) {
      self.init(function)
    } else if ["and", "or", "not"].contains(name) {
      self.init(.where)
    } else if let constant = Constant(name: name) {
      self.init(constant)
    } else {
      return nil
    }
  }

  init(_ function: Function) {
    name = function.name
    usage = "\(function.name)(\(function.parameters.joined(separator: ", ")))"
    summary = function.summary
    aliases = function.aliases
    arity = function.arityInWords
    derivatives = function.derivativesInWords
    let picture = function.arity == 1...1 ? ["plot \(usage)"] : []
    examples = [BuiltIn.example(function.example)] + picture
  }

  init(_ constant: Constant) {
    name = constant.rawValue
    usage = name
    summary = constant.summary
    aliases = constant.aliases
    arity = nil
    derivatives = []
    examples = [name, constant.example].map(BuiltIn.example)
  }

  static var functions: [BuiltIn] { Function.allCases.map { BuiltIn($0) } }
  static var constants: [BuiltIn] { Constant.allCases.map { BuiltIn($0) } }
  static var all: [BuiltIn] { functions + constants }

  /// The page that `help` shows.
  var page: String {
    let names = aliases.isEmpty ? nil : "Also written \(aliases.joined(separator: ", "))."
    let facts = ["\(usage) is \(summary).", arity.map { $0 + "." }, names].compactMap(\.self)
    return
      ([facts.joined(separator: " ")]
      + (derivatives.isEmpty ? [] : ["", "Derivative:"]) + derivatives.map { "  " + $0 }
      + ["", examples.count == 1 ? "Example:" : "Examples:"] + examples.map { "  " + $0 })
      .joined(separator: "\n")
  }

  /// A line with its value as a comment, so that all of it can be typed.
  private static func example(_ line: String) -> String {
    let value = try? Interpreter().value(of: line)
    return value.map { "\(line)  # \($0.text())" } ?? line
  }
}
