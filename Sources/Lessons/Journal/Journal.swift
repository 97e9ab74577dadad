internal import FoundationEssentials

/// The text of a journal: one JSON object a line, each ending with a newline.
public enum Journal {
  /// What a journal holds, and what of it could not be read.
  public struct Reading: Hashable, Sendable {
    /// The records, in order.
    public var records: [JournalRecord] = []
    /// One sentence for each line that was passed over.
    public var notices: [String] = []
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
        let isLast = index == lines.count - 1
        let end = line.last { $0 != 0x0D }
        reading.notices.append(notice(line: index + 1, isTorn: isLast || end != 0x7D))
      }
    }
    return reading
  }

  private static func notice(line: Int, isTorn: Bool) -> String {
    isTorn
      ? "Line \(line) of the journal is torn and was passed over."
      : "Line \(line) of the journal is none of minima's and was passed over."
  }
}
