internal import Session

/// Compares the numbers that prose quotes as code with what the session computes.
struct ProseCheck {
  let step: Step
  let session: Interpreter

  func run(_ findings: inout CheckFindings) {
    for code in step.prose.flatMap(\.inlines).flatMap(\.codes) {
      guard let sign = code.lastIndex(where: { $0 == "=" || $0 == "≈" }) else { continue }
      let quoted = AnswerText(String(code[code.index(after: sign)...]))
      guard let decimals = quoted.decimals ?? (quoted.isWholeNumber ? 0 : nil),
        case .success(let number) = session.result(
          of: quoted.expression),
        case .success(let value) = session.result(of: String(code[..<sign]))
      else { continue }
      if !ProseCheck.isQuoted(value, as: number, decimals: decimals) {
        findings.add(.proseWrong(code, value), at: step.line)
      }
    }
  }

  /// Whether a value, rounded to so many decimals or cut off after them, is the number quoted.
  private static func isQuoted(_ value: Double, as number: Double, decimals: Int) -> Bool {
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    let distance = abs(value - number)
    let isCutOff = decimals > 0 && abs(number) < abs(value) && distance < unit * (1 + 1e-9)
    return isCutOff || distance <= unit / 2 * (1 + 1e-9)
  }
}

extension Block {
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(_, let content), .paragraph(let content): content
    case .list(_, let items): items.flatMap(\.self)
    case .quote(let paragraphs): paragraphs.flatMap(\.self)
    case .code: []
    }
  }
}
