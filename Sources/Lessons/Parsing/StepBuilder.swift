/// Cuts a lesson into steps.
///
/// A step ends with a cell, with a question, with a line `---`, and before a heading; headings that
/// follow each other stay together.
struct StepBuilder {
  private var steps: [Step] = []
  private var prose: [Block] = []
  private var line = 0
  private var title = ""

  mutating func add(_ piece: BlockParser.Piece) {
    guard let block = piece.block else { return end(with: .reading) }
    if case .heading(_, let content) = block {
      if prose.contains(where: { !$0.isHeading }) { end(with: .reading) }
      title = content.plainText
    }
    if prose.isEmpty { line = piece.line }
    prose.append(block)
  }

  /// Ends the step with what there is to do; a step of nothing but reading needs something to read.
  mutating func end(with activity: Step.Activity) {
    let (id, line) =
      switch activity {
      case .reading: ("", self.line)
      case .cell(let cell): (cell.id, prose.isEmpty ? cell.line : self.line)
      case .quiz(let quiz): (quiz.id, prose.isEmpty ? quiz.line : self.line)
      }
    guard !prose.isEmpty || !id.isEmpty else { return }
    steps.append(Step(id: id, line: line, title: title, prose: prose, activity: activity))
    prose = []
  }

  /// All steps, each with a name of its own.
  mutating func finish() -> [Step] {
    end(with: .reading)
    var taken = Set(steps.map(\.id))
    for index in steps.indices where steps[index].id.isEmpty {
      let slug = Self.slug(steps[index].prose)
      let tries = [slug] + (2...(steps.count + 2)).map { "\(slug)-\($0)" }
      steps[index].id = tries.first { !taken.contains($0) } ?? slug
      taken.insert(steps[index].id)
    }
    return steps
  }

  /// The heading in small letters with hyphens, or the first words of the text.
  private static func slug(_ prose: [Block]) -> String {
    let heading = prose.last(where: \.isHeading)
    let text = (heading ?? prose.first)?.plainText ?? ""
    let words = text.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let slug = words.drop { $0.first?.isLetter != true }.prefix(heading == nil ? 4 : 8)
      .joined(separator: "-").prefix(40)
    return slug.isEmpty ? "step" : String(slug.last == "-" ? slug.dropLast() : slug)
  }
}

extension Block {
  fileprivate var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  fileprivate var plainText: String {
    switch self {
    case .heading(_, let content), .paragraph(let content): content.plainText
    case .list(_, let items): items.map(\.plainText).joined(separator: " ")
    case .quote(let paragraphs): paragraphs.map(\.plainText).joined(separator: " ")
    case .code(let lines): lines.joined(separator: " ")
    }
  }
}
