import Session
import Testing

/// The search that the last of some lines makes.
func found(_ lines: String...) -> SearchOutcome? {
  var session = Interpreter()
  let outcomes = lines.flatMap { session.run($0) }
  guard case .search(let search)? = outcomes.last else {
    Issue.record("\(outcomes)")
    return nil
  }
  return search
}
