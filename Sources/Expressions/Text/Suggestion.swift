/// What an unknown name may have meant.
public enum Suggestion: Hashable, Sendable {
  /// A known name that is spelled almost so.
  case name(String)
  /// A product of variables written together, as `x y` for `xy`.
  case product(String)
  /// A function and its argument written together, as `sin(x)` for `sinx`.
  case call(String)
}

extension Scope {
  /// What an unknown name may have meant, if that is plain.
  func suggestion(for name: String) -> Suggestion? {
    call(in: name, of: { $0 == "x" || variables.contains($0) }) ?? nearest(to: name).map {
      .name($0)
    }
      ?? call(in: name, of: isOperand) ?? product(in: name)
  }

  /// The known name that differs least from another, and by no more than a slip or two.
  public func nearest(to name: String) -> String? { names.nearest(to: name) }

  private var names: [String] {
    Function.allCases.map(\.name) + Function.aliases.keys + Constant.allCases.map(\.rawValue)
      + variables + functions.keys + descents + descentFunctions + minima + minimaFunctions
      + searches.keys + searchFunctions
      + words
  }

  /// A function and its argument, which may begin with a number: `cos3x`.
  private func call(in name: String, of isOperand: (String) -> Bool) -> Suggestion? {
    guard name.count <= 40 else { return nil }
    for length in (2..<Swift.max(2, name.count)).reversed() {
      let (function, argument) = (String(name.prefix(length)), String(name.dropFirst(length)))
      guard Function(name: function) != nil || functions[function] != nil else { continue }
      let factor = argument.drop(while: \.isNumber)
      if isOperand(String(factor)) { return .call("\(function)(\(argument))") }
    }
    return nil
  }

  private func product(in name: String) -> Suggestion? {
    guard name.count > 1, name.count <= 8 else { return nil }
    let factors = name.map { String($0) }
    return factors.allSatisfy(isOperand) ? .product(factors.joined(separator: " ")) : nil
  }

  private func isOperand(_ name: String) -> Bool {
    variables.contains(name) || Constant(name: name) != nil
  }
}

extension Sequence<String> {
  /// The word that differs least from another, and by no more than a slip or two.
  public func nearest(to name: String) -> String? {
    let limit = name.count < 2 ? 0 : name.count < 5 ? 1 : 2
    let slips = compactMap { known -> (distance: Int, name: String)? in
      guard known != name, Swift.abs(known.count - name.count) <= limit else { return nil }
      if known.lowercased() == name.lowercased() { return (0, known) }
      guard known.count > 1, name.count > 2 || known.first == name.first else { return nil }
      let distance = editDistance(Array(known), Array(name))
      return distance <= limit && distance < known.count ? (distance, known) : nil
    }
    return slips.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }
}

/// How many slips lead from one word to another: a character too many, too few, another one, or two
/// exchanged (Damerau 1964, in the restricted form that edits no place twice).
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = Swift.min(row[j] + 1, above[j + 1] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = Swift.min(best, before[j - 1] + 1)
      }
      row.append(best)
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}
