internal import Session

extension Player {
  /// Comes to a step: runs the cells that were left out before it, and shows it.
  mutating func arrive(at index: Int, in turn: inout Turn, _ watch: Watch = .nobody) {
    // What Enter has just run is still in sight.
    let inSight = index == self.index + 1 && results != nil ? step.cell?.id : nil
    self.index = index
    isScratch = false
    isFinished = false
    results = nil
    hasSkippedHere = false
    runCellsBefore(index, in: &turn, watch)
    visited.insert(step.id)
    record(.moved(step: step.id), in: &turn)
    if subject?.id != inSight { recall(in: &turn) }
    show(in: &turn)
  }

  /// Enter, where there is nothing left to do: the next step, or the end.
  mutating func goOn(in turn: inout Turn, _ watch: Watch) {
    guard !isFinished else { return turn.say(.afterTheEnd) }
    if index + 1 < lesson.steps.count {
      arrive(at: index + 1, in: &turn, watch)
    } else {
      isScratch = false
      isFinished = true
      record(.finished, in: &turn)
      turn.show(.summary(summary))
    }
  }

  /// The cell that the question here is about: the last above it, unless that only made a table.
  private var subject: Cell? {
    guard step.quiz != nil else { return nil }
    return lesson.steps[..<index].reversed().lazy.compactMap(\.cell).first { cell in
      shown[cell.id]?.contains { $0.isTable } == false
    }
  }

  /// Shows again what the question here is about.
  func recall(in turn: inout Turn) {
    guard let subject, let outputs = shown[subject.id] else { return }
    turn.show(.recalled(cell: subject.id, outputs.filter(\.canBeRecalled)))
  }

  /// Shows the step as a whole, with what its cell has shown already.
  func show(in turn: inout Turn) {
    turn.show(.header(header))
    let prose = step.proseBelowTitle
    if !prose.isEmpty { turn.show(.prose(prose)) }
    if let results {
      turn.outputs += results.filter(\.canBeRecalled)
    } else {
      showTask(in: &turn)
    }
  }

  /// Shows what there is to do here.
  func showTask(in turn: inout Turn) {
    guard !isFinished else { return }
    switch step.activity {
    case .reading: break
    case .cell(let cell): turn.show(.preview(cell))
    case .quiz(let quiz):
      turn.show(.question(question(quiz)))
      let names = workspace.ambiguous.intersection(quiz.names).sorted()
      if !names.isEmpty { turn.say(.ownMeaning(names)) }
      if !isAsking(quiz) { showSolution(of: quiz, in: &turn) }
    }
  }

  func showSolution(of quiz: Quiz, in turn: inout Turn) {
    turn.show(.solution(quiz: quiz.id, answer: quiz.quoted.text))
    turn.show(.explanation(quiz.explanation))
  }
}

// MARK: - Cells and lines

extension Player {
  /// Runs the cell of this step and shows what comes of it.
  mutating func runCell(in turn: inout Turn, _ watch: Watch) {
    guard let cell = step.cell else { return }
    let before = turn.outputs.count
    let restored = workspace.restoreDefinitions()
    if !restored.isEmpty { turn.say(.restored(restored)) }
    turn.outputs += run(cell, watch)
    let wasCancelled = watch.isCancelled()
    record(.ran(cell: cell.id, cancelled: wasCancelled), in: &turn)
    if wasCancelled { return turn.say(.stopped) }
    results = Array(turn.outputs[before...])
  }

  /// Runs a cell and keeps what it shows, unless it was interrupted.
  private mutating func run(_ cell: Cell, _ watch: Watch) -> [LessonOutput] {
    var turn = Turn()
    for (index, line) in cell.lines.enumerated() where !line.isBlank {
      let watch = watch.part(index, of: cell.lines.count)
      turn.show(.running(cell: cell.id, line))
      let (outcomes, taken) = workspace.run(lesson: line.text, watch: watch)
      for outcome in outcomes {
        pictures += outcome.isFigure ? 1 : 0
        turn.show(.outcome(outcome.withholding(cell.withheld), cell: cell.id, line: line.number))
      }
      if !taken.isEmpty { turn.say(.taken(taken)) }
      if watch.isCancelled() { return turn.outputs }
    }
    ran.insert(cell.id)
    shown[cell.id] = turn.outputs.filter(\.isOfCell)
    return turn.outputs
  }

  /// Runs what was typed in the learner's session.
  mutating func run(typed line: String, in turn: inout Turn, _ watch: Watch) {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 2, words[0] == "help", let command = Command(named: words[1]),
      !workspace.canRead(line)
    {
      return turn.say(.about(command))
    }
    if let command = Command.withoutColon(line.trimmingWhitespace), !workspace.canRead(line) {
      return turn.say(.withoutColon(command))
    }
    for outcome in workspace.run(typed: line, watch: watch) {
      pictures += outcome.isFigure ? 1 : 0
      turn.show(.outcome(outcome, cell: nil, line: nil))
    }
    record(.typed(line: line, cancelled: watch.isCancelled()), in: &turn)
  }

  /// Runs the cells that a jump passed over, since later steps build on them.
  ///
  /// Their pictures are named: the question that comes next may be about one of them.
  private mutating func runCellsBefore(_ index: Int, in turn: inout Turn, _ watch: Watch) {
    var cells: [Cell] = []
    for cell in lesson.steps[..<index].compactMap(\.cell) where !ran.contains(cell.id) {
      _ = run(cell, watch)
      guard ran.contains(cell.id) else { break }
      cells.append(cell)
    }
    show(passed: cells, in: &turn)
  }

  /// Names cells that ran on the way, and their files.
  func show(passed cells: [Cell], in turn: inout Turn) {
    guard !cells.isEmpty else { return }
    turn.say(.ranOnTheWay(cells.map(\.id)))
    for cell in cells {
      var source = cell.lines[0]
      for output in shown[cell.id] ?? [] {
        if case .running(_, let line) = output { source = line }
        guard case .outcome(let outcome, _, _) = output, outcome.isFile else { continue }
        turn.show(.passed(outcome, cell: cell.id, source))
      }
    }
  }
}

extension LessonOutput {
  /// Whether it is what a cell does, rather than a remark.
  fileprivate var isOfCell: Bool {
    switch self {
    case .running, .outcome: true
    default: false
    }
  }

  /// Whether it only shows something: a file is not written again, nor a live view opened.
  fileprivate var canBeRecalled: Bool {
    switch self {
    case .outcome(.save, _, _), .outcome(.exploration, _, _): false
    default: true
    }
  }

  fileprivate var isTable: Bool {
    if case .outcome(.table, _, _) = self { true } else { false }
  }
}

extension Step {
  /// The prose without a heading that only says the step's title, which stands above it already.
  fileprivate var proseBelowTitle: [Block] {
    guard case .heading(_, let content)? = prose.first, content.plainText == title else {
      return prose
    }
    return Array(prose.dropFirst())
  }
}
