/// A sum of terms, which are not collected before the sum is complete.
struct Terms {
  private var terms: [Term] = []

  /// The most terms: written out, each is a level of the tree.
  private static let limit = 2_000

  struct TooMany: Error {}

  init(_ term: Term) { terms = [term] }

  init(_ expression: Expression) { self.init(Term(expression)) }

  mutating func add(_ other: Terms) throws(TooMany) {
    terms += other.terms
    if terms.count > Self.limit { throw TooMany() }
  }

  var negated: Terms {
    var negated = self
    for i in terms.indices { negated.terms[i].coefficient = terms[i].coefficient.negated }
    return negated
  }

  /// The number it is, if that is an integer.
  var integer: Int? { terms.count == 1 ? terms[0].integer : nil }

  /// The one term that it is; a sum of several is one factor.
  var term: Term {
    let collected = collected
    switch collected.count {
    case 0: return Term(Coefficient(0))
    case 1: return collected[0]
    default: return Term(Self.sum(collected))
    }
  }

  /// The sum as a tree, in the author's order.
  var expression: Expression {
    let collected = collected
    return collected.isEmpty ? 0 : Self.sum(collected)
  }

  private static func sum(_ terms: [Term]) -> Expression {
    terms.dropFirst().reduce(terms[0].expression) { sum, term in
      term.coefficient.numerator < 0 ? sum - term.magnitude : sum + term.magnitude
    }
  }

  /// The terms with like ones added up, where their numbers are exact.
  private var collected: [Term] {
    let alike = terms.count < 2 ? terms : addedUp
    return alike.map(\.reduced).filter { $0.integer != 0 }
  }

  private var addedUp: [Term] {
    var collected: [Term] = []
    var places: [Term.Kind: Int] = [:]
    for term in terms {
      if let place = places[term.kind],
        let sum = collected[place].coefficient.plus(term.coefficient)
      {
        collected[place].coefficient = sum
      } else {
        places[term.kind] = collected.count
        collected.append(term)
      }
    }
    return collected
  }
}
