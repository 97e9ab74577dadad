/// The text of a journal: one JSON object a line.
public enum Journal {
  /// What a journal holds, and what of it could not be read.
  public struct Reading: Hashable, Sendable {
    /// The records, in order.
    public var records: [JournalRecord]
    /// One sentence for each line that was passed over.
    public var notices: [String]
  }

  /// The line to append for a record, with its newline.
  public static func line(for record: JournalRecord) -> String { "" }

  /// Reads a journal; a torn or foreign line costs that line only.
  public static func read(_ bytes: [UInt8]) -> Reading { Reading(records: [], notices: []) }
}
