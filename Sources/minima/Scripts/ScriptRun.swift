internal import Lessons
internal import Parallel
internal import Session
internal import Terminal

/// Runs lines or a lesson without a person, and prints what comes of them.
struct ScriptRun {
  let renderer: any Renderer
  var pictures: PictureFolder
  /// Whether to go on after a mistake.
  let keepsGoing: Bool
  /// How the script is called in messages.
  var name = "-"

  private let console = Console()
  private var interpreter = Interpreter()
  private var backlog = Backlog()
  /// The gravest of what went wrong.
  private var worst = ExitStatus.success
  private var hasStrayBytes = false

  init(renderer: any Renderer, pictures: PictureFolder, keepsGoing: Bool, name: String = "-") {
    self.renderer = renderer
    self.pictures = pictures
    self.keepsGoing = keepsGoing
    self.name = name
  }

  /// Runs the script or lesson of its name: a file, a lesson that is built in, or - for standard input.
  mutating func runFile() throws {
    if name == "-" { return try run(LineReader()) }
    let bytes = try source()
    if LessonFile.isLesson(bytes, named: name) {
      try run(try LessonFile.parse(bytes, named: name))
    } else {
      try run(script: bytes)
    }
  }

  private func source() throws -> [UInt8] {
    if !File.exists(name), let bytes = Catalogue.bytes(of: name) { return bytes }
    return try File.read(name)
  }

  /// Runs the lines of a file.
  mutating func run(script bytes: [UInt8]) throws {
    try ScriptRun.requireText(bytes, name)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }
    for (index, line) in lines.enumerated() { try run(String(line), number: index + 1) }
    try finish()
  }

  /// Runs lines as they come.
  mutating func run(_ reader: LineReader) throws {
    var reader = reader
    var number = 0
    while case .line(let line) = try reader.next() {
      number += 1
      if line.hasStrayBytes || line.text.contains("\0") {
        try refuseBytes(at: number)
      } else {
        try run(line.text, number: number)
        // Whoever writes the lines may wait for what comes of one before the next.
        try catchUp(leaving: 0)
      }
    }
    try finish()
  }

  /// Runs a lesson's cells and answers its questions.
  mutating func run(_ lesson: Lesson) throws {
    var rehearsal = Rehearsal(lesson)
    while let outputs = rehearsal.next() {
      var source = ""
      for output in outputs {
        switch output {
        case .running(_, let line):
          source = line.text
          echo([StyledText("> \(source)")])
        case .outcome(let outcome, let cell, let line):
          try show(outcome, at: Place(line: line ?? 0, cell: cell), source: source)
        case .question(let question):
          echo(LessonText(width: console.width).lines(of: question))
        case .verdict(let verdict, let line):
          echo([StyledText("> \(verdict.answer)")])
          try show(.verdict(verdict), at: Place(line: line, cell: verdict.quiz), source: source)
        default: break
        }
      }
    }
    try finish()
  }
}

extension ScriptRun {
  private mutating func run(_ line: String, number: Int) throws {
    for outcome in interpreter.run(line) {
      try show(outcome, at: Place(line: number), source: line)
    }
  }

  private mutating func show(_ outcome: Outcome, at place: Place, source: String) throws {
    let plan = Plan(outcome, in: place.cell, source: source, pictures: &pictures)
    try catchUp(leaving: Backlog.limit - 1)
    backlog.append(plan, at: place)
    if plan.isMistake { try catchUp(leaving: 0) }
  }

  /// Shows what is ready, and waits until no more than so much is left.
  private mutating func catchUp(leaving count: Int) throws {
    while let item = backlog.next(leaving: count) {
      switch item {
      case .lines(let lines): try console.print(lines)
      case .event(let event, let place): try show(event, at: place)
      case .contents(let contents, let place):
        if let event = try written(contents.value) { try show(event, at: place) }
      }
    }
  }

  private mutating func show(_ event: Event, at place: Place) throws {
    let text = renderer.text(of: event, at: place)
    guard event.isMistake else { return try console.print(text) }
    if renderer is JSONLines {
      try console.print(text)
    } else {
      try Output.error.write("\(name):\(place.line): ".sanitized() + text)
    }
    worst = max(worst, .input)
    if !keepsGoing { throw Failure.shown }
  }

  /// What is shown of contents after they were written; `nil` where they could not be, and the script
  /// goes on without them.
  private mutating func written(_ contents: Result<Draft.Contents, any Error>) throws -> Event? {
    do {
      let contents = try contents.get()
      try pictures.write(contents)
      return contents.event
    } catch let failure as Failure where keepsGoing {
      failure.report()
      worst = max(worst, failure.status)
      return nil
    }
  }

  /// Says once that a line is no text; others that are none are passed over.
  private mutating func refuseBytes(at number: Int) throws {
    let failure = Failure.input("'\(name)' is not text in UTF-8, from line \(number) on")
    if !keepsGoing { throw failure }
    if !hasStrayBytes { failure.report() }
    hasStrayBytes = true
    worst = max(worst, .input)
  }

  /// Shows a lesson's own lines and questions, so that the text reads as a transcript.
  private mutating func echo(_ lines: [StyledText]) {
    if !(renderer is JSONLines) { backlog.append(lines) }
  }

  private mutating func finish() throws {
    try catchUp(leaving: 0)
    if worst != .success { throw Failure(status: worst) }
  }

  /// A script is text: a binary file is named as such instead of failing on its first line.
  private static func requireText(_ bytes: [UInt8], _ name: String) throws {
    if bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil {
      throw Failure.input("'\(name)' is not a text file in UTF-8")
    }
  }
}

extension Plan {
  /// Whether it is an error, or an answer that was not right.
  fileprivate var isMistake: Bool {
    if case .event(let event) = self { event.isMistake } else { false }
  }
}

extension Event {
  /// Whether it is an error, or an answer that was not right.
  fileprivate var isMistake: Bool {
    switch self {
    case .outcome(.diagnostic): true
    case .outcome(.verdict(let verdict)): verdict.mark != .correct
    default: false
    }
  }
}
