internal import Session

extension JournalRecord {
  /// The format of the lines that this program writes.
  public static let format = 1
}

/// One flat JSON object a record, its kind under `event`; the keys of other kinds are absent.
extension JournalRecord: Codable {
  private enum Key: String, CodingKey {
    case event, time, lesson, format, digest, cell, cancelled, line, quiz, answer, mark, mistake
    case number, unasked, step, passedOver
  }

  private enum Kind: String, Codable {
    case started, resumed, ran, typed, answered, hinted, skipped, moved, restarted, finished
  }

  /// Reads a record.
  ///
  /// - Throws: `DecodingError` where a key is missing or has another type.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try values.decode(String.self, forKey: key) }
    func number(_ key: Key) throws -> Int { try values.decode(Int.self, forKey: key) }
    func flag(_ key: Key) throws -> Bool {
      try values.decodeIfPresent(Bool.self, forKey: key) ?? false
    }
    time = try values.decode(Double.self, forKey: .time)
    lesson = try text(.lesson)
    event =
      switch try values.decode(Kind.self, forKey: .event) {
      case .started: .started(format: try number(.format), digest: try text(.digest))
      case .resumed:
        .resumed(
          digest: try text(.digest),
          passedOver: try values.decodeIfPresent(Int.self, forKey: .passedOver) ?? 0)
      case .ran: .ran(cell: try text(.cell), cancelled: try flag(.cancelled))
      case .typed: .typed(line: try text(.line), cancelled: try flag(.cancelled))
      case .answered:
        .answered(
          quiz: try text(.quiz), answer: try text(.answer),
          mark: try Self.mark(values),
          mistake: try values.decodeIfPresent(String.self, forKey: .mistake))
      case .hinted:
        .hinted(
          quiz: try text(.quiz), number: try number(.number), isUnasked: try flag(.unasked))
      case .skipped: .skipped(quiz: try text(.quiz))
      case .moved: .moved(step: try text(.step))
      case .restarted: .restarted
      case .finished: .finished
      }
  }

  /// Writes the record.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    func put(_ kind: Kind) throws { try values.encode(kind, forKey: .event) }
    func put(_ value: String, _ key: Key) throws { try values.encode(value, forKey: key) }
    try values.encode(time, forKey: .time)
    try put(lesson, .lesson)
    switch event {
    case .started(let format, let digest):
      try put(.started)
      try values.encode(format, forKey: .format)
      try put(digest, .digest)
    case .resumed(let digest, let passedOver):
      try put(.resumed)
      try put(digest, .digest)
      if passedOver > 0 { try values.encode(passedOver, forKey: .passedOver) }
    case .ran(let cell, let cancelled):
      try put(.ran)
      try put(cell, .cell)
      if cancelled { try values.encode(true, forKey: .cancelled) }
    case .typed(let line, let cancelled):
      try put(.typed)
      try put(line, .line)
      if cancelled { try values.encode(true, forKey: .cancelled) }
    case .answered(let quiz, let answer, let mark, let mistake):
      try put(.answered)
      try put(quiz, .quiz)
      try put(answer, .answer)
      try values.encode(mark.rawValue, forKey: .mark)
      try values.encodeIfPresent(mistake, forKey: .mistake)
    case .hinted(let quiz, let number, let isUnasked):
      try put(.hinted)
      try put(quiz, .quiz)
      try values.encode(number, forKey: .number)
      if isUnasked { try values.encode(true, forKey: .unasked) }
    case .skipped(let quiz):
      try put(.skipped)
      try put(quiz, .quiz)
    case .moved(let step):
      try put(.moved)
      try put(step, .step)
    case .restarted: try put(.restarted)
    case .finished: try put(.finished)
    }
  }

  private static func mark(_ values: KeyedDecodingContainer<Key>) throws -> Verdict.Mark {
    let name = try values.decode(String.self, forKey: .mark)
    guard let mark = Verdict.Mark(rawValue: name) else {
      throw DecodingError.dataCorruptedError(
        forKey: .mark, in: values, debugDescription: "Unknown mark '\(name)'")
    }
    return mark
  }
}
