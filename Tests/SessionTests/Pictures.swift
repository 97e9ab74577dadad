import Plotting
import Session
import Testing

extension Interpreter {
  /// Runs lines; the picture that came of the last.
  mutating func picture(_ lines: String...) throws -> Figure {
    guard case .figure(let figure)? = lines.map({ run($0) }).last?.last else {
      throw Diagnostic(message: "no picture", source: lines.last ?? "", column: 1, length: 1)
    }
    return figure
  }

  /// The picture that `save` would write.
  mutating func savedPicture() throws -> Figure {
    let line = "save \"d.png\""
    guard case .save(let save)? = run(line).last, case .figure(let figure) = save.content else {
      throw Diagnostic(message: "nothing to save", source: line, column: 1, length: line.count)
    }
    return figure
  }
}
