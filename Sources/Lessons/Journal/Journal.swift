internal import FoundationEssentials

/// The text of a journal: one JSON object a line, each ending with a newline.
public enum Journal {
  /// What a journal holds, and what of it could not be read.
  public struct Reading: Hashable, Sendable {
    /// The records, in order.
    public var records: [JournalRecord] = []
    /// The numbers of the lines that could not be read, from 1.
    public var passedOver: [Int] = []

    /// What to say of those lines; `nil` when there are none.
    public var notice: String? { Reading.notice(passedOver) }

    /// What to say of the lines that the learner was not yet told of.
    public var news: String? {
      let told = records.reduce(0) { told, record in
        if case .resumed(_, let count) = record.event { max(told, count) } else { told }
      }
      return Reading.notice(Array(passedOver.dropFirst(told)))
    }
  }

  /// The line to append for a record, with its newline; one write keeps it whole.
  public static func line(for record: JournalRecord) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A time that is not finite is the only thing that JSON can't hold.
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    guard let data = try? encoder.encode(record) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// Reads a journal; a torn or foreign line costs that line only.
  public static func read(_ bytes: [UInt8]) -> Reading {
    var reading = Reading()
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
      if let record = try? JSONDecoder().decode(JournalRecord.self, from: Data(line)) {
        reading.records.append(record)
      } else {
        reading.passedOver.append(index + 1)
      }
    }
    return reading
  }
}

extension Journal.Reading {
  /// How many lines are named.
  private static let most = 5

  private static func notice(_ lines: [Int]) -> String? {
    guard let first = lines.first else { return nil }
    guard lines.count > 1 else {
      return "Line \(first) of the journal could not be read and was passed over."
    }
    let named = lines.prefix(most).map(String.init).joined(separator: ", ")
    let places = named + (lines.count > most ? " …" : "")
    return "\(lines.count) lines of the journal could not be read and were passed over: \(places)."
  }
}
